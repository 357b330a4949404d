import { z } from 'zod';
import type { Instant } from '../contract/values.ts';
import type { JudgingContext } from '../domain/judgement.ts';
import { communityOf } from '../domain/record-facts.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import { AnswerWriter } from './answers.ts';
import type { Connection } from './open-database.ts';
import { refreshUnits } from './refresh-units.ts';
import { Shapes } from './shapes.ts';
import { finite, parseBody, parseUnit } from './stored-record.ts';
import { type Job, pause } from './transaction.ts';

const PIECE = 2000;

/**
 * `all`: judge every record anew, as after a change of rules, calendar or scope.
 * `moved`: `asOf` moved from one moment to another; only records whose outcomes stop holding are judged.
 */
export type RecheckReason = { readonly kind: 'all' } | { readonly kind: 'moved'; readonly from: Instant };

interface CheckedRow {
  readonly id: number;
  readonly companyId: number;
  readonly company: string;
  readonly season: number;
  readonly dataset: string;
  /** Empty for a record of a file; else the rule that derived it. */
  readonly rule: string;
  readonly day: number | null;
  readonly shapeId: number;
  readonly body: string;
  readonly outcomes: string;
  readonly holdsFrom: Instant | null;
  readonly holdsUntil: Instant | null;
}

/**
 * Judges stored records as of `asOf` and stores what changed. Runs inside the caller's transaction.
 * Returns how many records were judged.
 */
export async function recheck(
  connection: Connection,
  ruleSet: RuleSet,
  asOf: Instant,
  reason: RecheckReason,
  job: Job,
): Promise<number> {
  const total = selectTouched(connection, asOf, reason);
  if (reason.kind === 'all') connection.exec('delete from finding; delete from pending; delete from tally');
  const shapes = new Shapes(connection);
  const answers = new AnswerWriter(connection);
  const page = connection.prepare<[number, number], CheckedRow>(
    `select record.id, company.id as companyId, company.name as company, series.season, series.dataset,
            derived_by as rule, record.day, shape_id as shapeId, body, outcomes, holds_from as holdsFrom, holds_until as holdsUntil
     from ${reason.kind === 'all' ? 'record' : 'temp.touched join record on record.id = touched.id'}
     join series on series.id = record.series_id join company on company.id = series.company_id
     where record.id > ? ${reason.kind === 'all' ? `and derived_by = ''` : ''} order by record.id limit ?`,
  );
  const update = connection.prepare(
    'update record set outcomes = ?, holds_from = ?, holds_until = ? where id = ?',
  );

  let last = 0;
  for (let done = 0; ; ) {
    const rows = page.all(last, PIECE);
    for (const row of rows) {
      const { id, companyId, day } = row;
      const { check, rules, community } = checked(row, ruleSet, shapes, ruleSet.contextAt(asOf, row));
      if (reason.kind === 'moved') {
        answers.remove(id);
        answers.count(companyId, day, rules, row.outcomes, -1);
      }
      answers.write({ id, companyId, day, community }, check);
      answers.count(companyId, day, rules, check.outcomes, 1);
      const holdsFrom = finite(check.holdsFrom);
      const holdsUntil = finite(check.holdsUntil);
      const same =
        row.outcomes === check.outcomes && row.holdsFrom === holdsFrom && row.holdsUntil === holdsUntil;
      if (!same) update.run(check.outcomes, holdsFrom, holdsUntil, id);
    }
    done += rows.length;
    job.report(done, total);
    const end = rows.at(-1);
    if (end === undefined) break;
    last = end.id;
    await pause(job);
  }
  // Where `asOf` has moved into another season, months of it are owed by companies that told nothing of it.
  const touched = reason.kind === 'all' ? 'all' : [];
  await refreshUnits(connection, { ruleSet, asOf, touched, shapes, answers }, job);
  answers.flush();
  return total;
}

/** What is said of a record of a file, or of a unit that a rule derived: it holds all that its judgement needs. */
function checked(row: CheckedRow, ruleSet: RuleSet, shapes: Shapes, context: JudgingContext) {
  const { dataset, rule } = row;
  if (rule !== '') {
    const { facts, community } = parseUnit(row.body);
    return { check: ruleSet.checkUnit(rule, facts, context), rules: [rule], community };
  }
  const facts = shapes.byId(row.shapeId).facts(parseBody(row.body));
  const rules = ruleSet.rulesOf(dataset).map(({ id }) => id);
  return { check: ruleSet.check(dataset, facts, context), rules, community: communityOf(facts) };
}

function selectTouched(connection: Connection, asOf: Instant, reason: RecheckReason): number {
  if (reason.kind === 'all')
    return z.number().parse(connection.prepare('select count(*) from record').pluck().get());
  connection.exec(
    'create temp table if not exists touched (id integer primary key); delete from temp.touched',
  );
  const stale = asOf > reason.from ? 'holds_until is not null and holds_until <= ?' : 'holds_from > ?';
  return connection.prepare(`insert into temp.touched select id from record where ${stale}`).run(asOf)
    .changes;
}

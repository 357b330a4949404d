import type { Instant } from '../contract/values.ts';
import { communityOf } from '../domain/record-facts.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import { AnswerWriter } from './answers.ts';
import type { Connection } from './open-database.ts';
import { refreshUnits } from './refresh-units.ts';
import { Shapes } from './shapes.ts';
import { finite, parseBody } from './stored-record.ts';
import { type Job, pause } from './transaction.ts';

const PIECE = 2000;

/** A record that the import told of last. */
interface ToldRecord {
  readonly id: number;
  readonly companyId: number;
  readonly company: string;
  readonly season: number;
  readonly dataset: string;
  readonly day: number | null;
  readonly outcomes: string;
}

interface Version {
  readonly version: number;
  readonly shapeId: number;
  readonly body: string;
}

/** Imports after this one, not taken back, that told of the same company and dataset: their files, newest first. */
export function importsAfter(connection: Connection, importId: number): { id: number; files: string }[] {
  return connection
    .prepare<[number, number], { id: number; files: string }>(
      `with told as (
         select import_run.id, undone_at, source_file.name, sheet_count.company, source_sheet.dataset
         from import_run join source_file on source_file.import_id = import_run.id
         join source_sheet on source_sheet.file_id = source_file.id
         join sheet_count on sheet_count.sheet_id = source_sheet.id)
       select later.id, group_concat(distinct later.name) as files
       from told later join told own on own.id = ? and own.company = later.company and own.dataset = later.dataset
       where later.id > ? and later.undone_at is null group by later.id order by later.id desc`,
    )
    .all(importId, importId);
}

/**
 * Takes back what an import told: records that were unknown before go, the others say again what they said before, and
 * are judged anew. The import's files, counts and problems stay for the history. Runs inside the caller's transaction;
 * no later import may have told of the same records.
 */
export async function undoImport(
  connection: Connection,
  undo: { importId: number; ruleSet: RuleSet; asOf: Instant; undoneAt: Instant; undoneBy: string },
  job: Job,
): Promise<{ removed: number; restored: number }> {
  const { importId, undoneAt, undoneBy } = undo;
  connection.exec(
    'create temp table if not exists undone_sheet (id integer primary key); delete from undone_sheet',
  );
  connection
    .prepare(
      `insert into temp.undone_sheet select source_sheet.id from source_sheet
       join source_file on source_file.id = source_sheet.file_id where import_id = ?`,
    )
    .run(importId);
  connection.exec('delete from unchanged_row where sheet_id in (select id from temp.undone_sheet)');
  connection
    .prepare('update import_run set undone_at = ?, undone_by = ? where id = ?')
    .run(undoneAt, undoneBy, importId);
  const counts = await takeBackRecords(connection, undo.ruleSet, undo.asOf, job);
  connection.exec(`
    delete from series where not exists (select 1 from record where series_id = series.id);
    delete from company where not exists (select 1 from series where company_id = company.id)
      and not exists (select 1 from visit where company_id = company.id)`);
  return counts;
}

async function takeBackRecords(connection: Connection, ruleSet: RuleSet, asOf: Instant, job: Job) {
  const page = connection.prepare<[number, number], ToldRecord>(
    `select record.id, company.id as companyId, company.name as company, series.season, series.dataset,
            record.day, record.outcomes
     from record join series on series.id = record.series_id join company on company.id = series.company_id
     where sheet_id in (select id from temp.undone_sheet) and derived_by = '' and record.id > ? order by record.id limit ?`,
  );
  const before = connection.prepare<[number], Version>(
    `select version, shape_id as shapeId, body from record_version
     where record_id = ? and sheet_id not in (select id from temp.undone_sheet) order by version desc limit 1`,
  );
  const remove = connection.prepare('delete from record where id = ?');
  const removeVersions = connection.prepare(
    'delete from record_version where record_id = ? and version >= ?',
  );
  const restore = connection.prepare(
    `update record set (version, shape_id, sheet_id, row, body) = (
       select version, shape_id, sheet_id, row, body from record_version where record_id = @id and version = @version),
       day = @day, outcomes = @outcomes, holds_from = @holdsFrom, holds_until = @holdsUntil where id = @id`,
  );
  const shapes = new Shapes(connection);
  const answers = new AnswerWriter(connection);
  const withoutRows = connection
    .prepare<[], { companyId: number; dataset: string }>(
      `select distinct company.id as companyId, source_sheet.dataset from temp.undone_sheet undone
       join source_sheet on source_sheet.id = undone.id join company on company.name = plan ->> '$.company.name'
       where plan ->> '$.nothingIn.from' is not null`,
    )
    .all();
  const touched = new Map(withoutRows.map((told) => [`${told.companyId} ${told.dataset}`, told]));
  let removed = 0;
  let restored = 0;
  for (let last = 0; ; ) {
    const records = page.all(last, PIECE);
    for (const told of records) {
      const { id, companyId, dataset, day, outcomes } = told;
      const rules = ruleSet.rulesOf(dataset).map((rule) => rule.id);
      touched.set(`${companyId} ${dataset}`, { companyId, dataset });
      answers.remove(id);
      answers.count(companyId, day, rules, outcomes, -1);
      const earlier = before.get(id);
      if (earlier === undefined) {
        remove.run(id);
        removeVersions.run(id, 0);
        removed++;
        continue;
      }
      const facts = shapes.byId(earlier.shapeId).facts(parseBody(earlier.body));
      const check = ruleSet.check(dataset, facts, ruleSet.contextAt(asOf, told));
      const { version } = earlier;
      const holds = { holdsFrom: finite(check.holdsFrom), holdsUntil: finite(check.holdsUntil) };
      const earlierDay = ruleSet.startDay(dataset, facts);
      restore.run({ id, version, day: earlierDay, outcomes: check.outcomes, ...holds });
      removeVersions.run(id, version);
      answers.write({ id, companyId, day: earlierDay, community: communityOf(facts) }, check);
      answers.count(companyId, earlierDay, rules, check.outcomes, 1);
      restored++;
    }
    const end = records.at(-1);
    if (end === undefined) break;
    last = end.id;
    job.report(removed + restored, null);
    await pause(job);
  }
  await refreshUnits(connection, { ruleSet, asOf, touched: [...touched.values()], shapes, answers }, job);
  answers.flush();
  return { removed, restored };
}

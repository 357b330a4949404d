import type { FindingState, StateChange } from '../../contract/finding-states.ts';
import type { View } from '../../contract/views.ts';
import type { FindingFilter } from '../../contract/window.ts';
import type { Connection, ReadableDatabase } from '../open-database.ts';
import { toldHash } from '../told-hash.ts';
import { inView, viewValues } from './view-filter.ts';

/** SQL: the state of the finding that these columns name. */
export function stateSql(finding: {
  readonly company: string;
  readonly dataset: string;
  readonly season: string;
  readonly recordNo: string;
  readonly rule: string;
}): string {
  return `coalesce((select state from state_decision where id = (
    select decision_id from finding_state_change change
    where change.company = ${finding.company} and change.dataset = ${finding.dataset}
      and change.season = ${finding.season} and change.record_no = ${finding.recordNo} and change.rule = ${finding.rule}
    order by change.id desc limit 1)), 'open')`;
}

/**
 * SQL: the findings there are whose newest decision gave a state other than open, with `state_decision`, `change`,
 * `company`, `record` and `finding`. It begins at the decisions, of which there are few beside the findings, and must
 * not be turned round: hence the cross joins.
 */
const decided = `state_decision cross join finding_state_change change on change.decision_id = state_decision.id
  cross join company on company.name = change.company
  cross join series on series.company_id = company.id and series.dataset = change.dataset
    and series.season = change.season and series.derived_by in ('', change.rule)
  cross join record on record.series_id = series.id and record.record_no = change.record_no
  cross join finding on finding.record_id = record.id and finding.rule = change.rule
    and change.id = (select max(newer.id) from finding_state_change newer
      where newer.company = change.company and newer.dataset = change.dataset and newer.season = change.season
        and newer.record_no = change.record_no and newer.rule = change.rule)`;

/** SQL for a place among `candidates` of a list: findings in a state that somebody set, with record and day. */
export const inState = `${decided} where state_decision.state = @state`;

/** Excused findings of a view by company and rule; where there is none there is no row. */
export function excusedByRule(
  { connection }: ReadableDatabase,
  view: View,
): { company: string; ruleId: string; excused: number }[] {
  return connection
    .prepare<unknown[], { company: string; ruleId: string; excused: number }>(
      `select company.name as company, finding.rule as ruleId, count(*) as excused
       from ${decided} where state_decision.state = 'excused' and ${inView('finding')} group by 1, 2`,
    )
    .all(viewValues(view));
}

/** Gives how many excused findings a company has under a rule in a view. */
export function excusedIn(
  database: ReadableDatabase,
  view: View,
): (of: { company: string; ruleId: string }) => number {
  const rows = excusedByRule(database, view);
  const byKey = new Map(rows.map(({ company, ruleId, excused }) => [`${ruleId} ${company}`, excused]));
  return ({ company, ruleId }) => byKey.get(`${ruleId} ${company}`) ?? 0;
}

/** How many findings of a filter are in a state that somebody set; in any such state where it is `open`. */
export function countDecided({ connection }: ReadableDatabase, filter: FindingFilter): number {
  const { rule, kind, community, state } = filter;
  return Number(
    connection
      .prepare(
        `select count(*) from ${decided}
         where state_decision.state <> 'open' and (@state = 'open' or state_decision.state = @state)
           and ${inView('finding')} and (@rule is null or finding.rule = @rule)
           and (@kind is null or finding.kind = @kind)
           and (@community is null or finding.community = @community)`,
      )
      .pluck()
      .get({ ...viewValues(filter), rule, kind, community, state }),
  );
}

/** Ids of the entries by which findings there are have a state that somebody set. */
export function standingChanges(connection: Connection): Set<number> {
  const ids = connection
    .prepare<[], number>(`select change.id from ${decided} where state_decision.state <> 'open'`)
    .pluck()
    .all();
  return new Set(ids);
}

/** Id of the newest decision; 0 where there is none. */
export function newestDecision({ connection }: ReadableDatabase): number {
  return Number(connection.prepare('select coalesce(max(id), 0) from state_decision').pluck().get());
}

interface LoggedChange extends Omit<StateChange, 'attachments' | 'outdated'> {
  readonly decisionId: number;
  readonly told: string;
  readonly versionNow: number;
  /** Null where the rule is broken no more. */
  readonly kindNow: string | null;
}

/** The log of what was decided of a rule's answer on a record, the newest first. */
export function stateHistory(
  { connection }: ReadableDatabase,
  recordId: number,
  rule: string,
): StateChange[] {
  const attachments = connection.prepare<[number], StateChange['attachments'][number]>(
    `select id as reportId, name as fileName, bytes, sha256 from state_attachment
     where decision_id = ? order by rowid`,
  );
  const record = connection
    .prepare<[number], { derivedBy: string; fields: string; body: string }>(
      `select derived_by as derivedBy, fields, body from record join series on series.id = record.series_id
       join shape on shape.id = record.shape_id where record.id = ?`,
    )
    .get(recordId);
  if (record === undefined) return [];
  const told = toldHash(record);
  return connection
    .prepare<unknown[], LoggedChange>(
      `select change.decision_id as decisionId, state, ground, reason, at, actor, change.version, change.told,
         change.kind, record.version as versionNow, finding.kind as kindNow
       from record join series on series.id = record.series_id join company on company.id = series.company_id
       join finding_state_change change on change.company = company.name and change.dataset = series.dataset
         and change.season = series.season and change.record_no = record.record_no and change.rule = @rule
       join state_decision on state_decision.id = change.decision_id
       left join finding on finding.record_id = record.id and finding.rule = change.rule
       where record.id = @recordId order by change.id desc`,
    )
    .all({ recordId, rule })
    .map(({ decisionId, told: then, versionNow, kindNow, ...change }) => ({
      ...change,
      attachments: attachments.all(decisionId),
      outdated: then !== told || versionNow !== change.version || kindNow !== change.kind,
    }));
}

/** The kept file of an attachment; null where there is none of this id. */
export function attachmentOf(
  { connection }: ReadableDatabase,
  id: string,
): { fileName: string; sha256: string } | null {
  return (
    connection
      .prepare<[string], { fileName: string; sha256: string }>(
        'select name as fileName, sha256 from state_attachment where id = ?',
      )
      .get(id) ?? null
  );
}

/** States other than the one that findings have by themselves. */
export function isSet(state: FindingState | null): state is Exclude<FindingState, 'open'> {
  return state !== null && state !== 'open';
}

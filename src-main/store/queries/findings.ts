import type { FindingState } from '../../contract/finding-states.ts';
import type { Instant } from '../../contract/values.ts';
import type { View } from '../../contract/views.ts';
import type { FindingFilter, FindingQuery } from '../../contract/window.ts';
import type { Connection, ReadableDatabase } from '../open-database.ts';
import { type FindingKey, findingKey, NO_DAY } from './finding-key.ts';
import { isSet, stateSql } from './finding-states.ts';
import { inStateAfter } from './findings-in-state.ts';
import { longestOverdue } from './longest-overdue.ts';
import type { PageWork } from './page-work.ts';
import { inView, viewValues } from './view-filter.ts';

/** A finding with the record it was found on and the row that told it. */
export interface StoredFinding {
  readonly recordId: number;
  readonly company: string;
  readonly ruleId: string;
  readonly dataset: string;
  readonly recordNo: string;
  readonly kind: 'late' | 'missing' | 'wrong';
  readonly day: number | null;
  readonly community: string | null;
  readonly from: Instant | null;
  readonly dueAt: Instant | null;
  readonly actualAt: Instant | null;
  /** All null where no row told the record. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

/** The same with what the record says, to explain it. */
export interface FindingWithRecord extends StoredFinding {
  /** Year in which the record's heating season begins; 0 where it has no day. */
  readonly season: number;
  /** The rule that derived it; empty where rows told it. */
  readonly derivedBy: string;
  readonly shapeId: number;
  readonly body: string;
}

const columns = `finding.record_id as recordId, company.name as company, finding.rule as ruleId, series.dataset,
  record_no as recordNo, kind, finding.day, finding.community, finding.from_at as "from", finding.due_at as dueAt,
  finding.actual_at as actualAt, source_file.name as file, source_sheet.name as sheet, record.row`;

const joins = `join company on company.id = finding.company_id
  join record on record.id = finding.record_id
  join series on series.id = record.series_id
  left join source_sheet on source_sheet.id = record.sheet_id
  left join source_file on source_file.id = source_sheet.file_id`;

const ofFound = {
  company: 'found.company',
  dataset: 'found.dataset',
  season: 'found.season',
  recordNo: 'found.recordNo',
  rule: 'found.ruleId',
};
const ofJoined = {
  company: 'company.name',
  dataset: 'series.dataset',
  season: 'series.season',
  recordNo: 'record.record_no',
  rule: 'finding.rule',
};

const WORK: PageWork = { step: 2000, steps: 20 };

/** A finding as it is listed. */
export interface ListedFinding extends StoredFinding {
  readonly state: FindingState;
}

/** Findings in the order asked for, of which `after` tells where the next page goes on; null at the end. */
export interface FoundPage {
  readonly rows: ListedFinding[];
  readonly after: FindingKey | null;
}

/**
 * One page of findings. Candidates come from an index in the order asked for, a bounded number of them, and are then
 * narrowed; so a page takes about the same time however many findings there are and however few are meant.
 */
export function findingsPage(
  { connection }: ReadableDatabase,
  query: FindingQuery,
  asOf: Instant,
  work = WORK,
): FoundPage {
  const narrow = connection.prepare<unknown[], ListedFinding & { key: number; season: number }>(
    `select found.*, ${stateSql(ofFound)} as state from (
     select ${columns}, candidate.key, season from (
       select value ->> 0 as record_id, value ->> 1 as rule, value ->> 2 as key from json_each(@candidates)
     ) candidate
     join finding on finding.record_id = candidate.record_id and finding.rule = candidate.rule ${joins}
     where ${inView('finding')} and (@rule is null or finding.rule = @rule) and (@kind is null or kind = @kind)
       and (@community is null or finding.community = @community)
       and (@importId is null or source_file.import_id = @importId)
       and (@text is null or instr(lower(record_no), @text) or instr(lower(finding.community), @text)
            or instr(lower(source_file.name), @text))
       and (@state is null or ${stateSql(ofJoined)} = @state)
     order by candidate.key desc, finding.record_id desc, finding.rule desc limit @limit) found
     order by found.key desc, recordId desc, ruleId desc`,
  );
  const { rule, kind, community, importId, state, limit } = query;
  const text = query.text === null || query.text.trim() === '' ? null : query.text.trim().toLowerCase();
  const ofAll = query.sort === 'newest' ? newest : longestOverdue;
  const candidatesAfter = isSet(state) ? inStateAfter : ofAll;
  let after = query.after === null ? null : findingKey(query.after);
  const rows: ListedFinding[] = [];
  for (let step = 0; step < work.steps && rows.length < limit; step++) {
    const candidates = candidatesAfter(connection, query, asOf, after, work.step);
    const open = limit - rows.length;
    const found = narrow.all({
      ...viewValues(query),
      rule,
      kind,
      community,
      importId,
      state,
      text,
      limit: open,
      candidates: JSON.stringify(candidates.map(({ recordId, rule: of, key }) => [recordId, of, key])),
    });
    rows.push(...found.map(({ key: _key, season: _season, ...finding }) => finding));
    const last = found.at(-1);
    const full = found.length === open && last !== undefined;
    const end = candidates.at(-1) ?? null;
    if (full) after = { key: last.key, recordId: last.recordId, rule: last.ruleId };
    else if (candidates.length < work.step) return { rows, after: null };
    else after = end;
  }
  return { rows, after };
}

/**
 * By starting day, the last first, then those without one. Company and rule together, or a community, have indexes of
 * their own.
 */
function newest(
  connection: Connection,
  query: FindingFilter,
  _asOf: Instant,
  after: FindingKey | null,
  limit: number,
): FindingKey[] {
  const { from, to, company } = viewValues(query);
  const { rule, community } = query;
  const narrowed = [
    community === null ? '' : 'community = @community',
    company === null || rule === null
      ? ''
      : 'company_id = (select id from company where name = @company) and rule = @rule',
  ];
  const dated = part(
    [
      'day is not null',
      from === null ? '' : 'day >= @from',
      to === null ? '' : 'day <= @to',
      after === null ? '' : '(day, record_id, rule) < (@key, @recordId, @afterRule)',
      ...narrowed,
    ],
    'day',
  );
  const dateless = part(
    [
      'day is null',
      // No row of theirs lies within a period.
      from === null && to === null ? '' : 'false',
      after === null ? '' : `(${NO_DAY}, record_id, rule) < (@key, @recordId, @afterRule)`,
      ...narrowed,
    ],
    `${NO_DAY}`,
  );
  return connection
    .prepare<unknown[], FindingKey>(
      `${dated} union all ${dateless} order by key desc, recordId desc, rule desc limit @limit`,
    )
    .all({
      limit,
      ...(from !== null && { from }),
      ...(to !== null && { to }),
      ...(community !== null && { community }),
      ...(company !== null && rule !== null && { company, rule }),
      ...(after !== null && { key: after.key, recordId: after.recordId, afterRule: after.rule }),
    });
}

function part(conditions: readonly string[], key: string): string {
  return `select * from (select ${key} as key, record_id as recordId, rule from finding
    where ${conditions.filter((condition) => condition !== '').join(' and ')}
    order by day desc, record_id desc, rule desc limit @limit)`;
}

/** How many findings there are of a community. */
export function countOfCommunity({ connection }: ReadableDatabase, filter: FindingFilter): number {
  const { rule, kind, community } = filter;
  return Number(
    connection
      .prepare(
        `select count(*) from finding join company on company.id = finding.company_id
         where ${inView('finding')} and finding.community = @community
           and (@rule is null or rule = @rule) and (@kind is null or kind = @kind)`,
      )
      .pluck()
      .get({ ...viewValues(filter), rule, kind, community }),
  );
}

/** How many findings are stored, counted one by one. */
export function countAllFindings(connection: Connection): number {
  return Number(connection.prepare('select count(*) from finding').pluck().get());
}

/** Communities of a view with their findings, the most first. */
export function communitiesOf(
  { connection }: ReadableDatabase,
  view: View,
): { community: string; findings: number }[] {
  return connection
    .prepare<unknown[], { community: string; findings: number }>(
      `select community, count(*) as findings from finding join company on company.id = finding.company_id
       where ${inView('finding')} and community is not null
       group by community order by findings desc, community limit 2000`,
    )
    .all(viewValues(view));
}

/** Findings on the records that an import stored or changed last, by company and rule. */
export function broughtBy(
  connection: Connection,
  importId: number,
): { company: string; ruleId: string; findings: number }[] {
  return connection
    .prepare<[number], { company: string; ruleId: string; findings: number }>(
      `select company.name as company, rule as ruleId, count(*) as findings
       from finding join company on company.id = finding.company_id
       join record on record.id = finding.record_id
       join source_sheet on source_sheet.id = record.sheet_id
       join source_file on source_file.id = source_sheet.file_id
       where source_file.import_id = ? group by company.name, rule order by company.name, rule`,
    )
    .all(importId);
}

/**
 * All findings of a view on the companies named, in their order, then by rule, day and number. To be read to the end
 * or closed.
 */
export function allFindings(
  { connection }: ReadableDatabase,
  view: View,
  companies: readonly string[],
): IterableIterator<FindingWithRecord> {
  return connection
    .prepare<unknown[], FindingWithRecord>(
      `select ${columns}, series.season, derived_by as derivedBy, shape_id as shapeId, body
       from finding ${joins} join json_each(@companies) place on place.value = company.name
       where ${inView('finding')} order by place.key, finding.rule, finding.day nulls last, record_no`,
    )
    .iterate({ ...viewValues(view), companies: JSON.stringify(companies) });
}

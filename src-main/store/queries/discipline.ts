import type { ReadableDatabase } from '../open-database.ts';

/** Records of a company that start in a month. */
export interface RecordsOfMonth {
  readonly company: string;
  readonly dataset: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly records: number;
}

/**
 * How many records each company has per dataset and month. Every record has an outcome under every rule of its dataset,
 * so that the tallies of one rule count them; `countedBy` gives such a rule for each dataset that has one, the records
 * of the others are counted themselves.
 */
export function recordsByMonth(
  { connection }: ReadableDatabase,
  countedBy: ReadonlyMap<string, string>,
): RecordsOfMonth[] {
  const counted = [...countedBy].map(([dataset, rule]) => ({ dataset, rule }));
  const month = (day: string) => `strftime('%Y-%m', ${day} * 86400, 'unixepoch')`;
  return connection
    .prepare<{ counted: string }, RecordsOfMonth>(
      `with counted as (
         select value ->> 'dataset' as dataset, value ->> 'rule' as rule from json_each(@counted))
       select company.name as company, counted.dataset, ${month('day')} as month, sum(records) as records
       from counted join tally on tally.rule = counted.rule join company on company.id = tally.company_id
       where day is not null group by 1, 2, 3
       union all
       select company.name, series.dataset, ${month('day')}, count(*)
       from series join company on company.id = series.company_id join record on record.series_id = series.id
       where derived_by = '' and season > 0 and series.dataset not in (select dataset from counted)
         and day is not null group by 1, 2, 3`,
    )
    .all({ counted: JSON.stringify(counted) });
}

/** Companies of which a register tells. */
export function registeredCompanies({ connection }: ReadableDatabase, register: string): string[] {
  return connection
    .prepare<[string], string>(
      `select distinct company.name from series join company on company.id = series.company_id
       where dataset = ? and derived_by = '' and exists (select 1 from record where series_id = series.id)`,
    )
    .pluck()
    .all(register);
}

/** Years in which the seasons of stored records begin, in order. */
export function recordedSeasons({ connection }: ReadableDatabase): number[] {
  return connection
    .prepare<[], number>(
      `select distinct season from series where season > 0 and derived_by = ''
         and exists (select 1 from record where series_id = series.id) order by season`,
    )
    .pluck()
    .all();
}

/** What a rule derived, by company. */
export function derivedUnits(
  { connection }: ReadableDatabase,
  rule: string,
): { company: string; recordId: number; body: string }[] {
  return connection
    .prepare<[string], { company: string; recordId: number; body: string }>(
      `select company.name as company, record.id as recordId, body
       from series join company on company.id = series.company_id join record on record.series_id = series.id
       where derived_by = ?`,
    )
    .all(rule);
}

/** How many cells of each sheet could not be read; sheets without any are left out. */
export function unreadableCells({ connection }: ReadableDatabase): ReadonlyMap<number, number> {
  const rows = connection
    .prepare<[], [number, number]>(
      `select sheet_id, count(*) from import_issue where severity = 'cell' and sheet_id is not null group by 1`,
    )
    .raw()
    .all();
  return new Map(rows);
}

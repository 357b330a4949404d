import { parseDate } from '../contract/beijing-time.ts';
import type { Instant } from '../contract/values.ts';
import { monthKey } from '../domain/units/months.ts';
import type { CompanyRecords, InspectedItem, SourceRecord } from '../domain/units/unit.ts';
import type { Connection } from './open-database.ts';
import type { Shapes } from './shapes.ts';
import { parseBody } from './stored-record.ts';

/** Records read at once. */
const PIECE = 1000;

interface Row extends Omit<SourceRecord, 'facts'> {
  readonly shapeId: number;
  readonly body: string;
}

/** The stored records of one company, read as they are asked for. */
export class StoredCompanyRecords implements CompanyRecords {
  readonly company: string;
  readonly seasons: readonly number[];
  readonly supervisedSeasons: readonly number[];
  readonly #companyId: number;
  readonly #datasets: ReadonlySet<string>;
  readonly #connection: Connection;
  readonly #shapes: Shapes;

  constructor(
    connection: Connection,
    shapes: Shapes,
    company: { readonly id: number; readonly name: string },
    supervisedSeasons: readonly number[],
  ) {
    this.company = company.name;
    this.#companyId = company.id;
    this.supervisedSeasons = supervisedSeasons;
    this.#connection = connection;
    this.#shapes = shapes;
    const series = connection
      .prepare<[number], { dataset: string; season: number }>(
        `select distinct dataset, season from series
         where company_id = ? and derived_by = '' and exists (select 1 from record where series_id = series.id)`,
      )
      .all(company.id);
    this.#datasets = new Set(series.map(({ dataset }) => dataset));
    this.seasons = [...new Set(series.map(({ season }) => season))].filter((season) => season > 0).sort();
  }

  has(dataset: string): boolean {
    return this.#datasets.has(dataset);
  }

  /** Read in pieces by series and number: a company has more records than memory should hold. */
  *of(dataset: string): Generator<SourceRecord> {
    const page = this.#connection.prepare<[number, string], Omit<Row, 'season'>>(
      `select id, record_no as recordNo, day, sheet_id as sheetId, row, shape_id as shapeId, body
       from record where series_id = ? and record_no > ? order by record_no limit ${PIECE}`,
    );
    for (const { id: series, season } of this.#seriesOf(dataset)) {
      let rows = page.all(series, '');
      while (rows.length > 0) {
        for (const { shapeId, body, ...record } of rows) {
          yield { ...record, season, facts: this.#shapes.byId(shapeId).facts(parseBody(body)) };
        }
        rows = page.all(series, rows.at(-1)?.recordNo ?? '');
      }
    }
  }

  #seriesOf(dataset: string): { id: number; season: number }[] {
    return this.#connection
      .prepare<[number, string], { id: number; season: number }>(
        `select id, season from series where company_id = ? and dataset = ? and derived_by = '' order by season`,
      )
      .all(this.#companyId, dataset);
  }

  /** A month arrived with the file that was handed in first of those that told something of it. */
  arrivals(dataset: string): ReadonlyMap<number, Instant> {
    const rows = this.#connection
      .prepare<{ company: number; dataset: string }, { day: number; at: Instant }>(
        `with told as (
           select day, record.sheet_id from series join record on record.series_id = series.id
           where company_id = @company and series.dataset = @dataset and derived_by = '' and day is not null
           group by 1, 2
           union
           select day, record_version.sheet_id from series join record on record.series_id = series.id
           join record_version on record_version.record_id = record.id
           where company_id = @company and series.dataset = @dataset and derived_by = '' and day is not null
           union
           select day, unchanged_row.sheet_id from series join record on record.series_id = series.id
           join unchanged_row on unchanged_row.record_id = record.id
           where company_id = @company and series.dataset = @dataset and derived_by = '' and day is not null)
         select day, min(received_at) as at from told
         join source_sheet on source_sheet.id = told.sheet_id
         join source_file on source_file.id = source_sheet.file_id group by day`,
      )
      .all({ company: this.#companyId, dataset });
    const months = new Map<number, Instant>();
    for (const { day, at } of rows) {
      const month = monthKey(day);
      months.set(month, Math.min(at, months.get(month) ?? at));
    }
    return months;
  }

  /** Of sheets that were not taken back. Their rows would stand in `record`; there are none. */
  nothingReported(dataset: string): { from: number; to: number; at: Instant }[] {
    const told = this.#connection
      .prepare<[string, string], { from: string; to: string; at: Instant }>(
        `select plan ->> '$.nothingIn.from' as "from", plan ->> '$.nothingIn.to' as "to", received_at as at
         from source_sheet join source_file on source_file.id = source_sheet.file_id
         join import_run on import_run.id = source_file.import_id
         where dataset = ? and plan ->> '$.company.name' = ? and "from" is not null and undone_at is null`,
      )
      .all(dataset, this.company);
    return told.map(({ from, to, at }) => ({ from: parseDate(from), to: parseDate(to), at }));
  }

  inspected(item: string): InspectedItem[] {
    return this.#connection
      .prepare<[string, number], InspectedItem>(
        `select visit_id as visitId, no as visitNo, day, answer
         from visit_entry join visit on visit.id = visit_id
         where item = ? and company_id = ? and signed_at is not null and answer is not null
           and visit_entry.id = (select max(id) from visit_entry later
             where later.item = visit_entry.item and later.visit_id = visit_entry.visit_id)
         order by visit_id`,
      )
      .all(item, this.#companyId);
  }
}

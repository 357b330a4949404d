import type { Instant } from '../contract/values.ts';
import { monthKey } from '../domain/units/reporting.ts';
import type { CompanyRecords, SourceRecord } from '../domain/units/unit.ts';
import type { Connection } from './open-database.ts';
import type { Shapes } from './shapes.ts';
import { parseBody } from './stored-record.ts';

/** Records read at once. */
const PIECE = 1000;

interface Row {
  readonly id: number;
  readonly recordNo: string;
  readonly season: number;
  readonly day: number | null;
  readonly sheetId: number;
  readonly row: number;
  readonly shapeId: number;
  readonly body: string;
}

/** The stored records of one company, read as they are asked for. */
export class StoredCompanyRecords implements CompanyRecords {
  readonly company: string;
  readonly seasons: readonly number[];
  readonly #companyId: number;
  readonly #datasets: ReadonlySet<string>;
  readonly #connection: Connection;
  readonly #shapes: Shapes;

  constructor(
    connection: Connection,
    shapes: Shapes,
    company: { readonly id: number; readonly name: string },
  ) {
    this.company = company.name;
    this.#companyId = company.id;
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

  /** A record arrived with the file that told of it first, whatever later ones changed. */
  arrivals(dataset: string): ReadonlyMap<number, Instant> {
    const rows = this.#connection
      .prepare<[number, string], { day: number; at: Instant }>(
        `select record.day, min(import_run.started_at) as at
         from series join record on record.series_id = series.id
         left join record_version first on first.record_id = record.id and first.version = 1
         join source_sheet on source_sheet.id = coalesce(first.sheet_id, record.sheet_id)
         join source_file on source_file.id = source_sheet.file_id
         join import_run on import_run.id = source_file.import_id
         where company_id = ? and series.dataset = ? and derived_by = '' and record.day is not null group by record.day`,
      )
      .all(this.#companyId, dataset);
    const months = new Map<number, Instant>();
    for (const { day, at } of rows) {
      const month = monthKey(day);
      months.set(month, Math.min(at, months.get(month) ?? at));
    }
    return months;
  }
}

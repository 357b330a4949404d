import type { ReadableDatabase } from '../open-database.ts';

/** A record and one thing that a file said of it. */
export interface ToldRecord {
  readonly recordId: number;
  readonly company: string;
  /** Year in which its heating season begins; 0 where it has no day. */
  readonly season: number;
  readonly dataset: string;
  /** The rule that derived it; empty where rows told it. */
  readonly derivedBy: string;
  readonly recordNo: string;
  readonly day: number | null;
  readonly version: number;
  readonly shapeId: number;
  readonly body: string;
  /** Null where no row told it: the record is derived from others. */
  readonly source: ToldRow | null;
}

/** The row that told something of a record, and the import that brought it. */
export interface ToldRow {
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly row: number;
  /** JSON of the sheet's columns, see store/imports.ts. */
  readonly columns: string;
  /** When the company handed the file in. */
  readonly receivedAt: number;
  readonly importedAt: number;
  readonly actor: string;
}

/** Every version of a record, the newest first; none where there is no such record. */
export function recordHistory({ connection }: ReadableDatabase, recordId: number): ToldRecord[] {
  return connection
    .prepare<unknown[], Omit<ToldRecord, 'source'> & (ToldRow | { [Key in keyof ToldRow]: null })>(
      `with told as (
         select id as record_id, version, shape_id, sheet_id, row, body from record where id = @id
         union all
         select record_id, version, shape_id, sheet_id, row, body from record_version where record_id = @id)
       select record.id as recordId, company.name as company, series.season, series.dataset,
              derived_by as derivedBy, record.record_no as recordNo, record.day,
              told.version, told.shape_id as shapeId, told.body, source_file.name as file, source_file.sha256,
              source_sheet.name as sheet, told.row, source_sheet.columns, source_file.received_at as receivedAt,
              import_run.started_at as importedAt,
              import_run.actor
       from told join record on record.id = told.record_id
       join series on series.id = record.series_id
       join company on company.id = series.company_id
       left join source_sheet on source_sheet.id = told.sheet_id
       left join source_file on source_file.id = source_sheet.file_id
       left join import_run on import_run.id = source_file.import_id
       order by told.version desc`,
    )
    .all({ id: recordId })
    .map(({ file, sha256, sheet, row, columns, receivedAt, importedAt, actor, ...told }) => ({
      ...told,
      source: file === null ? null : { file, sha256, sheet, row, columns, receivedAt, importedAt, actor },
    }));
}

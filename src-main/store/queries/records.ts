import { z } from 'zod';
import type { ReadableDatabase, WritableDatabase } from '../open-database.ts';

/** Records of files; what rules derive from them is none. */
export function countRecords({ connection }: ReadableDatabase | WritableDatabase): number {
  return z
    .number()
    .parse(
      connection
        .prepare(`select count(*) from record join series on series.id = series_id where derived_by = ''`)
        .pluck()
        .get(),
    );
}

/**
 * First and last day on which a record of a file starts; null where there is none. What rules derive from the records
 * is filed under days to come as well, such as the season's last.
 */
export function recordedDays({ connection }: ReadableDatabase): { first: number; last: number } | null {
  const end = (order: 'asc' | 'desc') =>
    connection
      .prepare<[], number>(
        `select day from record join series on series.id = series_id
         where derived_by = '' and ifnull(day, -1) >= 0 order by ifnull(day, -1) ${order} limit 1`,
      )
      .pluck()
      .get();
  const [first, last] = [end('asc'), end('desc')];
  return first === undefined || last === undefined ? null : { first, last };
}

/** A stored record and the row that told it last. */
export interface NamedRecord {
  readonly recordId: number;
  readonly dataset: string;
  readonly recordNo: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

/** Those of some records that there are, by dataset and number. */
export function recordsNamed({ connection }: ReadableDatabase, ids: readonly number[]): NamedRecord[] {
  return connection
    .prepare<[string], NamedRecord>(
      `select record.id as recordId, series.dataset, record_no as recordNo, source_file.name as file,
              source_sheet.name as sheet, row
       from record join series on series.id = series_id
       left join source_sheet on source_sheet.id = sheet_id
       left join source_file on source_file.id = file_id
       where record.id in (select value from json_each(?)) order by series.dataset, record_no`,
    )
    .all(JSON.stringify(ids));
}

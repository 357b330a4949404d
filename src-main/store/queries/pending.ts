import type { View } from '../../contract/procedures.ts';
import type { Instant } from '../../contract/values.ts';
import type { ReadableDatabase } from '../open-database.ts';
import { inView, viewValues } from './view-filter.ts';

/** A duty not done yet whose deadline has not passed. */
export interface StoredPending {
  readonly company: string;
  readonly ruleId: string;
  readonly recordNo: string;
  readonly from: Instant | null;
  readonly dueAt: Instant;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
}

/** All open deadlines of a view, the next one first. To be read to the end or closed. */
export function allPending({ connection }: ReadableDatabase, view: View): IterableIterator<StoredPending> {
  return connection
    .prepare<unknown[], StoredPending>(
      `select company.name as company, rule as ruleId, record_no as recordNo, from_at as "from", due_at as dueAt,
              source_file.name as file, source_sheet.name as sheet, record.row
       from pending join company on company.id = pending.company_id
       join record on record.id = pending.record_id
       join source_sheet on source_sheet.id = record.sheet_id
       join source_file on source_file.id = source_sheet.file_id
       where ${inView('pending')} order by due_at, pending.record_id, rule`,
    )
    .iterate(viewValues(view));
}

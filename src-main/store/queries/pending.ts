import type { Instant } from '../../contract/values.ts';
import type { View } from '../../contract/views.ts';
import type { ReadableDatabase } from '../open-database.ts';
import { inView, viewValues } from './view-filter.ts';

/** A duty not done yet whose deadline has not passed. */
export interface StoredPending {
  readonly recordId: number;
  readonly company: string;
  readonly ruleId: string;
  readonly dataset: string;
  readonly recordNo: string;
  readonly from: Instant | null;
  readonly dueAt: Instant;
  /** All null where no row told the record. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

const columns = `pending.record_id as recordId, company.name as company, rule as ruleId, series.dataset,
  record_no as recordNo, from_at as "from", due_at as dueAt, source_file.name as file, source_sheet.name as sheet,
  record.row`;

const joins = `join company on company.id = pending.company_id
  join record on record.id = pending.record_id
  join series on series.id = record.series_id
  left join source_sheet on source_sheet.id = record.sheet_id
  left join source_file on source_file.id = source_sheet.file_id`;

/** The next open deadlines of a view, and how many there are. */
export function nextPending(
  { connection }: ReadableDatabase,
  view: View & { rule: string | null; limit: number },
): { rows: StoredPending[]; total: number } {
  const { rule, limit } = view;
  const where = `where ${inView('pending')} and (@rule is null or rule = @rule)`;
  const values = { ...viewValues(view), rule };
  return {
    rows: connection
      .prepare<unknown[], StoredPending>(
        `select ${columns} from pending ${joins} ${where} order by due_at, pending.record_id, rule limit @limit`,
      )
      .all({ ...values, limit }),
    total: Number(
      connection
        .prepare(`select count(*) from pending join company on company.id = pending.company_id ${where}`)
        .pluck()
        .get(values),
    ),
  };
}

/** All open deadlines of a view, the next one first. To be read to the end or closed. */
export function allPending({ connection }: ReadableDatabase, view: View): IterableIterator<StoredPending> {
  return connection
    .prepare<unknown[], StoredPending>(
      `select ${columns} from pending ${joins}
       where ${inView('pending')} order by due_at, pending.record_id, rule`,
    )
    .iterate(viewValues(view));
}

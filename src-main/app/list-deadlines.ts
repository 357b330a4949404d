import type { View } from '../contract/views.ts';
import type { DeadlineRow } from '../contract/window.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import { nextPending } from '../store/queries/pending.ts';
import type { ReaderContext } from './reader-context.ts';
import { datasetNamed } from './resources.ts';

/** The next open deadlines of a view, and how many there are. */
export function listDeadlines(
  { database, resources }: ReaderContext,
  asked: View & { rule: string | null; limit: number },
): { rows: DeadlineRow[]; total: number } {
  const { rows, total } = nextPending(database, asked);
  return {
    rows: rows.map((row) => ({
      ...row,
      recordNo: shownRecordNo(datasetNamed(resources, row.dataset), row.recordNo),
    })),
    total,
  };
}

import type { Preview, SheetProposal } from '../../../src-main/contract/window.ts';

const counts = ['rows', 'accepted', 'updated', 'unchanged', 'rejected', 'unreadableCells'] as const;
export type PreviewCounts = Pick<SheetProposal, (typeof counts)[number]>;

/** What a commit will do with all sheets of a preview together. */
export function previewSums({ sheets }: Pick<Preview, 'sheets'>): PreviewCounts {
  const sums = { rows: 0, accepted: 0, updated: 0, unchanged: 0, rejected: 0, unreadableCells: 0 };
  for (const sheet of sheets) for (const count of counts) sums[count] += sheet[count];
  return sums;
}

/** A commit of it would change nothing in the data. */
export function changesNothing({ sheets }: Pick<Preview, 'sheets'>): boolean {
  return sheets.every(({ known }) => known);
}

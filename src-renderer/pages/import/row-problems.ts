import type { PreviewRow, SheetProposal } from '../../../src-main/contract/window.ts';

type Issue = PreviewRow['issues'][number];

/** The problems of a row: those of single cells, by the cell's place, and those of the row as a whole. */
export interface RowProblems {
  readonly cells: ReadonlyMap<number, readonly Issue[]>;
  readonly row: readonly Issue[];
}

/** A problem names its column by the header as found; of several columns with one header the first with a field. */
export function problemsOf(row: PreviewRow, columns: SheetProposal['columns']): RowProblems {
  const cells = new Map<number, Issue[]>();
  const whole: Issue[] = [];
  for (const issue of row.issues) {
    const place = columns.findIndex(({ header }) => header === issue.column);
    if (place < 0) whole.push(issue);
    else cells.set(place, [...(cells.get(place) ?? []), issue]);
  }
  return { cells, row: whole };
}

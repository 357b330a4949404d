import type { SheetHeadView } from '../../../../src-main/contract/sheet-recognition.ts';

/** A cell as it is drawn; those that a merge covers are not. */
export interface GridCell {
  readonly column: number;
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** The cells of each shown row, merged ones once. Rows without contents are not shown, so a merge may reach over them. */
export function gridCells({ rows, merges }: Pick<SheetHeadView, 'rows' | 'merges'>): GridCell[][] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const covered = new Set<string>();
  const spans = new Map<string, { colSpan: number; rowSpan: number }>();
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
    const within = rows.filter(({ row }) => row >= firstRow && row <= lastRow);
    const end = Math.min(lastColumn, width - 1);
    const [top] = within;
    if (top === undefined || end < firstColumn) continue;
    spans.set(`${top.row} ${firstColumn}`, { colSpan: end - firstColumn + 1, rowSpan: within.length });
    for (const { row } of within) {
      for (let column = firstColumn; column <= end; column++) covered.add(`${row} ${column}`);
    }
  }
  return rows.map(({ row, cells }) =>
    Array.from({ length: width }, (_, column) => ({ column, key: `${row} ${column}` }))
      .filter(({ key }) => spans.has(key) || !covered.has(key))
      .map(({ column, key }) => ({
        ...{ column, text: cells[column] ?? '' },
        ...(spans.get(key) ?? { colSpan: 1, rowSpan: 1 }),
      })),
  );
}

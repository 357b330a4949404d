import type { Merge } from '../cell.ts';
import { matchingText } from './matching-text.ts';
import { type SheetHead, wordsOf } from './sheet-head.ts';

/** One column of a header. */
export interface HeaderColumn {
  /** 0-based. */
  readonly index: number;
  /** As found, several rows joined with `/`; empty for a column without a header. */
  readonly header: string;
  /** Names the column among the others: its header, or, where several have it or none, with its place among them behind: `时间#2`. */
  readonly name: string;
  /** The texts from top to bottom; one that is repeated by a vertical merge counts once. */
  readonly parts: readonly string[];
}

/**
 * The header columns of the rows `first`–`last` of the head (indexes, inclusive). Merged cells count in all their
 * columns. In a row without merges side by side, a blank cell that has text below it takes the text on its left
 * if that too has text below it: files saved as CSV have lost their merges.
 */
export function headerColumns(head: SheetHead, first: number, last: number): HeaderColumn[] {
  const rows = head.rows.slice(first, last + 1);
  const grid = rows.map((row) => row.cells.map(wordsOf));
  const width = Math.max(0, ...grid.map((line) => line.length), ...mergedWidths(head, first, last));
  for (const line of grid) while (line.length < width) line.push('');
  const merged = new Set<number>();
  for (const merge of head.merges) spread(merge, rows, grid, merged);
  for (let level = grid.length - 2; level >= 0; level--) {
    if (!merged.has(level)) fillForward(grid, level);
  }
  const columns = Array.from({ length: width }, (_, index) => {
    const parts: string[] = [];
    for (const line of grid) {
      const text = line[index] ?? '';
      if (text !== '' && matchingText(text) !== matchingText(parts.at(-1) ?? '')) parts.push(text);
    }
    return { index, header: parts.join('/'), parts };
  });
  return withNames(columns);
}

function withNames(columns: readonly Omit<HeaderColumn, 'name'>[]): HeaderColumn[] {
  const alike = Map.groupBy(columns, ({ header }) => header);
  return columns.map((column) => {
    const { header } = column;
    const same = alike.get(header) ?? [];
    return {
      ...column,
      name: same.length === 1 && header !== '' ? header : `${header}#${same.indexOf(column) + 1}`,
    };
  });
}

function mergedWidths(head: SheetHead, first: number, last: number): number[] {
  const top = head.rows[first]?.row ?? 0;
  const bottom = head.rows[last]?.row ?? 0;
  const widest = Math.max(0, ...head.rows.slice(first).map((row) => row.cells.length));
  return head.merges
    .filter((merge) => merge.firstRow <= bottom && merge.lastRow >= top)
    .map((merge) => Math.min(merge.lastColumn + 1, widest));
}

/** Writes a merge's text into all its cells. `sideBySide` collects the levels on which merges join columns. */
function spread(
  merge: Merge,
  rows: readonly { readonly row: number }[],
  grid: string[][],
  sideBySide: Set<number>,
) {
  const text = grid[rows.findIndex((row) => row.row === merge.firstRow)]?.[merge.firstColumn] ?? '';
  if (text === '') return;
  for (const [level, row] of rows.entries()) {
    const line = grid[level];
    if (line === undefined || row.row < merge.firstRow || row.row > merge.lastRow) continue;
    if (merge.lastColumn > merge.firstColumn) sideBySide.add(level);
    const end = Math.min(merge.lastColumn, line.length - 1);
    for (let column = merge.firstColumn; column <= end; column++) line[column] = text;
  }
}

function fillForward(grid: string[][], level: number): void {
  const line = grid[level] ?? [];
  const below = grid.slice(level + 1);
  let group = '';
  for (let column = 0; column < line.length; column++) {
    const hasTextBelow = below.some((lower) => (lower[column] ?? '') !== '');
    if (line[column] !== '') group = hasTextBelow ? (line[column] ?? '') : '';
    else if (hasTextBelow) line[column] = group;
    else group = '';
  }
}

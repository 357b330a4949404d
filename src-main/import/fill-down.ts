import type { Cell, Merge, SheetRow } from './cell.ts';
import { isFilled } from './recognise/sheet-head.ts';

interface Block {
  readonly lastRow: number;
  readonly value: Cell;
}

/** Gives each row of the data area the values of merged cells that begin above it. Rows must come in order. */
export class FillDown {
  readonly #merges: readonly Merge[];
  readonly #wideRows = new Set<number>();
  #next = 0;
  /** By column: merged cells do not overlap. */
  readonly #open = new Map<number, Block>();

  /** `firstRow`: first row below the header; merges that begin above it are titles and headers. */
  constructor(merges: readonly Merge[], firstRow: number) {
    const below = merges.filter((merge) => merge.firstRow >= firstRow);
    this.#merges = below
      .filter((merge) => merge.lastRow > merge.firstRow)
      .sort((one, other) => one.firstRow - other.firstRow);
    for (const merge of below) if (merge.lastColumn > merge.firstColumn) this.#wideRows.add(merge.firstRow);
  }

  /** A merge that begins in this row joins columns. */
  isWide(row: SheetRow): boolean {
    return this.#wideRows.size > 0 && this.#wideRows.has(row.row);
  }

  /** The row's own cells if nothing is to be filled. Of a merge over several columns only the first is filled. */
  cellsOf(row: SheetRow): readonly Cell[] {
    if (this.#next === this.#merges.length && this.#open.size === 0) return row.cells;
    let filled: Cell[] | null = null;
    for (const [column, { lastRow, value }] of this.#open) {
      if (lastRow < row.row) this.#open.delete(column);
      else if (!isFilled(row.cells[column])) {
        filled ??= [...row.cells];
        while (filled.length < column) filled.push(null);
        filled[column] = value;
      }
    }
    this.#openAt(row);
    return filled ?? row.cells;
  }

  #openAt(row: SheetRow): void {
    for (;;) {
      const merge = this.#merges[this.#next];
      if (merge === undefined || merge.firstRow > row.row) return;
      this.#next++;
      const value = row.cells[merge.firstColumn];
      if (merge.firstRow !== row.row || value === undefined || !isFilled(value)) continue;
      this.#open.set(merge.firstColumn, { lastRow: merge.lastRow, value });
    }
  }
}

import type { Cell, Merge, Sheet, SheetRow } from '../cell.ts';

/** Rows of a sheet that are looked at to understand it. Titles and header stand within the first 40. */
export const headRows = 200;

/** The first filled rows of a sheet. Rows without any text or value are left out. */
export interface SheetHead {
  readonly rows: readonly SheetRow[];
  /** The sheet has no further rows. */
  readonly complete: boolean;
  readonly merges: readonly Merge[];
}

/** Reads the first `headRows` filled rows. Errors of the reader (`ImportError`) pass through. */
export async function readHead(sheet: Sheet): Promise<SheetHead> {
  const merges = await sheet.merges();
  const rows: SheetRow[] = [];
  for await (const batch of sheet.rows()) {
    for (const row of batch) {
      if (!row.cells.some(isFilled)) continue;
      if (rows.length === headRows) return { rows, complete: false, merges };
      rows.push(row);
    }
  }
  return { rows, complete: true, merges };
}

export function isFilled(cell: Cell | undefined): boolean {
  return cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
}

/** The words of a cell above or below the table, or of a header; empty for anything that is not a text or number. */
export function wordsOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' ? String(cell) : '';
}

/** A row of the sheet, 1-based, by its place in the head. */
export function rowOf(head: SheetHead, place: number): number {
  return head.rows[place]?.row ?? 0;
}

export function linesOf(row: SheetRow): string[] {
  return row.cells.map(wordsOf).filter((text) => text !== '');
}

export function holdsValues(rows: readonly SheetRow[], index: number): boolean {
  return rows.some((row) => isFilled(row.cells[index]));
}

import type { Sheet, SheetRow } from '../cell.ts';
import { isFilled } from './sheet-head.ts';

/** Filled rows at the end of a sheet that may hold signature and unit lines. */
const tailRows = 40;

/**
 * The last filled rows of a sheet, read in one pass that keeps no others. `null` if the sheet has more than
 * `mostRows` filled rows: the pass then stops there.
 */
export async function readTail(sheet: Sheet, mostRows: number): Promise<readonly SheetRow[] | null> {
  let tail: SheetRow[] = [];
  let count = 0;
  for await (const batch of sheet.rows()) {
    for (const row of batch) {
      if (!row.cells.some(isFilled)) continue;
      if (++count > mostRows) return null;
      tail.push(row);
      if (tail.length >= 2 * tailRows) tail = tail.slice(-tailRows);
    }
  }
  return tail.slice(-tailRows);
}

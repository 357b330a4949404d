import type { SheetRow } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';

const ROWS = 1000;
/** A batch ends when its texts have so many characters, however few its rows are. */
export const LARGE_BATCH = 1024 * 1024;

/** Rows in batches. Throws ImportError `file-suspicious` for a row whose texts are longer than all limits allow. */
export function* rowBatches(rows: readonly SheetRow[], limits: ImportLimits): Generator<readonly SheetRow[]> {
  let from = 0;
  let characters = 0;
  for (const [index, { row, cells }] of rows.entries()) {
    let ofRow = 0;
    for (const cell of cells) if (typeof cell === 'string') ofRow += cell.length;
    if (ofRow > limits.rowCharacters) {
      throw new ImportError('file-suspicious', { what: `row ${row}`, limit: limits.rowCharacters });
    }
    characters += ofRow;
    if (index + 1 - from < ROWS && characters < LARGE_BATCH) continue;
    yield rows.slice(from, index + 1);
    from = index + 1;
    characters = 0;
  }
  if (from < rows.length) yield rows.slice(from);
}

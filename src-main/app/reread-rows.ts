import type { Cell, Merge, SheetRow } from '../import/cell.ts';
import { FillDown } from '../import/fill-down.ts';
import { ImportError } from '../import/import-error.ts';
import type { ImportLimits } from '../import/limits.ts';
import { openSourceFile } from '../import/readers/open-source-file.ts';
import type { SheetPlan } from '../import/sheet-plan.ts';
import { cellText } from '../import/values/cell-text.ts';

/** Some rows of a kept file, to be read once more by the plan by which it was imported. */
export interface RereadRequest {
  readonly path: string;
  readonly plan: SheetPlan;
  /** Numbers of the rows that are wanted, ascending. */
  readonly rows: Int32Array;
}

export type RereadEvent =
  | {
      readonly type: 'head';
      /** All rows from the top to the end of the header. */
      readonly rows: readonly SheetRow[];
      readonly merges: readonly Merge[];
      readonly date1904: boolean;
      /** Characters of the longest text of each column among the rows that are wanted, of any column that has one. */
      readonly longest: readonly number[];
    }
  /** Rows that are wanted, values of merged cells filled down. */
  | { readonly type: 'rows'; readonly rows: readonly SheetRow[] };

/** Reads them: the head first, then the rows in their order. Throws ImportError. */
export async function* rereadRows(
  request: RereadRequest,
  limits: ImportLimits,
): AsyncGenerator<RereadEvent, void, undefined> {
  const { path, plan } = request;
  const file = await openSourceFile(path, limits);
  try {
    const sheet = file.sheets.find(({ name }) => name === plan.sheet);
    if (sheet === undefined) throw new ImportError('no-data-sheet', {}, { sheet: plan.sheet });
    const merges = await sheet.merges();
    const [, headerEnd] = plan.headerRows;
    const head: SheetRow[] = [];
    const longest: number[] = [];
    for await (const rows of wantedRows(sheet.rows(), merges, request)) {
      for (const row of rows) {
        if (row.row <= headerEnd) head.push(row);
        else measure(longest, row.cells, sheet.date1904);
      }
    }
    const headMerges = merges.filter(({ lastRow }) => lastRow <= headerEnd);
    yield { type: 'head', rows: head, merges: headMerges, date1904: sheet.date1904, longest };
    for await (const rows of wantedRows(sheet.rows(), merges, request)) {
      yield { type: 'rows', rows: rows.filter(({ row }) => row > headerEnd) };
    }
  } finally {
    await file.close();
  }
}

/** The head and the rows wanted, in batches as they are read; nothing behind the last of them is read. */
async function* wantedRows(
  batches: AsyncIterable<readonly SheetRow[]>,
  merges: readonly Merge[],
  { plan, rows: wanted }: RereadRequest,
): AsyncGenerator<SheetRow[]> {
  const [, headerEnd] = plan.headerRows;
  const last = Math.max(headerEnd, wanted.at(-1) ?? 0);
  const fillDown = new FillDown(merges, headerEnd + 1);
  let next = 0;
  for await (const batch of batches) {
    const found: SheetRow[] = [];
    for (const row of batch) {
      if (row.row <= headerEnd) found.push(row);
      else {
        const cells = fillDown.cellsOf(row);
        if (row.row === wanted[next]) {
          found.push({ row: row.row, cells });
          next++;
        }
      }
    }
    if (found.length > 0) yield found;
    if ((batch.at(-1)?.row ?? 0) >= last) return;
  }
}

function measure(longest: number[], cells: readonly Cell[], date1904: boolean): void {
  for (const [column, cell] of cells.entries()) {
    if (cell === null) continue;
    longest[column] = Math.max(longest[column] ?? 0, cellText(cell, date1904).length);
  }
}

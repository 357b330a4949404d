import type { DatasetDefinition } from '../../contract/datasets.ts';
import type { SheetHeadView, SheetRecognition } from '../../contract/sheet-recognition.ts';
import { maskUnknown, speaksOfPerson } from '../../domain/mask-unknown.ts';
import { cellText } from '../values/cell-text.ts';
import { shownCell } from './column-views.ts';
import { compactText } from './matching-text.ts';
import type { SheetHead } from './sheet-head.ts';

const most = { rows: 40, columns: 100, characters: 120 } as const;
/** A cell that may be a header of persons is no longer than this. */
const longestHeader = 16;

/** The first rows as the sheet looks. Below the header each column is masked as what it holds. */
export function headView(
  { rows, complete, merges }: SheetHead,
  date1904: boolean,
  recognition: SheetRecognition | null,
  catalog: readonly DatasetDefinition[],
): SheetHeadView {
  const dataset = catalog.find(({ name }) => name === recognition?.dataset?.name) ?? null;
  const headerRows = recognition?.headerRows?.rows ?? null;
  const columns = Map.groupBy(recognition?.columns ?? [], ({ index }) => index);
  const shown = rows.slice(0, most.rows);
  const last = shown.at(-1)?.row ?? 0;
  const personal = headerRows === null ? personalColumns(shown) : new Map<number, string>();
  const cellShown = (row: number, index: number, text: string) => {
    if (headerRows === null)
      return maskUnknown(speaksOfPerson(text) ? '' : (personal.get(index) ?? ''), text);
    if (row <= headerRows[1]) return maskUnknown('', text);
    const uses = columns.get(index) ?? [{ header: '', field: null }];
    return uses.reduce((masked, use) => shownCell(dataset, use, masked), text);
  };
  return {
    rows: shown.map(({ row, cells }) => ({
      row,
      cells: cells.slice(0, most.columns).map((cell, index) => {
        const text = cellShown(row, index, cellText(cell, date1904));
        return text.length > most.characters ? `${text.slice(0, most.characters)}…` : text;
      }),
    })),
    merges: merges
      .filter(({ firstRow, firstColumn }) => firstRow <= last && firstColumn < most.columns)
      .slice(0, most.rows * most.columns)
      .map((merge) => ({ ...merge })),
    headerRows: headerRows && [...headerRows],
    moreRows: !complete || rows.length > most.rows,
    moreColumns: shown.some(({ cells }) => cells.length > most.columns),
  };
}

/** While no header is known, a short cell that speaks of a person is taken for the header of its column. */
function personalColumns(rows: SheetHead['rows']): Map<number, string> {
  const found = new Map<number, string>();
  for (const { cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      if (typeof cell !== 'string' || found.has(index)) continue;
      if (compactText(cell).length <= longestHeader && speaksOfPerson(cell)) found.set(index, cell);
    }
  }
  return found;
}

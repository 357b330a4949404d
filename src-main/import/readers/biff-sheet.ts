import type { Cell, Merge, SheetRow } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import {
  type BiffRecord,
  damagedWorkbook,
  isOldLayout,
  needBytes,
  type RecordName,
  recordName,
  recordsOf,
} from './biff-records.ts';
import { UnicodeReader } from './biff-text.ts';
import type { BiffWorkbook } from './biff-workbook.ts';

/** Error values by their number in the file. */
const errorNames = new Map([
  [0, '#NULL!'],
  [7, '#DIV/0!'],
  [15, '#VALUE!'],
  [23, '#REF!'],
  [29, '#NAME?'],
  [36, '#NUM!'],
  [42, '#N/A'],
]);

/**
 * The rows of a sheet that hold a value, from the top; some programs write cells in another order. `computes`: empty
 * texts as results of formulas are results; programs that do not compute write them too. Throws ImportError
 * `too-many-columns`, `file-damaged`.
 */
export function biffRows(
  stream: Buffer,
  start: number,
  book: BiffWorkbook,
  computes: boolean,
  limits: ImportLimits,
): SheetRow[] {
  const cells = new SheetCells(book, computes, limits);
  for (const record of recordsOf(stream, start)) cells.take(record);
  const found: SheetRow[] = [];
  cells.rows.forEach((row, index) => {
    if (row.length > 0) found.push({ row: index + 1, cells: row });
  });
  return found;
}

/** Merged cells of a sheet. Throws ImportError `file-suspicious`, `file-damaged`. */
export function biffMerges(stream: Buffer, start: number, limits: ImportLimits): Merge[] {
  const merges: Merge[] = [];
  for (const { type, data } of recordsOf(stream, start)) {
    if (recordName(type) !== 'mergedCells') continue;
    needBytes(data, 2);
    const end = 2 + 8 * data.readUInt16LE(0);
    needBytes(data, end);
    if (merges.length + data.readUInt16LE(0) > limits.merges) {
      throw new ImportError('file-suspicious', { what: 'xls', limit: limits.merges });
    }
    for (let at = 2; at < end; at += 8) {
      const [firstRow, lastRow, firstColumn, lastColumn] = [0, 2, 4, 6].map((place) =>
        data.readUInt16LE(at + place),
      );
      merges.push({
        firstRow: (firstRow ?? 0) + 1,
        lastRow: (lastRow ?? 0) + 1,
        firstColumn: firstColumn ?? 0,
        lastColumn: lastColumn ?? 0,
      });
    }
  }
  return merges;
}

/** Whether some formula of a sheet has a result, so that the program that wrote it computes. */
export function hasResults(stream: Buffer, start: number, { version }: BiffWorkbook): boolean {
  for (const { type, data } of recordsOf(stream, start)) {
    if (recordName(type) !== 'formula') continue;
    const at = valueAt(type, version);
    needBytes(data, at + 8);
    if (data.readUInt16LE(at + 6) !== NO_NUMBER || data[at] !== EMPTY_TEXT) return true;
  }
  return false;
}

/** The last bytes of a formula's result that is no number, and the first byte of one that is an empty text. */
const NO_NUMBER = 0xffff;
const EMPTY_TEXT = 3;

class SheetCells {
  /** By 0-based row number; rows without cells are missing. */
  readonly rows: Cell[][] = [];
  readonly #book: BiffWorkbook;
  readonly #computes: boolean;
  readonly #limits: ImportLimits;
  /** The formula whose result, a text, comes in a record of its own; until then it is one without result. */
  #awaited: { readonly row: number; readonly column: number } | null = null;

  constructor(book: BiffWorkbook, computes: boolean, limits: ImportLimits) {
    this.#book = book;
    this.#computes = computes;
    this.#limits = limits;
  }

  take(record: BiffRecord): void {
    const { type, data } = record;
    const name = recordName(type);
    if (name === 'formulaText') this.#takeFormulaText(record);
    else if (name === 'smallNumbers') this.#takeSmallNumbers(data);
    else {
      const cell = this.#cellOf(name, record, valueAt(type, this.#book.version));
      if (cell !== undefined) this.#put(data.readUInt16LE(0), data.readUInt16LE(2), cell);
    }
  }

  #cellOf(name: RecordName | undefined, record: BiffRecord, at: number): Cell | undefined {
    const { data } = record;
    switch (name) {
      case 'integer':
        needBytes(data, at + 2);
        return data.readUInt16LE(at);
      case 'number':
        needBytes(data, at + 8);
        return this.#number(data.readDoubleLE(at), styleOf(data, at));
      case 'smallNumber':
        needBytes(data, at + 4);
        return this.#number(smallNumber(data, at), styleOf(data, at));
      case 'text':
        needBytes(data, at);
        return filled(this.#text(record, at));
      case 'sharedText': {
        needBytes(data, at + 4);
        const text = this.#book.sharedTexts[data.readUInt32LE(at)];
        if (text === undefined) throw damagedWorkbook();
        return filled(text);
      }
      case 'truthOrError':
        needBytes(data, at + 2);
        return data[at + 1] === 1 ? error(data[at]) : data[at] === 1;
      case 'formula':
        return this.#result(data, at);
    }
    return undefined;
  }

  #result(data: Buffer, at: number): Cell {
    needBytes(data, at + 8);
    if (data.readUInt16LE(at + 6) !== NO_NUMBER)
      return this.#number(data.readDoubleLE(at), styleOf(data, at));
    switch (data[at]) {
      case 0:
        this.#awaited = { row: data.readUInt16LE(0), column: data.readUInt16LE(2) };
        return { formula: '' };
      case 1:
        return data[at + 2] === 1;
      case 2:
        return error(data[at + 2]);
      case EMPTY_TEXT:
        return this.#computes ? null : { formula: '' };
    }
    throw damagedWorkbook();
  }

  #takeFormulaText(record: BiffRecord): void {
    if (this.#awaited === null) throw damagedWorkbook();
    const { row, column } = this.#awaited;
    const cells = this.rows[row];
    if (cells !== undefined) cells[column] = filled(this.#text(record, 0));
    this.#awaited = null;
  }

  #takeSmallNumbers(data: Buffer): void {
    needBytes(data, 6);
    const row = data.readUInt16LE(0);
    const first = data.readUInt16LE(2);
    const count = (data.length - 6) / 6;
    if (first + count - 1 !== data.readUInt16LE(data.length - 2)) throw damagedWorkbook();
    for (let index = 0; index < count; index++) {
      const at = 4 + 6 * index;
      this.#put(row, first + index, this.#number(smallNumber(data, at + 2), data.readUInt16LE(at)));
    }
  }

  #text(record: BiffRecord, at: number): string {
    const { type, data } = record;
    const { version, decode } = this.#book;
    if (version === 8) return new UnicodeReader(record, at).text(2);
    const lengthBytes = isOldLayout(type, version) ? 1 : 2;
    needBytes(data, at + lengthBytes);
    const end = at + lengthBytes + data.readUIntLE(at, lengthBytes);
    needBytes(data, end);
    return decode(data.subarray(at + lengthBytes, end));
  }

  #number(value: number, style: number): Cell {
    if (!Number.isFinite(value)) return { error: '#NUM!' };
    return this.#book.dates[style] === true ? { serial: value } : value;
  }

  /** Of two values in one place Excel shows the later. */
  #put(row: number, column: number, cell: Cell): void {
    if (cell === null) return;
    if (column >= this.#limits.columns) {
      throw new ImportError('too-many-columns', { row: row + 1, limit: this.#limits.columns });
    }
    const cells = this.rows[row] ?? [];
    this.rows[row] = cells;
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
  }
}

/** Where a cell's value begins: behind its row, column and style. */
function valueAt(type: number, version: number): number {
  return isOldLayout(type, version) ? 7 : 6;
}

/** The cell's style by index; -1 in the old layout, which has none. */
function styleOf(data: Buffer, valueStart: number): number {
  return valueStart === 6 ? data.readUInt16LE(4) : -1;
}

/** A number of 30 bits: an integer or the upper half of a double, perhaps a hundred times too large. */
function smallNumber(data: Buffer, at: number): number {
  const bits = data.readInt32LE(at);
  double.setInt32(0, bits & ~3);
  const value = (bits & 2) === 0 ? double.getFloat64(0) : bits >> 2;
  return (bits & 1) === 0 ? value : value / 100;
}

/** Its lower half stays zero. */
const double = new DataView(new ArrayBuffer(8));

function filled(text: string): string | null {
  return text === '' ? null : text;
}

function error(code: number | undefined): Cell {
  return { error: errorNames.get(code ?? -1) ?? '#ERROR' };
}

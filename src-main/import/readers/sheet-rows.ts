import type { Cell, SheetRow } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { cellColumn, cellRow } from './cell-reference.ts';
import { LARGE_BATCH } from './row-batches.ts';
import { ESCAPE, unescaped } from './shared-strings.ts';
import { type XmlHandler, xmlPieces } from './xml.ts';
import type { ZipPackage } from './zip-package.ts';

const BATCH = 1000;

/** What cells of one workbook refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly limits: ImportLimits;
}

/** Rows of a sheet that hold a value, in batches. Throws ImportError `too-many-rows`, `too-many-columns`, `file-suspicious`, `file-damaged`. */
export async function* sheetRows(
  zip: ZipPackage,
  part: string,
  context: SheetContext,
): AsyncGenerator<readonly SheetRow[]> {
  const handler = new RowHandler(context);
  for await (const _ of xmlPieces(zip, part, handler)) {
    if (handler.rows.length >= BATCH || handler.characters >= LARGE_BATCH) yield handler.take();
  }
  if (handler.rows.length > 0) yield handler.take();
}

/** Row and column numbers are evidence: rows must ascend and references say what their place says. */
class RowHandler implements XmlHandler {
  rows: SheetRow[] = [];
  /** Characters of the texts in `rows`. */
  characters = 0;
  readonly #context: SheetContext;
  readonly #longest: number;
  #filled = 0;
  #row = 0;
  #isRowImplied = false;
  #column = -1;
  #cells: Cell[] = [];
  #rowCharacters = 0;
  #type = 'n';
  #style = 0;
  #value = '';
  #hasValue = false;
  #formula = '';
  #isFormula = false;
  #reading: 'value' | 'formula' | 'text' | null = null;
  #inReadingAid = false;
  /** Behind the rows, elements of other kinds have the same names. */
  #isOver = false;

  constructor(context: SheetContext) {
    this.#context = context;
    this.#longest = ESCAPE * (context.limits.cellCharacters + 1);
  }

  take(): readonly SheetRow[] {
    const { rows } = this;
    this.rows = [];
    this.characters = 0;
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#isOver) return;
    switch (name) {
      case 'c':
        this.#place(attributes.r);
        this.#type = attributes.t ?? 'n';
        this.#style = Number(attributes.s ?? 0);
        this.#value = '';
        this.#hasValue = false;
        this.#isFormula = false;
        break;
      case 'v':
        this.#reading = 'value';
        this.#hasValue = true;
        break;
      case 'f':
        this.#reading = 'formula';
        this.#isFormula = true;
        this.#formula = '';
        break;
      case 't':
        if (this.#inReadingAid) break;
        this.#reading = 'text';
        this.#hasValue = true;
        break;
      case 'row': {
        const number = attributes.r;
        this.#isRowImplied = number === undefined;
        this.#beginRow(number === undefined ? this.#row + 1 : Number(number));
        break;
      }
      case 'rPh':
        this.#inReadingAid = true;
    }
  }

  /** Keeps no more of a text than is needed to see that it is too long. */
  text(piece: string): void {
    if (this.#reading === null) return;
    if (this.#reading === 'formula') {
      if (this.#formula.length < this.#longest) this.#formula += piece;
    } else if (this.#value.length < this.#longest) this.#value += piece;
  }

  close(name: string): void {
    if (this.#isOver) return;
    if (name === 'c') {
      const cell = this.#cell();
      if (cell !== null) this.#put(cell);
    } else if (name === 'v' || name === 'f' || name === 't') this.#reading = null;
    else if (name === 'row') this.#endRow();
    else if (name === 'rPh') this.#inReadingAid = false;
    else if (name === 'sheetData') this.#isOver = true;
  }

  #beginRow(row: number): void {
    if (!Number.isSafeInteger(row) || row <= this.#row) throw this.#damaged('row');
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
    this.#rowCharacters = 0;
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    const { limits } = this.#context;
    if (++this.#filled > limits.rows) throw new ImportError('too-many-rows', { limit: limits.rows });
    this.rows.push({ row: this.#row, cells: this.#cells });
    this.characters += this.#rowCharacters;
    this.#cells = [];
  }

  /** A row without a number of its own has that of its first cell. */
  #place(reference: string | undefined): void {
    if (reference === undefined) {
      this.#column++;
      return;
    }
    const row = cellRow(reference);
    if (row !== this.#row) {
      if (!this.#isRowImplied || this.#column >= 0 || !(row > this.#row)) throw this.#damaged(reference);
      this.#row = row;
    }
    this.#column = cellColumn(reference);
    if (this.#column < 0) throw this.#damaged(reference);
  }

  #put(cell: Cell): void {
    const { limits } = this.#context;
    if (this.#column >= limits.columns) {
      throw new ImportError('too-many-columns', { row: this.#row, limit: limits.columns });
    }
    while (this.#cells.length <= this.#column) this.#cells.push(null);
    if (this.#cells[this.#column] !== null) throw this.#damaged('c');
    this.#cells[this.#column] = cell;
    if (typeof cell === 'string') this.#count(cell.length);
  }

  #count(characters: number): void {
    this.#rowCharacters += characters;
    const limit = this.#context.limits.rowCharacters;
    if (this.#rowCharacters > limit)
      throw new ImportError('file-suspicious', { what: `row ${this.#row}`, limit });
  }

  #cell(): Cell {
    if (!this.#hasValue || (this.#value === '' && this.#type !== 'str')) {
      return this.#isFormula ? { formula: this.#formula } : null;
    }
    const value = this.#value;
    switch (this.#type) {
      case 's': {
        const text = this.#context.strings[this.#number(value)];
        if (text === undefined) throw this.#damaged('sharedStrings');
        return text === '' ? null : text;
      }
      case 'str':
      case 'inlineStr':
        return value === '' ? null : unescaped(value);
      case 'b':
        return value === '1' || value === 'true';
      case 'e':
        return { error: value };
      case 'd':
        // The time that a clock in the sheet shows, also where it is written as UTC.
        return value.replace(/Z$/, '');
      default: {
        const number = this.#number(value);
        return this.#context.dates[this.#style] === true ? { serial: number } : number;
      }
    }
  }

  #number(value: string): number {
    const number = Number(value);
    if (!Number.isFinite(number) || (number === 0 && value.trim() === '')) {
      throw this.#damaged(value.slice(0, 40));
    }
    return number;
  }

  #damaged(what: string): ImportError {
    return new ImportError('file-damaged', { row: this.#row, what });
  }
}

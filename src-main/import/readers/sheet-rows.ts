import type { Cell, SheetRow } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { cellColumn } from './cell-reference.ts';
import { unescaped } from './shared-strings.ts';
import { XmlReader } from './xml.ts';
import type { ZipPackage } from './zip-package.ts';

const BATCH = 1000;

/** What cells of one workbook refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly limits: ImportLimits;
}

/** Rows of a sheet that hold a value, in batches. Throws ImportError `too-many-rows`, `too-many-columns`, `file-damaged`. */
export async function* sheetRows(
  zip: ZipPackage,
  part: string,
  context: SheetContext,
): AsyncGenerator<readonly SheetRow[]> {
  const handler = new RowHandler(context);
  const reader = new XmlReader(part, handler);
  const stream = await zip.stream(part);
  stream.setEncoding('utf8');
  try {
    for await (const piece of stream as AsyncIterable<string>) {
      reader.write(piece);
      if (handler.rows.length >= BATCH) yield handler.take();
    }
    reader.end();
    if (handler.rows.length > 0) yield handler.take();
  } finally {
    stream.destroy();
  }
}

class RowHandler {
  rows: SheetRow[] = [];
  readonly #context: SheetContext;
  #filled = 0;
  #row = 0;
  #column = -1;
  #cells: Cell[] = [];
  #type = 'n';
  #style = 0;
  #value = '';
  #hasValue = false;
  #formula = '';
  #isFormula = false;
  #reading: 'value' | 'formula' | 'text' | null = null;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  take(): readonly SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'c': {
        const reference = attributes.r;
        this.#column = reference === undefined ? this.#column + 1 : cellColumn(reference);
        this.#type = attributes.t ?? 'n';
        this.#style = Number(attributes.s ?? 0);
        this.#value = '';
        this.#hasValue = false;
        this.#isFormula = false;
        break;
      }
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
        this.#reading = 'text';
        this.#hasValue = true;
        break;
      case 'row': {
        const number = attributes.r;
        this.#row = number === undefined ? this.#row + 1 : Number(number);
        this.#column = -1;
        this.#cells = [];
        break;
      }
      case 'rPh':
        this.#reading = null;
    }
  }

  text(piece: string): void {
    if (this.#reading === null) return;
    if (this.#reading === 'formula') this.#formula += piece;
    else this.#value += piece;
  }

  close(name: string): void {
    if (name === 'c') {
      const cell = this.#cell();
      if (cell !== null) this.#put(cell);
    } else if (name === 'v' || name === 'f' || name === 't') this.#reading = null;
    else if (name === 'row' && this.#cells.length > 0) {
      if (++this.#filled > this.#context.limits.rows) {
        throw new ImportError('too-many-rows', { limit: this.#context.limits.rows });
      }
      this.rows.push({ row: this.#row, cells: this.#cells });
    }
  }

  #put(cell: Cell): void {
    const { limits } = this.#context;
    if (this.#column >= limits.columns) {
      throw new ImportError('too-many-columns', { row: this.#row, limit: limits.columns });
    }
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = cell;
  }

  #cell(): Cell {
    if (!this.#hasValue || (this.#value === '' && this.#type !== 'str')) {
      return this.#isFormula ? { formula: this.#formula } : null;
    }
    const value = this.#value;
    switch (this.#type) {
      case 's': {
        const text = this.#context.strings[Number(value)];
        if (text === undefined)
          throw new ImportError('file-damaged', { row: this.#row, what: 'sharedStrings' });
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
        return value;
      default: {
        const number = Number(value);
        if (Number.isNaN(number))
          throw new ImportError('file-damaged', { row: this.#row, what: value.slice(0, 40) });
        return this.#context.dates[this.#style] === true ? { serial: number } : number;
      }
    }
  }
}

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Cell, Sheet, SheetRow, SourceFile } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { rowBatches } from './row-batches.ts';

const PIECE = 1024 * 1024;

/** Opens a text table. Throws ImportError `file-damaged` for what is no text. */
export async function openCsv(path: string, limits: ImportLimits): Promise<SourceFile> {
  const encoding = await detectEncoding(path);
  const delimiter = detectDelimiter(await beginning(path, encoding));
  const sheet: Sheet = {
    name: null,
    hidden: false,
    date1904: false,
    rows: () => rows(path, encoding, delimiter, limits),
    merges: () => Promise.resolve([]),
  };
  return { format: 'csv', encoding, sheets: [sheet], close: () => Promise.resolve() };
}

async function beginning(path: string, encoding: Encoding): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead), { stream: true });
  } finally {
    await file.close();
  }
}

async function* rows(
  path: string,
  encoding: Encoding,
  delimiter: Delimiter,
  limits: ImportLimits,
): AsyncGenerator<readonly SheetRow[]> {
  const table = new Table(delimiter, limits);
  for await (const text of lines(path, encoding)) yield* rowBatches(table.add(text), limits);
  yield* rowBatches(table.end(), limits);
}

/** The text of a file in pieces, every line end as `\n`: some files mix them. */
async function* lines(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes?: Buffer): string => {
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      throw new ImportError('file-damaged', { what: encoding }, { cause });
    }
    if (text.includes('\0')) throw new ImportError('file-damaged', { what: 'NUL' });
    return text;
  };
  let heldBack = '';
  for await (const bytes of createReadStream(path, { highWaterMark: PIECE })) {
    const text = heldBack + decode(bytes);
    heldBack = text.endsWith('\r') ? '\r' : '';
    yield newlines(text.slice(0, text.length - heldBack.length));
  }
  yield newlines(heldBack + decode());
}

function newlines(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** Cuts text into records, gives each the number of the line on which it starts, and holds the limits. */
class Table {
  readonly #parser: Papa.Parser;
  readonly #limits: ImportLimits;
  #rest = '';
  #line = 1;
  #filled = 0;

  constructor(delimiter: Delimiter, limits: ImportLimits) {
    this.#parser = new Papa.Parser({ delimiter, newline: '\n' });
    this.#limits = limits;
  }

  add(text: string): SheetRow[] {
    const all = this.#rest + text;
    const { data, errors, meta } = this.#parser.parse(all, 0, true);
    this.#rest = all.slice(meta.cursor);
    const found = this.#rows(data, errors, all.slice(0, meta.cursor).includes('"'));
    const limit = this.#limits.rowCharacters;
    if (this.#rest.length <= limit) return found;
    // A record that goes on for so long has a quote that was never closed, if it has any.
    if (this.#rest.includes('"')) throw this.#badQuote();
    throw new ImportError('file-suspicious', { what: `row ${this.#line}`, limit });
  }

  end(): SheetRow[] {
    const { data, errors } = this.#parser.parse(this.#rest, 0, false);
    return this.#rows(data, errors, this.#rest.includes('"'));
  }

  /** `quoted`: some cell may hold line breaks. */
  #rows(records: readonly string[][], errors: readonly Papa.ParseError[], quoted: boolean): SheetRow[] {
    const quoteErrors = new Map(errors.map(({ row, code }) => [row, code]));
    const found: SheetRow[] = [];
    for (const [index, record] of records.entries()) {
      const row = this.#line;
      const error = quoteErrors.get(index);
      if (error === 'MissingQuotes' || (error !== undefined && record.some(hasSwallowedLines))) {
        throw this.#badQuote();
      }
      this.#line++;
      if (quoted) for (const cell of record) this.#line += lineBreaks(cell);
      if (record.length === 1 && record[0] === '') continue;
      if (record.length > this.#limits.columns) {
        throw new ImportError('too-many-columns', { row, limit: this.#limits.columns });
      }
      if (++this.#filled > this.#limits.rows) {
        throw new ImportError('too-many-rows', { limit: this.#limits.rows });
      }
      found.push({ row, cells: cellsOf(record, this.#limits) });
    }
    return found;
  }

  #badQuote(): ImportError {
    return new ImportError('file-damaged', { row: this.#line, what: '"' });
  }
}

/**
 * In a record with misplaced quotes: a cell that took its first quote for the beginning of a quotation, and the lines
 * up to the next quote with it.
 */
function hasSwallowedLines(cell: string): boolean {
  return cell.includes('"') && cell.includes('\n');
}

/** The cells of a record, changed in place: an empty text is an empty cell, of a long one enough is kept to see that. */
function cellsOf(record: Cell[], { cellCharacters }: ImportLimits): readonly Cell[] {
  for (let index = 0; index < record.length; index++) {
    const cell = record[index];
    if (cell === '') record[index] = null;
    else if (typeof cell === 'string' && cell.length > cellCharacters) {
      record[index] = cell.slice(0, cellCharacters + 1);
    }
  }
  return record;
}

function lineBreaks(cell: string): number {
  let breaks = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

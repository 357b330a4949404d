import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Cell, Sheet, SheetRow, SourceFile } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { detectEncoding, type Encoding } from './encoding.ts';

const PIECE = 1024 * 1024;
/** A quoted cell that goes on for longer than this was never closed. */
const LONGEST_RECORD = 4 * PIECE;
const BATCH = 1000;

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
  const lines = new Lines(limits);
  const decoder = new TextDecoder(encoding, { fatal: true });
  let parser: Papa.Parser | null = null;
  let rest = '';
  const parse = (text: string, last: boolean): SheetRow[] => {
    parser ??= new Papa.Parser({ delimiter, newline: newlineOf(text) });
    const { data, errors, meta } = parser.parse(text, 0, !last);
    const unclosed = errors.some((error: Papa.ParseError) => error.code === 'MissingQuotes');
    const used = last ? text.length : meta.cursor;
    rest = text.slice(used);
    if ((last && unclosed) || rest.length > LONGEST_RECORD) {
      throw new ImportError('file-damaged', { row: lines.next, what: '"' });
    }
    return lines.number(data as string[][], text.slice(0, used).includes('"'));
  };
  for await (const bytes of createReadStream(path, { highWaterMark: PIECE })) {
    yield* batches(parse(rest + decode(decoder, bytes), false));
  }
  yield* batches(parse(rest + decode(decoder), true));
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes?: Buffer): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (cause) {
    throw new ImportError('file-damaged', { what: decoder.encoding }, { cause });
  }
}

function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const newline = /\r\n|\n|\r/.exec(text)?.[0];
  return newline === '\r\n' || newline === '\r' ? newline : '\n';
}

function* batches(found: SheetRow[]): Generator<readonly SheetRow[]> {
  for (let from = 0; from < found.length; from += BATCH) yield found.slice(from, from + BATCH);
}

/** Gives each record the number of the line on which it starts, and holds the limits. */
class Lines {
  next = 1;
  readonly #limits: ImportLimits;
  #filled = 0;

  constructor(limits: ImportLimits) {
    this.#limits = limits;
  }

  /** `quoted`: some cell may hold line breaks. */
  number(records: readonly string[][], quoted: boolean): SheetRow[] {
    const found: SheetRow[] = [];
    for (const record of records) {
      const row = this.next++;
      if (quoted) for (const cell of record) this.next += lineBreaks(cell);
      if (record.length === 1 && record[0] === '') continue;
      if (record.length > this.#limits.columns) {
        throw new ImportError('too-many-columns', { row, limit: this.#limits.columns });
      }
      if (++this.#filled > this.#limits.rows) {
        throw new ImportError('too-many-rows', { limit: this.#limits.rows });
      }
      found.push({ row, cells: emptied(record) });
    }
    return found;
  }
}

/** The cells of a record, changed in place: an empty text is an empty cell. */
function emptied(record: Cell[]): readonly Cell[] {
  for (let index = 0; index < record.length; index++) if (record[index] === '') record[index] = null;
  return record;
}

function lineBreaks(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\n|\r/).length - 1 : 0;
}

import { readFile } from 'node:fs/promises';
import * as XLSX from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { Cell, Sheet, SheetRow, SourceFile } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { builtInDates, showsDate } from './number-formats.ts';
import { OleContainer } from './ole-container.ts';
import { isBareWorkbook, isOleContainer } from './workbook-beginning.ts';
import { keepCellRecords } from './xls-records.ts';

const BATCH = 1000;
/** Chinese Windows: texts of files that name no code page are GBK. */
const CODE_PAGE = 936;
/** Documents that lie in the same kind of container, by the stream that tells them. */
const otherDocuments = new Map([
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
]);

XLSX.set_cptable(codePages);
XLSX.SSF.load_table(Object.fromEntries([...builtInDates].map((id) => [id, 'yyyy-m-d h:mm'])));

/**
 * Opens a binary workbook (Excel 2.0 to 2003), which is read whole. Throws ImportError `file-too-large`,
 * `file-encrypted`, `format-unsupported`, `file-damaged`, `too-many-sheets`.
 */
export async function openXls(path: string, limits: ImportLimits): Promise<SourceFile> {
  const bytes = await readFile(path);
  if (bytes.length > limits.xlsBytes) {
    throw new ImportError('file-too-large', { bytes: bytes.length, limit: limits.xlsBytes });
  }
  const stream = isOleContainer(bytes) ? workbookStream(bytes) : bytes;
  const { namesEngine } = keepCellRecords(stream);
  const book = parsed(stream);
  if (book.SheetNames.length > limits.sheets) {
    throw new ImportError('too-many-sheets', { limit: limits.sheets });
  }
  if (book.SheetNames.length === 0) throw new ImportError('file-damaged', { what: 'xls' });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const isCalculated = namesEngine || book.SheetNames.some((name) => hasResults(book.Sheets[name]));
  const sheets = book.SheetNames.map((name, index): Sheet => {
    const content = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return {
      name,
      hidden,
      date1904,
      rows: () => batches(content, isCalculated, limits),
      merges: async () => (content?.['!merges'] ?? []).map(merge),
    };
  });
  return { format: 'xls', encoding: null, sheets, close: async () => undefined };
}

function workbookStream(bytes: Buffer): Buffer {
  const container = new OleContainer(bytes);
  if (container.has('EncryptedPackage')) throw new ImportError('file-encrypted');
  const stream = container.stream('Workbook') ?? container.stream('Book');
  if (stream !== null) {
    if (!isBareWorkbook(stream)) throw new ImportError('file-damaged', { what: 'xls' });
    return stream;
  }
  const other = [...otherDocuments].find(([name]) => container.has(name));
  throw new ImportError('format-unsupported', { found: other?.[1] ?? 'ole' });
}

function parsed(stream: Buffer): XLSX.WorkBook {
  try {
    return XLSX.read(stream, {
      type: 'buffer',
      codepage: CODE_PAGE,
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellText: false,
      cellHTML: false,
    });
  } catch (cause) {
    const encrypted = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw encrypted
      ? new ImportError('file-encrypted', {}, { cause })
      : new ImportError('file-damaged', { what: 'xls' }, { cause });
  }
}

async function* batches(
  sheet: XLSX.WorkSheet | undefined,
  isCalculated: boolean,
  limits: ImportLimits,
): AsyncGenerator<readonly SheetRow[]> {
  let batch: SheetRow[] = [];
  for (const [index, row] of rowsOf(sheet).entries()) {
    if (row === undefined) continue;
    const cells = Array.from(row, (cell) => toCell(cell, isCalculated));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length === 0) continue;
    if (cells.length > limits.columns) {
      throw new ImportError('too-many-columns', { row: index + 1, limit: limits.columns });
    }
    batch.push({ row: index + 1, cells });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

type Row = readonly (XLSX.CellObject | undefined)[];

function rowsOf(sheet: XLSX.WorkSheet | undefined): readonly (Row | undefined)[] {
  return sheet?.['!data'] ?? [];
}

/** Some formula of the sheet has a result, so the program that wrote the file computes. */
function hasResults(sheet: XLSX.WorkSheet | undefined): boolean {
  return rowsOf(sheet).some((row) => row?.some((cell) => cell?.f !== undefined && cell.v !== ''));
}

/** An empty text is also what programs that do not compute write as the result of a formula. */
function toCell(cell: XLSX.CellObject | undefined, isCalculated: boolean): Cell {
  if (cell === undefined || cell.t === 'z') return null;
  const { t, v, z } = cell;
  if (t === 'e') return { error: errorNames.get(Number(v)) ?? '#ERROR' };
  if (v === undefined || v === '') return cell.f === undefined || isCalculated ? null : { formula: cell.f };
  if (typeof v === 'number') {
    if (!Number.isFinite(v)) return { error: '#NUM!' };
    return typeof z === 'string' && showsDate(z) ? { serial: v } : v;
  }
  return v instanceof Date ? v.toISOString() : v;
}

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

function merge({ s, e }: XLSX.Range) {
  return { firstRow: s.r + 1, lastRow: e.r + 1, firstColumn: s.c, lastColumn: e.c };
}

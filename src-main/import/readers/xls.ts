import { readFile } from 'node:fs/promises';
import * as XLSX from '@e965/xlsx';
import type { Cell, Sheet, SheetRow, SourceFile } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { showsDate } from './number-formats.ts';

const BATCH = 1000;

/** Opens a binary Excel 97–2003 workbook, which is read whole. Throws ImportError `file-encrypted`, `file-damaged`. */
export async function openXls(path: string, limits: ImportLimits): Promise<SourceFile> {
  const bytes = await readFile(path);
  if (bytes.length > limits.xlsBytes) {
    throw new ImportError('file-too-large', { bytes: bytes.length, limit: limits.xlsBytes });
  }
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new ImportError('file-encrypted');
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(bytes, {
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellText: false,
      cellHTML: false,
    });
  } catch (cause) {
    const encrypted = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new ImportError(encrypted ? 'file-encrypted' : 'file-damaged', { what: 'xls' }, { cause });
  }
  if (book.SheetNames.length > limits.sheets)
    throw new ImportError('too-many-sheets', { limit: limits.sheets });
  if (book.SheetNames.length === 0) throw new ImportError('file-damaged', { what: 'xls' });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index): Sheet => {
    const content = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return {
      name,
      hidden,
      date1904,
      rows: () => batches(content, limits),
      merges: async () => (content?.['!merges'] ?? []).map(merge),
    };
  });
  return { format: 'xls', encoding: null, sheets, close: async () => undefined };
}

async function* batches(
  sheet: XLSX.WorkSheet | undefined,
  limits: ImportLimits,
): AsyncGenerator<readonly SheetRow[]> {
  const data: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  let batch: SheetRow[] = [];
  for (const [index, row] of data.entries()) {
    if (row === undefined) continue;
    const cells = Array.from(row, toCell);
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

function toCell(cell: XLSX.CellObject | undefined): Cell {
  if (cell === undefined || cell.t === 'z') return null;
  const { t, v, z, w } = cell;
  if (t === 'e') return { error: w ?? errorNames.get(Number(v)) ?? '#ERROR' };
  if (v === undefined || v === '') return cell.f === undefined ? null : { formula: cell.f };
  if (typeof v === 'number') return typeof z === 'string' && showsDate(z) ? { serial: v } : v;
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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';

export const samplesFolder = fileURLToPath(new URL('../../resources/samples', import.meta.url));

/** A file of samples as people see it. */
export interface FileAgain {
  /** The filled cells of a row, numbered as Excel or an editor numbers it. */
  rowAt(sheet: string | null, row: number): readonly string[];
  /** The rows of any sheet that hold all these texts. */
  rowsWith(...texts: readonly string[]): Rows;
  /** Numbers of records, one for every row that carries one. */
  readonly recordNumbers: readonly string[];
}

type Rows = readonly (readonly string[])[];

/** Reads a file, named by its path below the folder of samples, without the importer. */
export async function readAgain(path: string): Promise<FileAgain> {
  const file = join(samplesFolder, path);
  const sheets = path.endsWith('.csv')
    ? new Map([['', linesOf(file)]])
    : path.endsWith('.xlsx')
      ? await sheetsOf(file)
      : oldSheetsOf(file);
  return {
    rowAt: (sheet, row) => (sheets.get(sheet ?? '')?.[row - 1] ?? []).filter((text) => text !== ''),
    rowsWith: (...texts) =>
      [...sheets.values()].flat().filter((row) => texts.every((text) => row.includes(text))),
    recordNumbers: [...sheets.values()].flat().flatMap((row) => row.filter(isRecordNumber)),
  };
}

/** `TS251231-1015` */
function isRecordNumber(text: string): boolean {
  return /^(?:[A-Z]{2}|\p{Script=Han}{2})\d{6}-\d{4}$/u.test(text);
}

/** The lines that an editor numbers: one more than there are records for each line break in a quoted cell. */
function linesOf(file: string): Rows {
  return iconv
    .decode(readFileSync(file), 'gb18030')
    .split(/\r?\n/)
    .map((line) => line.split(','));
}

async function sheetsOf(file: string): Promise<Map<string, Rows>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheets = new Map<string, Rows>();
  workbook.eachSheet((sheet) => {
    const rows: string[][] = Array.from({ length: sheet.rowCount }, () => []);
    sheet.eachRow((row, number) => {
      row.eachCell(({ value, text }) =>
        rows[number - 1]?.push(value instanceof Date ? minuteOf(value) : text),
      );
    });
    sheets.set(sheet.name, rows);
  });
  return sheets;
}

/** exceljs takes the figures of the sheet for those of UTC. */
function minuteOf(date: Date): string {
  return date.toISOString().slice(0, 16).replace('T', ' ');
}

/** There is no second kept-up reader of this format: the same library, but cell by cell, as Excel shows them. */
function oldSheetsOf(file: string): Map<string, Rows> {
  const book = XLSX.read(readFileSync(file), { cellNF: true });
  return new Map(Object.entries(book.Sheets).map(([name, sheet]) => [name, shownIn(sheet)]));
}

function shownIn(sheet: XLSX.WorkSheet): Rows {
  const { e: last } = XLSX.utils.decode_range(sheet['!ref'] ?? 'A1');
  return Array.from({ length: last.r + 1 }, (_, r) =>
    Array.from({ length: last.c + 1 }, (_, c) => {
      const cell: XLSX.CellObject | undefined = sheet[XLSX.utils.encode_cell({ r, c })];
      return cell === undefined ? '' : (cell.w ?? String(cell.v ?? ''));
    }),
  );
}

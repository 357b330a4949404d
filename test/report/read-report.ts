import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import ExcelJS, { type Cell, type Workbook, type Worksheet } from 'exceljs';
import { onTestFinished } from 'vitest';
import { type Entry, open } from 'yauzl';
import type { ReportData } from '../../src-main/report/report-data.ts';
import { type ExcelReportOptions, writeExcelReport } from '../../src-main/report/write-excel-report.ts';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nuandu-report-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function readWorkbook(path: string): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

/** Writes a report and reads it back. */
export async function writtenReport(
  data: ReportData,
  options: Partial<ExcelReportOptions> = {},
): Promise<{ workbook: Workbook; sheets: string[]; bytes: number; path: string }> {
  const path = join(await temporaryFolder(), 'report.xlsx');
  const { bytes, sheets } = await writeExcelReport(data, path, { language: 'zh', ...options });
  return { workbook: await readWorkbook(path), sheets, bytes, path };
}

/** The text of one part of a workbook's package. */
export function partOf(path: string, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error);
      zip.on('error', reject);
      zip.on('end', () => reject(new Error(`no part ${name}`)));
      zip.on('entry', (entry: Entry) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry, (failed, stream) => {
          if (failed !== null) return reject(failed);
          text(stream).then(resolve, reject);
          stream.on('end', () => zip.close());
        });
      });
      zip.readEntry();
    });
  });
}

export function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cell of a row under a header of row 1. */
export function cellUnder(sheet: Worksheet, header: string, row: number): Cell {
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (sheet.getCell(1, column).text === header) return sheet.getCell(row, column);
  }
  throw new Error(`no column ${header} in ${sheet.name}`);
}

/** All texts of a sheet, for what may stand anywhere. */
export function textsOf(sheet: Worksheet): string[] {
  const texts: string[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      texts.push(cell.text);
    });
  });
  return texts;
}

/** Address of each formula of a workbook with what it shows. */
export function formulaResults(workbook: Workbook): Map<string, unknown> {
  const results = new Map<string, unknown>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula)
          results.set(`${sheet.name}!${cell.address}`, cell.result);
      });
    });
  }
  return results;
}

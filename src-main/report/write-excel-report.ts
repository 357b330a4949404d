import type { WriteStream } from 'node:fs';
import ExcelJS from 'exceljs';
import { type ReportSheet, reportSheets } from '../contract/window.ts';
import { reportFont, reportStyles } from './cell-styles.ts';
import { moveLastSheetFirst, setDefaultFont } from './exceljs-internals.ts';
import { Pace } from './pace.ts';
import { writeWholeFile } from './part-file.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportData } from './report-data.ts';
import { writeCompanyCompliance } from './sheets/company-compliance.ts';
import { writeCompanyRule } from './sheets/company-rule.ts';
import { writeCover } from './sheets/cover.ts';
import { writeDiscipline } from './sheets/discipline.ts';
import { writeFiles } from './sheets/files.ts';
import { writeFindings } from './sheets/findings.ts';
import { writeIssues } from './sheets/issues.ts';
import { writeMethod } from './sheets/method.ts';
import { writePending } from './sheets/pending.ts';
import { en } from './texts/en.ts';
import type { Language, ReportTexts } from './texts/report-texts.ts';
import { zh } from './texts/zh.ts';

const textsOf: Readonly<Record<Language, ReportTexts>> = { zh, en };

/** What Excel allows. */
const excelSheetRows = 1_048_576;

export interface ExcelReportOptions {
  readonly language: Language;
  readonly signal?: AbortSignal;
  /** Called every few hundred rows, and at the end, with the number of table rows written so far. */
  readonly onProgress?: (rows: number) => void;
  /** Sheets besides cover and compliance; all of them by default. */
  readonly sheets?: readonly ReportSheet[];
  /** Rows of one sheet, header included; longer lists go on to a next sheet. */
  readonly maxSheetRows?: number;
}

/**
 * Writes the report as an Excel workbook. Findings, deadlines and issues are taken one by one and never held.
 * The file appears under its name only when it is whole; an abort rejects with the signal's reason and leaves nothing.
 */
export async function writeExcelReport(
  data: ReportData,
  path: string,
  options: ExcelReportOptions,
): Promise<{ bytes: number; sheets: string[] }> {
  const { bytes, result } = await writeWholeFile(path, options.signal, (sink, signal) =>
    writeWorkbook(data, sink, signal, options),
  );
  return { bytes, sheets: result };
}

async function writeWorkbook(
  data: ReportData,
  sink: WriteStream,
  signal: AbortSignal,
  options: ExcelReportOptions,
): Promise<string[]> {
  const { language, sheets: wanted = reportSheets } = options;
  const texts = textsOf[language];
  const pace = new Pace(signal, options.onProgress);
  // No shared strings: their table is kept in memory and would grow with the findings.
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: false,
  });
  setDefaultFont(workbook, reportFont);
  workbook.creator = 'Nuandu';
  workbook.lastModifiedBy = 'Nuandu';
  workbook.title = texts.title;
  workbook.created = new Date(data.scope.createdAt * 1000);
  workbook.modified = workbook.created;

  const context: ReportContext = {
    workbook,
    data,
    language,
    texts,
    pace,
    styles: reportStyles(),
    maxSheetRows: options.maxSheetRows ?? excelSheetRows,
    rules: new Map(data.rules.map((rule) => [rule.id, rule])),
  };

  const sheets = {
    compliance: await writeCompanyCompliance(context),
    companyRule: await writeCompanyRule(context),
    findings: wanted.includes('findings') ? await writeFindings(context) : [],
    pending: wanted.includes('pending') ? await writePending(context) : [],
    discipline: wanted.includes('discipline') ? await writeDiscipline(context) : [],
    issues: wanted.includes('issues') ? await writeIssues(context) : [],
    files: wanted.includes('files') ? await writeFiles(context) : [],
    method: wanted.includes('method') ? writeMethod(context) : [],
  };
  // The cover tells how many rows the others hold, so it is written last and shown first.
  writeCover(context, sheets);
  moveLastSheetFirst(workbook);
  await workbook.commit();
  pace.finish();
  return [
    texts.sheets.cover.name,
    ...Object.values(sheets).flatMap((written) => written.map(({ name }) => name)),
  ];
}

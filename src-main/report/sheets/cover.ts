import type { Row, Worksheet } from 'exceljs';
import { rateOf, shareOf } from '../../contract/rates.ts';
import { momentCell } from '../cell-moment.ts';
import type { CellStyle } from '../cell-styles.ts';
import { companySums } from '../company-sums.ts';
import { setColumnWidths } from '../exceljs-internals.ts';
import { type FormulaCell, noRate, quotedSheet } from '../formulas.ts';
import { pageLayout } from '../page-layout.ts';
import { addCounts, countsOf, noCounts } from '../rates.ts';
import { type ReportContext, textOf } from '../report-context.ts';
import { firstRow, type WrittenSheet } from '../table-sheet.ts';
import { boldTextHeight, singleLine, textHeight } from '../text-height.ts';
import type { SheetKey } from '../texts/report-texts.ts';
import { complianceColumn } from './company-compliance.ts';

const widths = [24, 13, 77] as const;
const valueWidth = widths[1] + widths[2];
const companiesInFull = 20;

/** Empty: a sheet that was not asked for. */
type WrittenSheets = Readonly<Record<Exclude<SheetKey, 'cover'>, readonly WrittenSheet[]>>;
type CoverCell = string | number | Date | FormulaCell | { text: string; hyperlink: string } | null;

/** The first page: what the report covers, what it rests on, its main results and what the sheets hold. */
export function writeCover(context: ReportContext, sheets: WrittenSheets): void {
  const { texts, workbook, styles } = context;
  const sheet = workbook.addWorksheet(texts.sheets.cover.name, {
    ...pageLayout(context, texts.sheets.cover.name, 'portrait'),
    views: [{ showGridLines: false }],
  });
  sheet.pageSetup.fitToHeight = 1;
  setColumnWidths(sheet, widths);
  addLine(sheet, [texts.title], [styles.title]).height = 34;
  addScope(context, sheet);
  addBasis(context, sheet);
  addResults(context, sheet);
  addContents(context, sheet, sheets);
  addChecks(context, sheet, sheets);
  sheet.commit();
}

function addScope(context: ReportContext, sheet: Worksheet): void {
  const { scope } = context.data;
  const texts = context.texts.cover;
  addSection(context, sheet, texts.scope);
  addFact(context, sheet, texts.companies, companiesText(context));
  addFact(context, sheet, texts.period, texts.periodOf(scope.from, scope.to));
  addFact(context, sheet, texts.season, texts.range(scope.season.from, scope.season.to));
  addFact(context, sheet, texts.asOf, momentCell(scope.asOf));
  addFact(context, sheet, texts.createdAt, momentCell(scope.createdAt));
}

function addBasis(context: ReportContext, sheet: Worksheet): void {
  const { scope } = context.data;
  const texts = context.texts.cover;
  const list = (items: readonly string[]) =>
    items.length === 0 ? texts.none : items.join(context.texts.listSeparator);
  addSection(context, sheet, texts.basis);
  addFact(context, sheet, texts.documents, list(scope.documents));
  addFact(context, sheet, texts.statutes, list(scope.statutes));
  if (scope.exceptions.length > 0)
    addFact(context, sheet, texts.exceptions, list(scope.exceptions.map(texts.exception)));
  addFact(
    context,
    sheet,
    texts.calendar,
    scope.calendar.length === 0 ? texts.none : texts.calendarYears(scope.calendar),
  );
  addFact(context, sheet, texts.fingerprint, `${scope.rulesFingerprint}\n${texts.fingerprintMeaning}`);
}

function addResults(context: ReportContext, sheet: Worksheet): void {
  const { texts, styles } = context;
  const { headers, outcomes, cover } = texts;
  const sums = companySums(context.data);
  const counts = sums.reduce((sum, company) => addCounts(sum, company.counts), noCounts);
  const totalRow = firstRow + sums.length;
  const all = context.data.tallies.map(countsOf).reduce(addCounts, noCounts);

  function fromTotal(key: Parameters<typeof complianceColumn>[0], result: number | string): CoverCell {
    if (sums.length === 0) return result;
    const cell = `${complianceColumn(key)}${totalRow}`;
    return { formula: `${quotedSheet(texts.sheets.compliance.name)}!${cell}`, result };
  }
  function outside(key: 'violation' | 'pending'): string {
    const count = all[key] - counts[key];
    return count === 0 ? '' : cover.withoutAdvisory(count);
  }
  function addResult(label: string, style: CellStyle, value: CoverCell, meaning: string): void {
    const row = addLine(sheet, [label, value, meaning], [styles.label, style, styles.fact]);
    row.height = Math.max(singleLine, boldTextHeight(label, widths[0]), textHeight(meaning, widths[2]));
  }

  addSection(context, sheet, cover.results);
  const { integer, percent } = styles.body;
  const { meanings } = cover;
  addResult(headers.rate, percent, fromTotal('rate', rateOf(counts) ?? noRate), meanings.rate);
  addResult(headers.share, percent, fromTotal('share', shareOf(counts) ?? noRate), meanings.share);
  for (const key of ['compliant', 'violation'] as const) {
    const more = key === 'violation' ? outside(key) : '';
    addResult(headers[key], integer, fromTotal(key, counts[key]), meanings[key] + more);
  }
  for (const kind of ['late', 'missing', 'wrong'] as const) {
    addResult(headers.ofWhich(outcomes[kind]), integer, fromTotal(kind, counts[kind]), meanings[kind]);
  }
  for (const key of ['pending', 'undeterminable'] as const) {
    const more = key === 'pending' ? outside(key) : '';
    addResult(headers[key], integer, fromTotal(key, counts[key]), meanings[key] + more);
  }
}

function addContents(context: ReportContext, sheet: Worksheet, sheets: WrittenSheets): void {
  const { texts, styles } = context;
  const { cover } = texts;
  addSection(context, sheet, cover.contents);
  addLine(
    sheet,
    [cover.contentsSheet, cover.contentsRows, cover.contentsText],
    [styles.header, styles.header, styles.header],
  );
  const order = [
    'compliance',
    'companyRule',
    'findings',
    'pending',
    'discipline',
    'issues',
    'files',
    'method',
  ] as const;
  for (const key of order) {
    const { name: firstName, holds } = texts.sheets[key];
    for (const { name, rows } of sheets[key]) {
      const text = name === firstName ? holds : cover.continued(firstName);
      const link = { text: name, hyperlink: `#${quotedSheet(name)}!A1` };
      const row = addLine(sheet, [link, rows, text], [styles.link, styles.body.integer, styles.fact]);
      row.height = Math.max(singleLine, textHeight(name, widths[0]), textHeight(text, widths[2]));
    }
  }
}

function addChecks(context: ReportContext, sheet: Worksheet, sheets: WrittenSheets): void {
  const { cover } = context.texts;
  const counted = context.data.tallies.map(countsOf).reduce(addCounts, noCounts);
  const rowsOf = (written: readonly WrittenSheet[]) => written.reduce((sum, { rows }) => sum + rows, 0);
  const verdict = (listed: number, count: number) =>
    listed === count ? cover.equal(count) : cover.unequal(listed, count);
  if (sheets.findings.length + sheets.pending.length === 0) return;
  addSection(context, sheet, cover.checks);
  if (sheets.findings.length > 0)
    addFact(context, sheet, cover.findingsCheck, verdict(rowsOf(sheets.findings), counted.violation));
  if (sheets.pending.length > 0)
    addFact(context, sheet, cover.pendingCheck, verdict(rowsOf(sheets.pending), counted.pending));
}

function companiesText(context: ReportContext): string {
  const { data, texts } = context;
  const { companies } = data.scope;
  if (companies.length === 0) return texts.cover.allCompanies(companySums(data).length);
  const first = companies.slice(0, companiesInFull).join(texts.listSeparator);
  return companies.length <= companiesInFull ? first : texts.cover.manyCompanies(first, companies.length);
}

function addSection(context: ReportContext, sheet: Worksheet, title: string): void {
  addLine(sheet, [title], [context.styles.section]).height = 26;
}

/** A label and its value, the value across the rest of the page. */
function addFact(context: ReportContext, sheet: Worksheet, label: string, value: string | Date): void {
  const { styles } = context;
  const content = typeof value === 'string' ? textOf(context, value) : value;
  const style = typeof value === 'string' ? styles.fact : styles.momentFact;
  const row = addLine(sheet, [label, content, null], [styles.label, style, style]);
  sheet.mergeCells(row.number, 2, row.number, 3);
  const valueHeight = typeof content === 'string' ? textHeight(content, valueWidth) : singleLine;
  row.height = Math.max(singleLine, boldTextHeight(label, widths[0]), valueHeight);
}

function addLine(sheet: Worksheet, cells: readonly CoverCell[], styles: readonly CellStyle[]): Row {
  const row = sheet.addRow([...cells]);
  for (const [index, style] of styles.entries()) row.getCell(index + 1).style = style;
  return row;
}

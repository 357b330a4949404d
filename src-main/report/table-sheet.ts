import type { Worksheet } from 'exceljs';
import type { CellKind, CellStyle, ReportStyles } from './cell-styles.ts';
import { setColumnWidths } from './exceljs-internals.ts';
import type { FormulaCell } from './formulas.ts';
import { columnLetter } from './formulas.ts';
import { pageLayout } from './page-layout.ts';
import type { ReportContext } from './report-context.ts';
import { boldTextHeight, headerWidth, singleLine, textHeight } from './text-height.ts';

export type CellContent = string | number | Date | FormulaCell | null;

export interface TableColumn<T> {
  readonly header: string;
  /** In columns of a digit. */
  readonly width: number;
  /** How it is shown; where that differs from row to row, by row. */
  readonly kind: CellKind | ((item: T) => CellKind);
  readonly value: (item: T, row: number) => CellContent;
}

export interface Table<T> {
  readonly name: string;
  readonly columns: readonly TableColumn<T>[];
  readonly rows: Iterable<T>;
  /** The sentence that stands instead of a table without rows. */
  readonly empty: string;
  /** Columns that stay in sight when the sheet is scrolled sideways. */
  readonly frozenColumns?: number;
  /** A table that formulas of other sheets add up must stay on one sheet. */
  readonly onOneSheet?: boolean;
  readonly total?: (lastRow: number) => readonly CellContent[];
  /** Sentences below the table. */
  readonly notes?: readonly string[];
}

export interface WrittenSheet {
  readonly name: string;
  readonly rows: number;
}

const sentenceWidth = 100;
/** What an indent takes, in columns of a digit. */
const indentWidth = 1.6;
/** What the header is taller than its text, in points. */
const headerAir = 6;

const headerRow = 1;
/** Row of the first record of a table. */
export const firstRow = headerRow + 1;

/** Writes a table, on as many sheets as its rows need, without ever holding more than a few of them. */
export async function writeTable<T>(
  context: ReportContext,
  given: Table<T>,
): Promise<readonly WrittenSheet[]> {
  const { pace, styles } = context;
  const table = { ...given, columns: given.columns.map(fittedToHeader) };
  const limit = table.onOneSheet === true ? Number.POSITIVE_INFINITY : context.maxSheetRows;
  const layoutsOf = rowLayouts(table.columns, styles);
  const written: WrittenSheet[] = [];
  let sheet: Worksheet | null = null;
  let lastRow = headerRow;

  for (const item of table.rows) {
    if (sheet !== null && lastRow >= limit) {
      written.push(closeTable(sheet, table, lastRow));
      sheet = null;
    }
    if (sheet === null) {
      sheet = openTable(context, table, continuedName(table.name, written.length + 1));
      lastRow = headerRow;
    }
    lastRow += 1;
    addCells(
      sheet,
      table.columns.map((column) => column.value(item, lastRow)),
      layoutsOf(item),
    );
    if (pace.countRow()) await pace.rest(sheet);
  }

  if (sheet === null) return [writeSentence(context, table)];
  addEnd(sheet, table, lastRow, styles);
  written.push(closeTable(sheet, table, lastRow));
  return written;
}

function fittedToHeader<T>(column: TableColumn<T>): TableColumn<T> {
  return { ...column, width: Math.max(column.width, headerWidth(column.header)) };
}

/** How the cells of a row are laid out; made once where that is the same for all rows. */
function rowLayouts<T>(
  columns: readonly TableColumn<T>[],
  { body }: ReportStyles,
): (item: T) => readonly CellLayout[] {
  const layoutOf = (width: number, kind: CellKind): CellLayout => ({
    width: kind === 'prose' ? width - indentWidth : width,
    style: body[kind],
  });
  const fixed = columns.map(({ width, kind }) => (typeof kind === 'function' ? null : layoutOf(width, kind)));
  return (item) =>
    columns.map(
      ({ width, kind }, index) =>
        fixed[index] ?? layoutOf(width, typeof kind === 'function' ? kind(item) : kind),
    );
}

/** `违规明细`, `违规明细(2)`, … */
function continuedName(name: string, part: number): string {
  return part === 1 ? name : `${name}(${part})`;
}

function openTable<T>(context: ReportContext, table: Table<T>, name: string): Worksheet {
  const sheet = context.workbook.addWorksheet(name, {
    ...pageLayout(context, name),
    views: [{ state: 'frozen', xSplit: table.frozenColumns ?? 0, ySplit: headerRow }],
  });
  setColumnWidths(
    sheet,
    table.columns.map(({ width }) => width),
  );
  sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
  addHeader(sheet, table, context.styles.header);
  return sheet;
}

function addHeader<T>(sheet: Worksheet, { columns }: Table<T>, style: CellStyle): void {
  const row = sheet.addRow(columns.map(({ header }) => header));
  for (const index of columns.keys()) row.getCell(index + 1).style = style;
  row.height = Math.max(...columns.map(({ header, width }) => boldTextHeight(header, width))) + headerAir;
  row.commit();
}

function writeSentence<T>(context: ReportContext, table: Table<T>): WrittenSheet {
  const sheet = context.workbook.addWorksheet(table.name, pageLayout(context, table.name));
  setColumnWidths(sheet, [sentenceWidth]);
  addCells(sheet, [table.empty], [{ width: sentenceWidth, style: context.styles.note }]);
  sheet.commit();
  return { name: table.name, rows: 0 };
}

function addEnd<T>(sheet: Worksheet, table: Table<T>, lastRow: number, styles: ReportStyles): void {
  if (table.total !== undefined) {
    addCells(
      sheet,
      table.total(lastRow),
      table.columns.map(({ width, kind }) => ({
        width,
        style: styles.total[typeof kind === 'function' ? 'text' : kind],
      })),
    );
  }
  for (const note of table.notes ?? []) addNote(sheet, table, note, styles.note);
}

function closeTable<T>(sheet: Worksheet, table: Table<T>, lastRow: number): WrittenSheet {
  sheet.autoFilter = `A${headerRow}:${columnLetter(table.columns.length - 1)}${lastRow}`;
  sheet.commit();
  return { name: sheet.name, rows: lastRow - headerRow };
}

interface CellLayout {
  readonly width: number;
  readonly style: CellStyle;
}

function addCells(sheet: Worksheet, contents: readonly CellContent[], layouts: readonly CellLayout[]): void {
  const row = sheet.addRow([...contents]);
  let height = singleLine;
  for (const [index, { width, style }] of layouts.entries()) {
    row.getCell(index + 1).style = style;
    height = Math.max(height, textHeight(wrappedText(contents[index]), width));
  }
  row.height = height;
  row.commit();
}

function wrappedText(content: CellContent | undefined): string {
  const shown = isFormula(content) ? content.result : content;
  return typeof shown === 'string' ? shown : '';
}

function isFormula(content: CellContent | undefined): content is FormulaCell {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/** A sentence below the table, as wide as the table. */
function addNote<T>(sheet: Worksheet, table: Table<T>, note: string, style: CellStyle): void {
  const row = sheet.addRow([note]);
  row.getCell(1).style = style;
  const width = table.columns.reduce((sum, column) => sum + column.width, 0);
  sheet.mergeCells(row.number, 1, row.number, table.columns.length);
  row.height = textHeight(note, width);
  row.commit();
}

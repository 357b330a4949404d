import type { WriteStream } from 'node:fs';
import ExcelJS, { type Fill, type Row, type Worksheet } from 'exceljs';
import type { Language } from '../contract/texts/language.ts';
import { returnColumns } from '../contract/texts/return-columns.ts';
import { type CellStyle, reportFont, reportStyles } from './cell-styles.ts';
import { cellText } from './cell-text.ts';
import { setColumnWidths, setDefaultFont } from './exceljs-internals.ts';
import { columnLetter } from './formulas.ts';
import { Pace } from './pace.ts';
import { writeWholeFile } from './part-file.ts';
import { singleLine, textHeight } from './text-height.ts';
import { en } from './texts/en.ts';
import { zh } from './texts/zh.ts';

export interface ReturnedCell {
  readonly value: string | number | boolean | null;
  /** Number format of a date or time; null: as the value is. */
  readonly format: string | null;
}

/** What is wrong with a row, and in which of its columns (0-based). */
export interface ReturnedProblem {
  readonly columns: readonly number[];
  readonly problem: string;
  readonly remedy: string;
}

export interface ReturnedRow {
  /** Its number in the file that it came in. */
  readonly row: number;
  readonly cells: readonly ReturnedCell[];
  readonly problems: readonly ReturnedProblem[];
}

/** A sheet of a company's file, of which some rows go back to it. */
export interface ReturnedSheet {
  readonly name: string;
  /** Rows from the top to the end of the header, each with its number. */
  readonly head: readonly { readonly row: number; readonly cells: readonly ReturnedCell[] }[];
  /** Merged cells of these rows; 1-based rows, 0-based columns, inclusive. */
  readonly merges: readonly {
    readonly firstRow: number;
    readonly lastRow: number;
    readonly firstColumn: number;
    readonly lastColumn: number;
  }[];
  /** 1-based rows, inclusive. */
  readonly headerRows: readonly [first: number, last: number];
  /** Characters of the longest text of each column. */
  readonly longest: readonly number[];
  readonly rows: AsyncIterable<ReturnedRow>;
}

/** Columns of 行号, 问题 and 怎么改. */
const ownWidths = [8, 44, 44] as const;
const widest = 44;
const narrowest = 9;
const faultFill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } };
/** The library holds all notes until the sheet ends; behind these rows the columns beside the row tell the same. */
const mostNotes = 2000;

/**
 * Writes the rows as a workbook that looks like the sheet they came from: its head, its columns in their order, the
 * faulty cells filled and commented, and behind them where each row stood, what is wrong and what to do. Rows are
 * taken one by one and never held. Whatever goes wrong, or an abort, leaves no file. Gives the number of rows.
 */
export async function writeReturnedWorkbook(
  sheet: ReturnedSheet,
  path: string,
  options: { language: Language; signal: AbortSignal; onProgress: (rows: number) => void },
): Promise<{ bytes: number; rows: number }> {
  const { bytes, result } = await writeWholeFile(path, options.signal, (sink, signal) =>
    writeSheet(sheet, sink, { ...options, signal }),
  );
  return { bytes, rows: result };
}

async function writeSheet(
  { rows, ...given }: ReturnedSheet,
  sink: WriteStream,
  { language, signal, onProgress }: Parameters<typeof writeReturnedWorkbook>[2],
): Promise<number> {
  const pace = new Pace(signal, onProgress);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: false,
  });
  setDefaultFont(workbook, reportFont);
  workbook.creator = 'Nuandu';
  workbook.lastModifiedBy = 'Nuandu';
  const [headerStart, headerEnd] = given.headerRows;
  const worksheet = workbook.addWorksheet(sheetName(given.name), {
    views: [{ state: 'frozen', ySplit: headerEnd }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  worksheet.pageSetup.printTitlesRow = `${headerStart}:${headerEnd}`;
  const out = new SheetWriter(worksheet, given, language);
  out.addHead();
  let count = 0;
  for await (const row of rows) {
    out.addRow(row);
    count++;
    if (pace.countRow()) await pace.rest(worksheet);
  }
  worksheet.autoFilter = `A${headerEnd}:${columnLetter(out.columns - 1)}${headerEnd + count}`;
  worksheet.commit();
  await workbook.commit();
  pace.finish();
  return count;
}

class SheetWriter {
  /** Of the company's columns and our own. */
  readonly columns: number;
  readonly #sheet: Worksheet;
  readonly #given: Omit<ReturnedSheet, 'rows'>;
  readonly #language: Language;
  readonly #widths: readonly number[];
  readonly #styles = reportStyles();
  readonly #known = new Map<string, CellStyle>();
  #notes = 0;

  constructor(sheet: Worksheet, given: Omit<ReturnedSheet, 'rows'>, language: Language) {
    const { head, merges, longest } = given;
    const [first, last] = given.headerRows;
    const width = Math.max(
      longest.length,
      ...head.map(({ cells }) => cells.length),
      ...merges.filter(({ lastRow }) => lastRow >= first).map(({ lastColumn }) => lastColumn + 1),
    );
    const header = head.filter(({ row }) => row >= first && row <= last);
    const own = Array.from({ length: width }, (_, column) => {
      const titles = header.map(({ cells }) => String(cells[column]?.value ?? '').length * 2 + 4);
      return Math.min(widest, Math.max(narrowest, ...titles, (longest[column] ?? 0) * 1.3 + 2));
    });
    this.#widths = [...own, ...ownWidths];
    this.columns = this.#widths.length;
    this.#sheet = sheet;
    this.#given = given;
    this.#language = language;
    setColumnWidths(sheet, this.#widths);
  }

  addHead(): void {
    const [first, last] = this.#given.headerRows;
    const own = this.columns - ownWidths.length;
    for (const { row: number, cells } of this.#given.head) {
      const row = this.#sheet.getRow(number);
      for (const [column, { value }] of cells.entries()) row.getCell(column + 1).value = this.#value(value);
      if (number < first) continue;
      for (let column = 1; column <= own; column++) row.getCell(column).style = this.#styles.header;
    }
    for (const [index, title] of returnColumns[this.#language].entries()) {
      const column = own + index + 1;
      this.#sheet.getRow(first).getCell(column).value = title;
      for (let row = first; row <= last; row++) {
        this.#sheet.getRow(row).getCell(column).style = this.#styles.header;
      }
      if (last > first) this.#sheet.mergeCells(first, column, last, column);
    }
    for (const { firstRow, lastRow, firstColumn, lastColumn } of this.#given.merges) {
      this.#sheet.mergeCells(firstRow, firstColumn + 1, lastRow, lastColumn + 1);
    }
    this.#sheet.getRow(last).commit();
  }

  addRow({ row: number, cells, problems }: ReturnedRow): void {
    const own = this.columns - ownWidths.length;
    const values = cells.map(({ value }) => this.#value(value));
    while (values.length < own) values.push(null);
    const list = (of: (problem: ReturnedProblem) => string) =>
      this.#text(
        problems.map((problem, at) => (problems.length > 1 ? `${at + 1}. ` : '') + of(problem)).join('\n'),
      );
    const told = [list(({ problem }) => problem), list(({ remedy }) => remedy)];
    const row = this.#sheet.addRow([...values, number, ...told]);
    for (let column = 0; column < own; column++) {
      row.getCell(column + 1).style = this.#styleOf(cells[column]?.format ?? null, false);
    }
    row.getCell(own + 1).style = this.#styles.body.integer;
    row.getCell(own + 2).style = this.#styles.body.prose;
    row.getCell(own + 3).style = this.#styles.body.prose;
    for (const problem of problems) this.#mark(row, problem, cells);
    const texts = [...values, null, ...told];
    row.height = Math.max(
      singleLine,
      ...texts.map((text, column) =>
        typeof text === 'string' ? textHeight(text, this.#widths[column] ?? narrowest) : 0,
      ),
    );
    row.commit();
  }

  #mark(row: Row, { columns, problem, remedy }: ReturnedProblem, cells: readonly ReturnedCell[]): void {
    for (const column of columns) {
      const cell = row.getCell(column + 1);
      cell.style = this.#styleOf(cells[column]?.format ?? null, true);
      if (this.#notes++ < mostNotes) cell.note = this.#text(`${problem}${remedy}`);
    }
  }

  #value(value: ReturnedCell['value']): ReturnedCell['value'] {
    return typeof value === 'string' ? this.#text(value) : value;
  }

  #text(text: string): string {
    return cellText(text, (this.#language === 'zh' ? zh : en).cutMark);
  }

  /** The library recognises a style that it has seen by its object. */
  #styleOf(format: string | null, isFaulty: boolean): CellStyle {
    const key = `${isFaulty} ${format}`;
    const style = this.#known.get(key) ?? {
      ...this.#styles.body.text,
      ...(format !== null && { numFmt: format }),
      ...(isFaulty && { fill: faultFill }),
    };
    this.#known.set(key, style);
    return style;
  }
}

/** What Excel forbids in the name of a sheet, and more than it takes. */
function sheetName(name: string): string {
  const clean = name
    .replaceAll(/[\p{Cc}[\]:*?/\\]/gu, '_')
    .replaceAll(/^'|'$/g, '_')
    .slice(0, 31);
  return clean.trim() === '' ? 'Sheet1' : clean;
}

import type { Row, Worksheet } from 'exceljs';
import { dateCell } from '../cell-moment.ts';
import type { CellStyle } from '../cell-styles.ts';
import { setColumnWidths } from '../exceljs-internals.ts';
import { columnLetter } from '../formulas.ts';
import { pageLayout } from '../page-layout.ts';
import { type ReportContext, textOf } from '../report-context.ts';
import type { ReportRule } from '../report-data.ts';
import type { WrittenSheet } from '../table-sheet.ts';
import { boldTextHeight, singleLine, textHeight } from '../text-height.ts';

const widths = [16, 25, 10.5, 41, 39, 17, 12.5, 9, 12] as const;
type MethodCell = string | Date | null;

const noteWidth = widths.slice(1).reduce((sum, width) => sum + width, 0);

/** How the answers came about, in plain words, and the rules with their parameters. */
export function writeMethod(context: ReportContext): readonly WrittenSheet[] {
  const { texts, workbook, styles, data } = context;
  const { name, empty } = texts.sheets.method;
  const sheet = workbook.addWorksheet(name, pageLayout(context, name));
  setColumnWidths(sheet, widths);

  for (const { topic, text } of texts.method.notes) addNote(context, sheet, topic, text);
  addCells(sheet, [texts.method.rules], [styles.section]).height = 28;
  if (data.rules.length === 0) {
    addCells(sheet, [empty], [styles.note]);
  } else {
    addRules(context, sheet);
  }
  sheet.commit();
  return [{ name, rows: data.rules.length }];
}

function addNote(context: ReportContext, sheet: Worksheet, topic: string, text: string): void {
  const { styles } = context;
  const body = styles.body.text;
  const row = addCells(sheet, [topic, text], [styles.label, ...widths.slice(1).map(() => body)]);
  sheet.mergeCells(row.number, 2, row.number, widths.length);
  row.height = Math.max(singleLine, textHeight(text, noteWidth), boldTextHeight(topic, widths[0]));
}

function addRules(context: ReportContext, sheet: Worksheet): void {
  const { texts, styles, data } = context;
  const { headers } = texts;
  const header = addCells(
    sheet,
    [
      headers.ruleId,
      headers.ruleTitle,
      headers.dataset,
      headers.requirement,
      headers.clause,
      headers.parameter,
      headers.parameterValue,
      headers.basis,
      headers.validFrom,
    ],
    widths.map(() => styles.header),
  );
  header.height = 2 * singleLine;
  sheet.pageSetup.printTitlesRow = `${header.number}:${header.number}`;
  const { text, center, date } = styles.body;
  const cellStyles = [text, text, text, text, text, text, text, center, date];
  let lastRow = header.number;
  for (const rule of data.rules) {
    for (const cells of ruleLines(context, rule)) {
      const row = addCells(sheet, cells, cellStyles);
      row.height = Math.max(
        singleLine,
        ...cells.map((cell, index) => textHeight(typeof cell === 'string' ? cell : '', widths[index] ?? 1)),
      );
      lastRow = row.number;
    }
  }
  sheet.autoFilter = `A${header.number}:${columnLetter(widths.length - 1)}${lastRow}`;
}

/** A line per parameter; each names its rule in full, so that sorting and filtering keep it readable. */
function ruleLines(context: ReportContext, rule: ReportRule): readonly MethodCell[][] {
  const { texts } = context;
  const head = [rule.id, rule.title, rule.dataset, rule.requirement, rule.clause].map((text) =>
    textOf(context, text),
  );
  if (rule.parameters.length === 0) return [[...head, texts.noParameters, null, null, null]];
  return rule.parameters.map((parameter) => [
    ...head,
    textOf(context, parameter.name),
    textOf(context, parameter.value),
    texts.bases[parameter.basis],
    parameter.validFrom === null ? texts.always : dateCell(parameter.validFrom),
  ]);
}

function addCells(sheet: Worksheet, cells: readonly MethodCell[], styles: readonly CellStyle[]): Row {
  const row = sheet.addRow([...cells]);
  for (const [index, style] of styles.entries()) row.getCell(index + 1).style = style;
  return row;
}

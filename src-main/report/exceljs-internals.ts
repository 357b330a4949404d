import type { Font, stream, Worksheet } from 'exceljs';

/*
 * What the streaming writer of exceljs 4.4 does not offer and we need nevertheless. Anything that is not as expected
 * is an error at once: a report with shuffled sheets or a process without memory would be found too late.
 */

/** Bytes of a sheet that are written but not yet taken up by the zip: exceljs itself never makes a writer wait. */
export function pendingBytes(sheet: Worksheet): number {
  const pipes = property(property(sheet, 'stream'), 'pipes');
  const pending = Array.isArray(pipes) ? property(property(pipes[0], '_writableState'), 'length') : undefined;
  if (typeof pending !== 'number') throw new Error('exceljs: the stream of a sheet is not as expected');
  return pending;
}

/**
 * Makes the sheet that was added last the first tab. Sheets are stored by number from 1 on, so place 0 is free;
 * the order of tabs is the order of places.
 */
export function moveLastSheetFirst(workbook: stream.xlsx.WorkbookWriter): void {
  const sheets = property(workbook, '_worksheets');
  if (!Array.isArray(sheets) || sheets.length < 2 || sheets[0] !== undefined) {
    throw new Error('exceljs: the list of sheets is not as expected');
  }
  sheets[0] = sheets.pop();
}

/**
 * Makes a font the workbook's own, before any other is used. Widths of columns are in digits of this font; exceljs'
 * choice (Calibri) is not to be had everywhere, and what stands in for it makes columns a third wider.
 */
export function setDefaultFont(workbook: stream.xlsx.WorkbookWriter, font: Partial<Font>): void {
  const styles = property(workbook, 'styles');
  const addFont = property(styles, '_addFont');
  if (typeof addFont !== 'function' || addFont.call(styles, font) !== 0) {
    throw new Error('exceljs: the list of fonts is not as expected');
  }
}

/** exceljs leaves a width out that is its own default; programs have other ones. */
const omittedWidth = 9;

/** Gives the columns of a sheet their widths, each of them said in the file. */
export function setColumnWidths(sheet: Worksheet, widths: readonly number[]): void {
  sheet.columns = widths.map((width) => ({ width: width === omittedWidth ? width + 0.01 : width }));
}

function property(owner: unknown, name: string): unknown {
  return typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
}

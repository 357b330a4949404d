import ExcelJS from 'exceljs';

/** The baseline of (b): exceljs streams the workbook; every row is touched, nothing is done with it. */
const [workbook] = process.argv.slice(2);
if (workbook === undefined) throw new Error('baseline-xlsx.ts WORKBOOK');
const reader = new ExcelJS.stream.xlsx.WorkbookReader(workbook, {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
  entries: 'emit',
});
for await (const sheet of reader) for await (const row of sheet) row.getCell(1);

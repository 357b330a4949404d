import { type ReportContext, textOf } from '../report-context.ts';
import { type WrittenSheet, writeTable } from '../table-sheet.ts';

/** Files and rows that were not taken, and cells that could not be read. */
export function writeIssues(context: ReportContext): Promise<readonly WrittenSheet[]> {
  const { texts, data } = context;
  const { headers, severities } = texts;
  return writeTable(context, {
    name: texts.sheets.issues.name,
    empty: texts.sheets.issues.empty,
    columns: [
      { header: headers.company, width: 21, kind: 'text', value: (issue) => textOf(context, issue.company) },
      { header: headers.file, width: 28, kind: 'text', value: (issue) => textOf(context, issue.file) },
      { header: headers.sheet, width: 10, kind: 'text', value: (issue) => textOf(context, issue.sheet) },
      { header: headers.row, width: 7, kind: 'integer', value: (issue) => issue.row },
      { header: headers.column, width: 18, kind: 'text', value: (issue) => textOf(context, issue.column) },
      { header: headers.value, width: 22, kind: 'text', value: (issue) => textOf(context, issue.value) },
      { header: headers.severity, width: 14, kind: 'center', value: (issue) => severities[issue.severity] },
      { header: headers.message, width: 58, kind: 'prose', value: (issue) => textOf(context, issue.message) },
      { header: headers.code, width: 17, kind: 'text', value: (issue) => textOf(context, issue.code) },
    ],
    rows: data.issues,
  });
}

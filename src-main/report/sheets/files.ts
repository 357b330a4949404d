import { momentCell } from '../cell-moment.ts';
import { type ReportContext, textOf } from '../report-context.ts';
import type { ReportFile } from '../report-data.ts';
import { type TableColumn, type WrittenSheet, writeTable } from '../table-sheet.ts';

/** The files that the report rests on. */
export function writeFiles(context: ReportContext): Promise<readonly WrittenSheet[]> {
  const { texts, data } = context;
  const { headers } = texts;

  function count(key: 'rows' | 'accepted' | 'updated' | 'unchanged' | 'rejected'): TableColumn<ReportFile> {
    return { header: headers[key], width: 8.5, kind: 'integer', value: (file) => file[key] };
  }

  return writeTable(context, {
    name: texts.sheets.files.name,
    empty: texts.sheets.files.empty,
    columns: [
      { header: headers.company, width: 21, kind: 'text', value: (file) => textOf(context, file.company) },
      { header: headers.dataset, width: 10.5, kind: 'text', value: (file) => textOf(context, file.dataset) },
      { header: headers.file, width: 30, kind: 'text', value: (file) => textOf(context, file.file) },
      { header: headers.sheet, width: 10, kind: 'text', value: (file) => textOf(context, file.sheet) },
      count('rows'),
      count('accepted'),
      count('updated'),
      count('unchanged'),
      count('rejected'),
      {
        header: headers.missingColumns,
        width: 30,
        kind: 'text',
        value: ({ missingColumns }) => textOf(context, missingText(context, missingColumns)),
      },
      { header: headers.importedAt, width: 16, kind: 'moment', value: (file) => momentCell(file.importedAt) },
      { header: headers.sha256, width: 36, kind: 'text', value: (file) => textOf(context, file.sha256) },
    ],
    rows: data.files,
    frozenColumns: 1,
  });
}

/** `联系时间（REP-03）`, a line for each column. */
export function missingText(
  { texts, language }: ReportContext,
  missing: ReportFile['missingColumns'],
): string | null {
  if (missing.length === 0) return null;
  return missing.map(({ title, rules }) => texts.columnOf(title[language], rules)).join('\n');
}

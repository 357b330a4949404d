import { momentCell } from '../cell-moment.ts';
import { type ReportContext, textOf } from '../report-context.ts';
import type { ReportFile } from '../report-data.ts';
import { type TableColumn, type WrittenSheet, writeTable } from '../table-sheet.ts';

/** The files that the report rests on. */
export function writeFiles(context: ReportContext): Promise<readonly WrittenSheet[]> {
  const { texts, data } = context;
  const { headers } = texts;

  function count(key: 'rows' | 'accepted' | 'updated' | 'unchanged' | 'rejected'): TableColumn<ReportFile> {
    return { header: headers[key], width: 10, kind: 'integer', value: (file) => file[key] };
  }

  return writeTable(context, {
    name: texts.sheets.files.name,
    empty: texts.sheets.files.empty,
    columns: [
      { header: headers.file, width: 26, kind: 'text', value: (file) => textOf(context, file.file) },
      { header: headers.sheet, width: 12, kind: 'text', value: (file) => textOf(context, file.sheet) },
      { header: headers.company, width: 22, kind: 'text', value: (file) => textOf(context, file.company) },
      { header: headers.dataset, width: 12, kind: 'text', value: (file) => textOf(context, file.dataset) },
      count('rows'),
      count('accepted'),
      count('updated'),
      count('unchanged'),
      count('rejected'),
      {
        header: headers.missingColumns,
        width: 26,
        kind: 'text',
        value: (file) => textOf(context, file.missingColumns.join(texts.listSeparator)),
      },
      { header: headers.importedAt, width: 17, kind: 'moment', value: (file) => momentCell(file.importedAt) },
      { header: headers.sha256, width: 35, kind: 'text', value: (file) => textOf(context, file.sha256) },
    ],
    rows: data.files,
  });
}

import { hoursOfMinutes, momentCell } from '../cell-moment.ts';
import { dueColumn } from '../due-column.ts';
import { type ReportContext, ruleOf, textOf } from '../report-context.ts';
import type { ReportPending } from '../report-data.ts';
import { type TableColumn, type WrittenSheet, writeTable } from '../table-sheet.ts';

/** What is not done yet, ordered by deadline. */
export function writePending(context: ReportContext): Promise<readonly WrittenSheet[]> {
  const { texts, data } = context;
  return writeTable(context, {
    name: texts.sheets.pending.name,
    empty: texts.sheets.pending.empty,
    columns: columnsOf(context),
    rows: data.pending,
  });
}

function columnsOf(context: ReportContext): readonly TableColumn<ReportPending>[] {
  const { headers } = context.texts;
  const { asOf } = context.data.scope;
  return [
    dueColumn(context),
    {
      header: headers.remainingHours,
      width: 11,
      kind: 'hours',
      value: (pending) => hoursOfMinutes(Math.floor((pending.dueAt - asOf) / 60)),
    },
    {
      header: headers.company,
      width: 21,
      kind: 'text',
      value: (pending) => textOf(context, pending.company),
    },
    { header: headers.ruleId, width: 9, kind: 'text', value: (pending) => textOf(context, pending.ruleId) },
    {
      header: headers.ruleTitle,
      width: 27,
      kind: 'text',
      value: (pending) => textOf(context, ruleOf(context, pending.ruleId).title),
    },
    {
      header: headers.recordNo,
      width: 18,
      kind: 'text',
      value: (pending) => textOf(context, pending.recordNo),
    },
    {
      header: headers.fromAt,
      width: 16,
      kind: 'moment',
      value: ({ fromAt }) => (fromAt === null ? null : momentCell(fromAt)),
    },
    { header: headers.file, width: 30, kind: 'text', value: (pending) => textOf(context, pending.file) },
    { header: headers.sheet, width: 12, kind: 'text', value: (pending) => textOf(context, pending.sheet) },
    { header: headers.row, width: 8, kind: 'integer', value: (pending) => pending.row },
  ];
}

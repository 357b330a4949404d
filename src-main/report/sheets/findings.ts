import { hoursOfMinutes, momentCell } from '../cell-moment.ts';
import { dueColumn } from '../due-column.ts';
import { type ReportContext, ruleOf, textOf } from '../report-context.ts';
import type { ReportFinding } from '../report-data.ts';
import { type TableColumn, type WrittenSheet, writeTable } from '../table-sheet.ts';

/** Every violation. */
export function writeFindings(context: ReportContext): Promise<readonly WrittenSheet[]> {
  const { texts, data } = context;
  return writeTable(context, {
    name: texts.sheets.findings.name,
    empty: texts.sheets.findings.empty,
    columns: columnsOf(context),
    rows: data.findings,
    frozenColumns: 4,
  });
}

function columnsOf(context: ReportContext): readonly TableColumn<ReportFinding>[] {
  const { headers, violationKinds } = context.texts;

  /** A bare date is shown without a time of day that nobody told. */
  function moment(key: 'startAt' | 'actualAt'): TableColumn<ReportFinding> {
    return {
      header: headers[key],
      width: 15.5,
      kind: (finding) => (finding[key]?.bareDate === true ? 'date' : 'moment'),
      value: (finding) => (finding[key] === null ? null : momentCell(finding[key].at)),
    };
  }

  return [
    {
      header: headers.company,
      width: 12,
      kind: 'text',
      value: (finding) => textOf(context, finding.company),
    },
    { header: headers.ruleId, width: 8.5, kind: 'text', value: (finding) => textOf(context, finding.ruleId) },
    {
      header: headers.ruleTitle,
      width: 13,
      kind: 'text',
      value: (finding) => textOf(context, ruleOf(context, finding.ruleId).title),
    },
    {
      header: headers.recordNo,
      width: 15,
      kind: 'text',
      value: (finding) => textOf(context, finding.recordNo),
    },
    { header: headers.kind, width: 5.2, kind: 'center', value: (finding) => violationKinds[finding.kind] },
    { header: headers.place, width: 10, kind: 'text', value: (finding) => textOf(context, finding.place) },
    moment('startAt'),
    dueColumn(context),
    moment('actualAt'),
    {
      header: headers.overdueHours,
      width: 9.3,
      kind: 'hours',
      value: ({ overdueMinutes }) => (overdueMinutes === null ? null : hoursOfMinutes(overdueMinutes)),
    },
    {
      header: headers.clause,
      width: 22,
      kind: 'text',
      value: (finding) => textOf(context, ruleOf(context, finding.ruleId).clause),
    },
    {
      header: headers.account,
      width: 65.5,
      kind: 'prose',
      value: (finding) => textOf(context, finding.account),
    },
    { header: headers.file, width: 17, kind: 'text', value: (finding) => textOf(context, finding.file) },
    { header: headers.sheet, width: 7, kind: 'text', value: (finding) => textOf(context, finding.sheet) },
    { header: headers.row, width: 6, kind: 'integer', value: (finding) => finding.row },
  ];
}

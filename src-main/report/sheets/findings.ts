import { hoursOfMinutes, momentCell } from '../cell-moment.ts';
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
  });
}

function columnsOf(context: ReportContext): readonly TableColumn<ReportFinding>[] {
  const { headers, violationKinds } = context.texts;

  function moment(key: 'startAt' | 'fromAt' | 'dueAt' | 'actualAt'): TableColumn<ReportFinding> {
    return {
      header: headers[key],
      width: 16,
      kind: 'moment',
      value: (finding) => (finding[key] === null ? null : momentCell(finding[key])),
    };
  }

  return [
    {
      header: headers.company,
      width: 11,
      kind: 'text',
      value: (finding) => textOf(context, finding.company),
    },
    { header: headers.ruleId, width: 8.5, kind: 'text', value: (finding) => textOf(context, finding.ruleId) },
    {
      header: headers.ruleTitle,
      width: 12,
      kind: 'text',
      value: (finding) => textOf(context, ruleOf(context, finding.ruleId).title),
    },
    {
      header: headers.recordNo,
      width: 13,
      kind: 'text',
      value: (finding) => textOf(context, finding.recordNo),
    },
    { header: headers.kind, width: 8.5, kind: 'center', value: (finding) => violationKinds[finding.kind] },
    {
      header: headers.community,
      width: 9,
      kind: 'text',
      value: (finding) => textOf(context, finding.community),
    },
    {
      header: headers.address,
      width: 13,
      kind: 'text',
      value: (finding) => textOf(context, finding.address),
    },
    moment('startAt'),
    moment('fromAt'),
    moment('dueAt'),
    moment('actualAt'),
    {
      header: headers.overdueHours,
      width: 9,
      kind: 'hours',
      value: ({ overdueMinutes }) => (overdueMinutes === null ? null : hoursOfMinutes(overdueMinutes)),
    },
    {
      header: headers.clause,
      width: 11,
      kind: 'text',
      value: (finding) => textOf(context, ruleOf(context, finding.ruleId).clause),
    },
    {
      header: headers.explanation,
      width: 34,
      kind: 'text',
      value: (finding) => textOf(context, finding.explanation),
    },
    { header: headers.file, width: 16, kind: 'text', value: (finding) => textOf(context, finding.file) },
    { header: headers.sheet, width: 8, kind: 'text', value: (finding) => textOf(context, finding.sheet) },
    { header: headers.row, width: 7, kind: 'integer', value: (finding) => finding.row },
  ];
}

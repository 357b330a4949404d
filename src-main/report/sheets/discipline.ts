import { dayOf, formatDate } from '../../contract/beijing-time.ts';
import type { ReportedMonth } from '../../contract/discipline.ts';
import { columnLetter, type FormulaCell } from '../formulas.ts';
import { type ReportContext, textOf } from '../report-context.ts';
import type { ReportDiscipline } from '../report-data.ts';
import { firstRow, type TableColumn, type WrittenSheet, writeTable } from '../table-sheet.ts';
import { missingText } from './files.ts';

const counted = ['late', 'missing', 'pending', 'rows', 'rejected', 'unreadable'] as const;
type Counted = (typeof counted)[number];

/** Companies by dataset: each month with how it stands, then how good the files were; the last line adds up. */
export function writeDiscipline(context: ReportContext): Promise<readonly WrittenSheet[]> {
  const { texts, data } = context;
  const { headers } = texts;
  const { months, rows, owed } = data.discipline;
  const numbers: Readonly<Record<Counted, string>> = {
    late: texts.discipline.late,
    missing: texts.discipline.missing,
    pending: texts.discipline.pending,
    rows: headers.rows,
    rejected: headers.rejected,
    unreadable: texts.discipline.unreadable,
  };
  const columns: readonly TableColumn<ReportDiscipline>[] = [
    {
      header: headers.company,
      width: 21,
      kind: 'text',
      value: ({ company }) => textOf(context, company ?? texts.discipline.noCompany),
    },
    { header: headers.dataset, width: 10.5, kind: 'text', value: ({ dataset }) => textOf(context, dataset) },
    ...months.map((month, place) => ({
      header: month,
      width: 13,
      kind: 'text' as const,
      value: (row: ReportDiscipline) => monthText(context, row.months[place]),
    })),
    ...counted.map((key) => ({
      header: numbers[key],
      width: 8.5,
      kind: 'integer' as const,
      value: (row: ReportDiscipline) => row[key],
    })),
    {
      header: texts.discipline.neverSupplied,
      width: 32,
      kind: 'text',
      value: ({ neverSupplied }) => textOf(context, missingText(context, neverSupplied)),
    },
  ];
  return writeTable(context, {
    name: texts.sheets.discipline.name,
    empty: texts.sheets.discipline.empty,
    columns,
    rows,
    frozenColumns: 2,
    onOneSheet: true,
    total: (lastRow) => [
      texts.totalLine,
      null,
      ...months.map(() => null),
      ...counted.map((key, place) => sumOf(rows, key, 2 + months.length + place, lastRow)),
      null,
    ],
    notes: [
      ...(owed === null
        ? []
        : [
            texts.discipline.owed(
              owed.datasets.map((title) => title[context.language]),
              owed.day,
            ),
          ]),
      ...(owed === null || owed.unregistered.length === 0
        ? []
        : [texts.discipline.unregistered(owed.unregistered)]),
      texts.discipline.note,
    ],
  });
}

function sumOf(
  rows: readonly ReportDiscipline[],
  key: Counted,
  column: number,
  lastRow: number,
): FormulaCell {
  const letter = columnLetter(column);
  return {
    formula: `SUM(${letter}${firstRow}:${letter}${lastRow})`,
    result: rows.reduce((total, row) => total + row[key], 0),
  };
}

/** How a month stands in a few words; null for a register, and for rows of no company. */
function monthText(context: ReportContext, month: ReportedMonth | undefined): string | null {
  if (month === undefined) return null;
  const { months } = context.texts.discipline;
  const told = stateText(context, month);
  return month.nothing && (month.state === 'inTime' || month.state === 'late') ? months.nothing(told) : told;
}

function stateText({ texts }: ReportContext, month: ReportedMonth): string {
  const { state, receivedAt, dueAt, daysLate, records } = month;
  const received = receivedAt === null ? '' : formatDate(dayOf(receivedAt)).slice(5);
  const { months } = texts.discipline;
  switch (state) {
    case 'inTime':
      return months.inTime(received);
    case 'late':
      return months.late(daysLate ?? 0, received);
    case 'missing':
      return months.missing(daysLate ?? 0);
    case 'pending':
      return months.pending(dueAt === null ? '' : formatDate(dayOf(dueAt) - 1).slice(5));
    case 'toCome':
      return months.toCome;
    case 'notOwed':
      return months.notOwed(records);
  }
}

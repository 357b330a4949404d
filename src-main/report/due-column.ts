import { lastDayCell, momentCell } from './cell-moment.ts';
import { type ReportContext, ruleOf } from './report-context.ts';
import type { TableColumn } from './table-sheet.ts';

/** The deadline of an answer: the last day in time where its rule counts dates, else the moment. */
export function dueColumn<T extends { readonly ruleId: string; readonly dueAt: number | null }>(
  context: ReportContext,
): TableColumn<T> {
  const endsWithDay = ({ ruleId }: T) => ruleOf(context, ruleId).endsWithDay;
  return {
    header: context.texts.headers.dueAt,
    width: 15.5,
    kind: (answer) => (endsWithDay(answer) ? 'lastDay' : 'moment'),
    value: (answer) => {
      if (answer.dueAt === null) return null;
      return endsWithDay(answer) ? lastDayCell(answer.dueAt) : momentCell(answer.dueAt);
    },
  };
}

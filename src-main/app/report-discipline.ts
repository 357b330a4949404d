import type { MonthState } from '../contract/discipline.ts';
import type { View } from '../contract/views.ts';
import type { ReportData } from '../report/report-data.ts';
import { disciplineOf } from './discipline.ts';
import type { ReaderContext } from './reader-context.ts';
import { datasetNamed } from './resources.ts';

/** How companies report, as the report tells it: what they owe monthly, and whatever else they sent. */
export function reportDiscipline(context: ReaderContext, view: View): ReportData['discipline'] {
  const { months, companies, unassigned, owed } = disciplineOf(context, view);
  const titleOf = (dataset: string) => datasetNamed(context.resources, dataset).title;
  return {
    months,
    owed: owed && {
      datasets: owed.datasets.map(titleOf),
      day: owed.day,
      unregistered: companies.flatMap(({ company, registered, datasets }) =>
        registered || datasets.length === 0 ? [] : [company],
      ),
    },
    rows: [
      ...companies.flatMap(({ company, datasets }) =>
        datasets.map((sent) => {
          const count = (state: MonthState) => sent.months.filter((month) => month.state === state).length;
          return {
            ...{ company, dataset: titleOf(sent.dataset), months: sent.months },
            ...{ late: count('late'), missing: count('missing'), pending: count('pending') },
            ...{ rows: sent.rows, rejected: sent.rejected, unreadable: sent.unreadable },
            neverSupplied: sent.neverSupplied,
          };
        }),
      ),
      ...unassigned.map(({ dataset, rows, rejected, unreadable }) => ({
        ...{ company: null, dataset: titleOf(dataset), months: [], late: 0, missing: 0, pending: 0 },
        ...{ rows, rejected, unreadable, neverSupplied: [] },
      })),
    ],
  };
}

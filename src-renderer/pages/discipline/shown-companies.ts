import type { Discipline, MonthState } from '../../../src-main/contract/discipline.ts';

export type DisciplineCompany = Discipline['companies'][number];

/** Of the address' `dataset`: only what is owed monthly, as where nothing is chosen. */
export const OWED_ONLY = '';

/**
 * Companies with the datasets that were chosen: all, one by its name, or those that are owed monthly, which are all
 * where no rule says what is owed. Companies of which nothing is left are left out.
 */
export function shownCompanies({ companies, owed }: Discipline, dataset: string): DisciplineCompany[] {
  const isShown = (name: string) => {
    if (dataset === 'all' || (dataset === OWED_ONLY && owed === null)) return true;
    return dataset === OWED_ONLY ? owed?.datasets.includes(name) : name === dataset;
  };
  return companies
    .map((one) => ({ ...one, datasets: one.datasets.filter((sent) => isShown(sent.dataset)) }))
    .filter(({ datasets }) => datasets.length > 0);
}

export type MonthSums = Readonly<Record<'late' | 'missing' | 'pending', number>>;

/** How many months of the datasets shown are late, missing and still open. */
export function monthSums(companies: readonly DisciplineCompany[]): MonthSums {
  const states = companies.flatMap(({ datasets }) =>
    datasets.flatMap(({ months }) => months.map(({ state }) => state)),
  );
  const count = (state: MonthState) => states.filter((one) => one === state).length;
  return { late: count('late'), missing: count('missing'), pending: count('pending') };
}

/** First and last date of a month `YYYY-MM`. */
export function datesOf(month: string): { from: string; to: string } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}

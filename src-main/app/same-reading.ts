import { companyOfAll, type SheetPlan } from '../import/sheet-plan.ts';

/**
 * Whether two plans, as JSON, make the same rows of the same bytes. Where the company's name and the year were found
 * makes no difference, nor do columns that are not read: a file under another name, or with the company named by hand
 * this time, is still the same file.
 */
export function sameReading(one: string, other: string): boolean {
  return one === other || readingOf(JSON.parse(one)) === readingOf(JSON.parse(other));
}

function readingOf(plan: SheetPlan): string {
  const { sheet, dataset, headerRows, columns, company, year, values = {} } = plan;
  return JSON.stringify([
    ...[sheet, dataset, headerRows, columns],
    company.by === 'value'
      ? [company.index, inOrder(company.values)]
      : (companyOfAll(company) ?? indexOf(company)),
    year && [year.value, year.endYear],
    inOrder(values).map(([field, texts]) => [field, inOrder(texts)]),
  ]);
}

function indexOf(company: SheetPlan['company']): number | null {
  return 'index' in company ? company.index : null;
}

function inOrder<Value>(entries: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1));
}

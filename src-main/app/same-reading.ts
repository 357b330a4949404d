import { type CompanyNames, spellingMap } from '../import/recognise/company-names.ts';
import { companyOfAll, type SheetPlan } from '../import/sheet-plan.ts';

/**
 * Whether two plans, as JSON, make the same rows of the same bytes. Where the company's name and the year were found
 * makes no difference, nor do columns that are not read: a file under another name, or with the company named by hand
 * this time, is still the same file.
 */
export function sameReading(one: string, other: string): boolean {
  return one === other || readingOf(JSON.parse(one)) === readingOf(JSON.parse(other));
}

/**
 * Whether a plan makes the rows that were stored by an earlier one, as JSON. Names in a column mean what they meant
 * then, unless somebody has said otherwise since: what companies have become known in between changes nothing.
 */
export function sameAsStored(stored: string, plan: string, names: CompanyNames): boolean {
  if (stored === plan) return true;
  const [before, now]: SheetPlan[] = [JSON.parse(stored), JSON.parse(plan)];
  if (before?.company.by !== 'column' || now?.company.by !== 'column') return sameReading(stored, plan);
  const values = before.company.values ?? {};
  const said = spellingMap(
    Object.entries(now.company.values ?? {}).map(([spelling, company]) => ({ spelling, company })),
  );
  const otherwise = Object.entries(values).some(([found, company]) => {
    const taken = names.take(found, said);
    return (taken.by === 'user' || taken.by === 'remembered') && taken.company !== company;
  });
  return !otherwise && sameReading(stored, JSON.stringify({ ...now, company: { ...now.company, values } }));
}

function readingOf(plan: SheetPlan): string {
  const { sheet, dataset, headerRows, columns, company, year, nothingIn, values = {} } = plan;
  return JSON.stringify([
    ...[sheet, dataset, headerRows, columns],
    'index' in company ? [company.index, inOrder(company.values ?? {})] : companyOfAll(company),
    year && [year.value, year.endYear],
    nothingIn && [nothingIn.from, nothingIn.to],
    inOrder(values).map(([field, texts]) => [field, inOrder(texts)]),
  ]);
}

function inOrder<Value>(entries: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1));
}

import type { SheetPlan } from '../import/sheet-plan.ts';

/**
 * Whether two plans, as JSON, make the same rows of the same bytes. Where the company's name and the year were found
 * makes no difference, nor do columns that are not read: a file under another name, or with the company named by hand
 * this time, is still the same file.
 */
export function sameReading(one: string, other: string): boolean {
  return one === other || readingOf(JSON.parse(one)) === readingOf(JSON.parse(other));
}

function readingOf({ company, year, missingFields: _m, unmappedColumns: _u, ...rest }: SheetPlan): string {
  return JSON.stringify({
    ...rest,
    company: company.by === 'column' ? company.index : company.name,
    year: year && [year.value, year.endYear],
  });
}

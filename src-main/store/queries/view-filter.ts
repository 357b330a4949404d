import { parseDate } from '../../contract/beijing-time.ts';
import type { View } from '../../contract/views.ts';

/** Bound values of a view for `inView`: inclusive days of the starting moment, and a company's name. */
export function viewValues(view: View): { from: number | null; to: number | null; company: string | null } {
  return {
    from: view.from === null ? null : parseDate(view.from),
    to: view.to === null ? null : parseDate(view.to),
    company: view.company,
  };
}

/** SQL that holds for the rows of `table` (with `day`, beside `company`) that a view counts. */
export function inView(table: string): string {
  return `(@from is null or ${table}.day >= @from) and (@to is null or ${table}.day <= @to)
    and (@company is null or company.name = @company)`;
}

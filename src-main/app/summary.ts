import type { SummaryRow, View } from '../contract/views.ts';
import { summaryOf, tallies } from '../store/queries/tallies.ts';
import type { ReaderContext } from './reader-context.ts';

/**
 * The answers of a view by company and rule. A rule that only advises has neither rate nor share: it stays outside all
 * rates.
 */
export function summaryRows(context: ReaderContext, view: View): SummaryRow[] {
  const advisory = advisoryRules(context);
  return tallies(context.database, view).map((tally) => {
    const row = summaryOf(tally);
    return advisory.has(row.ruleId) ? { ...row, rate: null, share: null } : row;
  });
}

/** Ids of the rules whose text is advice. */
export function advisoryRules({ resources }: ReaderContext): ReadonlySet<string> {
  return new Set(resources.rules.filter(({ advisory }) => advisory).map(({ id }) => id));
}

import { rateWithoutExcused } from '../contract/rates.ts';
import type { SummaryRow, View } from '../contract/views.ts';
import { excusedIn } from '../store/queries/finding-states.ts';
import { summaryOf, type TallySummary, tallies } from '../store/queries/tallies.ts';
import type { ReaderContext } from './reader-context.ts';

/**
 * The answers of a view by company and rule. A rule that only advises has neither rate nor share: it stays outside all
 * rates.
 */
export function answerRows(context: ReaderContext, view: View): TallySummary[] {
  const advisory = advisoryRules(context);
  return tallies(context.database, view).map((tally) => {
    const row = summaryOf(tally);
    return advisory.has(row.ruleId) ? { ...row, rate: null, share: null } : row;
  });
}

/** The same with the violations that people excused. */
export function summaryRows(context: ReaderContext, view: View): SummaryRow[] {
  const excusedOf = excusedIn(context.database, view);
  return answerRows(context, view).map((row) => {
    const excused = excusedOf(row);
    const rate = row.share === null ? null : rateWithoutExcused({ ...row, excused });
    return { ...row, excused, rateWithoutExcused: rate };
  });
}

/** Ids of the rules whose text is advice. */
export function advisoryRules({ resources }: ReaderContext): ReadonlySet<string> {
  const all = [...resources.rules, ...resources.unitRules];
  return new Set(all.filter(({ advisory }) => advisory).map(({ id }) => id));
}

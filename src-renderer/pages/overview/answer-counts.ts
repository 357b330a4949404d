import { rateOf, rateWithoutExcused, shareOf } from '../../../src-main/contract/rates.ts';
import type { SummaryRow } from '../../../src-main/contract/views.ts';

/** How many answers of each kind, with their rate and determinable share (see `figures` in the contract). */
export type AnswerCounts = Omit<SummaryRow, 'company' | 'ruleId'>;

/** The answers of several rows taken together. A row without a share stays outside the rates: its rule only advises. */
export function addCounts(rows: readonly AnswerCounts[]): AnswerCounts {
  const rated = sums(rows.filter(({ share }) => share !== null));
  return {
    ...sums(rows),
    rate: rateOf(rated),
    rateWithoutExcused: rateWithoutExcused(rated),
    share: shareOf(rated),
  };
}

function sums(rows: readonly AnswerCounts[]): Omit<AnswerCounts, 'rate' | 'rateWithoutExcused' | 'share'> {
  const sum = (name: keyof AnswerCounts) => rows.reduce((total, row) => total + (row[name] ?? 0), 0);
  return {
    compliant: sum('compliant'),
    violation: sum('violation'),
    undeterminable: sum('undeterminable'),
    pending: sum('pending'),
    notApplicable: sum('notApplicable'),
    excused: sum('excused'),
  };
}

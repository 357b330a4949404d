import type { SummaryRow } from '../../../src-main/contract/views.ts';

/** How many answers of each kind, with their rate and determinable share (see `figures` in the contract). */
export type AnswerCounts = Omit<SummaryRow, 'company' | 'ruleId'>;

/** The answers of several rows taken together. Of one row: its rate and share, which the engine rounds, exactly. */
export function addCounts(rows: readonly AnswerCounts[]): AnswerCounts {
  const sum = (name: keyof AnswerCounts) => rows.reduce((total, row) => total + (row[name] ?? 0), 0);
  const compliant = sum('compliant');
  const violation = sum('violation');
  const undeterminable = sum('undeterminable');
  const determined = compliant + violation;
  return {
    compliant,
    violation,
    undeterminable,
    pending: sum('pending'),
    notApplicable: sum('notApplicable'),
    rate: determined === 0 ? null : compliant / determined,
    share: determined + undeterminable === 0 ? null : determined / (determined + undeterminable),
  };
}

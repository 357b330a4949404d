import { type Outcome, outcomeNames, outcomes } from '../contract/outcomes.ts';
import { rateOf, shareOf } from '../contract/rates.ts';
import type { ReportTally } from './report-data.ts';

/** The outcomes that say why a record could not be judged. */
export type UndeterminableReason = {
  [Name in Outcome]: (typeof outcomes)[Name]['answer'] extends 'undeterminable' ? Name : never;
}[Outcome];

export const undeterminableReasons = outcomeNames.filter(isUndeterminable);

function isUndeterminable(name: Outcome): name is UndeterminableReason {
  return outcomes[name].answer === 'undeterminable';
}

/** A company whose determinable share lies below this gets no rank. */
export const minimumShareForRank = 0.9;

/** Numbers of answers, told apart as far as the sheets do. */
export interface Counts {
  readonly compliant: number;
  readonly violation: number;
  readonly late: number;
  readonly missing: number;
  readonly wrong: number;
  readonly pending: number;
  readonly undeterminable: number;
  readonly notApplicable: number;
}

export const noCounts: Counts = {
  compliant: 0,
  violation: 0,
  late: 0,
  missing: 0,
  wrong: 0,
  pending: 0,
  undeterminable: 0,
  notApplicable: 0,
};

export function countsOf(tally: ReportTally): Counts {
  return {
    compliant: tally.compliant,
    violation: tally.late + tally.missing + tally.wrong,
    late: tally.late,
    missing: tally.missing,
    wrong: tally.wrong,
    pending: tally.pending,
    undeterminable: undeterminableReasons.reduce((sum, reason) => sum + tally[reason], 0),
    notApplicable: tally.notApplicable,
  };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    compliant: a.compliant + b.compliant,
    violation: a.violation + b.violation,
    late: a.late + b.late,
    missing: a.missing + b.missing,
    wrong: a.wrong + b.wrong,
    pending: a.pending + b.pending,
    undeterminable: a.undeterminable + b.undeterminable,
    notApplicable: a.notApplicable + b.notApplicable,
  };
}

export function totalOf(counts: Counts): number {
  return counts.compliant + counts.violation + counts.pending + counts.undeterminable + counts.notApplicable;
}

export type Rank = number | 'no-data' | 'share-too-low';

/** The rank of each company by rate, among those whose determinable share suffices; equals share a rank. */
export function ranksOf(companies: readonly Counts[]): readonly Rank[] {
  const rated = companies.map((counts) => ({ rate: rateOf(counts), share: shareOf(counts) }));
  const contenders = rated.filter(({ share }) => share !== null && share >= minimumShareForRank);
  return rated.map(({ rate, share }) => {
    if (share === null) return 'no-data';
    if (share < minimumShareForRank || rate === null) return 'share-too-low';
    return 1 + contenders.filter((other) => other.rate !== null && other.rate > rate).length;
  });
}

import { dayOf } from '../contract/beijing-time.ts';
import type { MonthState } from '../contract/discipline.ts';
import type { Instant } from '../contract/values.ts';
import type { Judgement } from './judgement.ts';
import type { ReportingBody } from './units/reporting.ts';

/** How a month stands, from what its rule says of it at `asOf`. Throws a RangeError for what such a rule never says. */
export function monthState(
  { outcome }: Pick<Judgement, 'outcome'>,
  { from }: Pick<ReportingBody, 'from'>,
  asOf: Instant,
): MonthState {
  switch (outcome) {
    case 'compliant':
      return 'inTime';
    case 'late':
    case 'missing':
    case 'pending':
      return outcome;
    case 'notApplicable':
      return from > asOf ? 'toCome' : 'notOwed';
    default:
      throw new RangeError(`no month is ${outcome}`);
  }
}

/**
 * Days from the last day in time (`dueAt` is the 00:00 after it) to the day of arrival, or to the last day of which
 * something had passed at `asOf`: at 00:00 that is the day before. Null: not late.
 */
export function daysLate(
  state: MonthState,
  { dueAt, arrivedAt }: Pick<ReportingBody, 'dueAt' | 'arrivedAt'>,
  asOf: Instant,
): number | null {
  if (state !== 'late' && state !== 'missing') return null;
  const lastDay = state === 'late' && arrivedAt !== null ? dayOf(arrivedAt) : dayOf(asOf - 1);
  return lastDay - dayOf(dueAt) + 1;
}

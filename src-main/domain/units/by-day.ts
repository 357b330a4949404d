import type { BareDate, Instant } from '../../contract/values.ts';
import { type Moment, momentOf } from '../moment.ts';

/** What comes of an act that is owed by a day; `dueAt` is the 00:00 after it. What lies after `asOf` is not done yet. */
export function doneByThen(
  done: Instant | null,
  dueAt: Instant,
  asOf: Instant,
): 'compliant' | 'late' | 'pending' | 'missing' {
  if (done === null || done > asOf) return asOf <= dueAt ? 'pending' : 'missing';
  return done < dueAt ? 'compliant' : 'late';
}

/** A moment as a unit keeps it: a bare date stays one. */
export function toldAsMoment(value: Instant | BareDate | null): Moment | null {
  const moment = momentOf(value);
  return typeof moment === 'string' ? null : moment;
}

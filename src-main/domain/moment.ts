import { parseDate, startOfDay } from '../contract/beijing-time.ts';
import type { FieldValue, Instant } from '../contract/values.ts';
import { isUnreadable } from '../contract/values.ts';

/**
 * When something happened, as exactly as the record says: `first` to `last`, both inclusive.
 * They are the same for a date with time of day; a bare date runs from 00:00:00 to 23:59:59.
 */
export interface Moment {
  readonly first: Instant;
  readonly last: Instant;
}

/** What a datetime field tells: a moment, `null` for not done, or why nothing can be told. */
export type Told = Moment | null | 'notSupplied' | 'unreadable';

/** Throws a TypeError for a value that no datetime field can hold. */
export function momentOf(value: FieldValue | undefined): Told {
  if (value === undefined) return 'notSupplied';
  if (value === null) return null;
  if (typeof value === 'number') return { first: value, last: value };
  if (typeof value === 'string') {
    const first = startOfDay(parseDate(value));
    return { first, last: first + 86_399 };
  }
  if (isUnreadable(value)) return 'unreadable';
  throw new TypeError('a yes/no value stands in a datetime field');
}

export function isBareDate(moment: Moment): boolean {
  return moment.first !== moment.last;
}

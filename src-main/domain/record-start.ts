import { dayOf, parseDate } from '../contract/beijing-time.ts';
import type { BareDate, Instant } from '../contract/values.ts';
import type { RecordFacts } from './judgement.ts';

/** The first of a dataset's starting fields that holds a moment; null where none does. */
export function startFieldOf(startFields: readonly string[], facts: RecordFacts): string | null {
  for (const field of startFields) {
    const value = facts.value(field);
    if (typeof value === 'number' || typeof value === 'string') return field;
  }
  return null;
}

/** The starting moment of a record; null where it has none. */
export function startOf(startFields: readonly string[], facts: RecordFacts): Instant | BareDate | null {
  const field = startFieldOf(startFields, facts);
  const value = field === null ? null : facts.value(field);
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

/** Beijing day of a starting moment. */
export function dayOfStart(start: Instant | BareDate | null): number | null {
  if (start === null) return null;
  return typeof start === 'number' ? dayOf(start) : parseDate(start);
}

/**
 * Whether two tellings of one number speak of different records: they name different dates for the same moment. A
 * moment that only one of them tells, as when a plan is followed by what was done, contradicts nothing.
 */
export function startsDiffer(
  startFields: readonly string[],
  earlier: RecordFacts,
  later: RecordFacts,
): boolean {
  for (const field of startFields) {
    const days = [earlier, later].map((facts) => dayOfStart(startOf([field], facts)));
    if (!days.includes(null)) return days[0] !== days[1];
  }
  return false;
}

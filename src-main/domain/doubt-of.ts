import type { Outcome } from '../contract/outcomes.ts';
import { type FieldValue, isUnreadable } from '../contract/values.ts';

/** Why nothing can be told, and the field on which that hangs. */
export interface Doubt {
  readonly outcome: Outcome;
  readonly field: string;
}

/** Why a cell tells nothing: there is no such column, it is empty or unreadable. Null: it tells something. */
export function doubtOf(
  value: FieldValue | undefined,
): Extract<Outcome, 'notSupplied' | 'valueEmpty' | 'unreadable'> | null {
  if (value === undefined) return 'notSupplied';
  if (value === null) return 'valueEmpty';
  return isUnreadable(value) ? 'unreadable' : null;
}

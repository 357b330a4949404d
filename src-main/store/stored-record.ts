import type { FieldValue, Instant } from '../contract/values.ts';

/** The values of a stored record; what the program itself wrote needs no second check of its form. */
export function parseBody(body: string): FieldValue[] {
  return JSON.parse(body);
}

/** What is stored of a unit that a rule derived. */
export interface UnitBody {
  /** Ids of the records that it rests on, the first few. */
  readonly evidence: readonly number[];
  readonly community: string | null;
  /** All that its judgement needs (domain/units). */
  readonly facts: object;
}

export function parseUnit(body: string): UnitBody {
  return JSON.parse(body);
}

/** An endless stretch is stored as null. */
export function finite(moment: Instant): number | null {
  return Number.isFinite(moment) ? moment : null;
}

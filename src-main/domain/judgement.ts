import type { Outcome } from '../contract/outcomes.ts';
import type { FieldValue, Instant } from '../contract/values.ts';
import { isBareDate, type Moment } from './moment.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** One record as the rules see it. */
export interface RecordFacts {
  /** `undefined`: the company's file has no such column. */
  value(field: string): FieldValue | undefined;
}

/** Everything a judgement depends on besides rule and record. */
export interface JudgingContext {
  readonly asOf: Instant;
  readonly calendar: WorkingCalendar;
  /** A `rollForward` deadline in calendar days moves to the next working day. */
  readonly rollForward: boolean;
  /** Whether a document binds the company in the season of what is judged. */
  readonly binds: (document: string) => boolean;
  /** Rules none of whose documents binds it then, though they bind others. */
  readonly released: ReadonlySet<string>;
  /** The heating season that a day belongs to: its first and its last day. */
  readonly season: (day: number) => Season;
}

/** Days since 1970-01-01 in Beijing, both inclusive. */
export interface Season {
  readonly from: number;
  readonly to: number;
}

/**
 * What one rule says of one record at `asOf`.
 * The same judgement holds for every moment from `holdsFrom` (inclusive) to `holdsUntil` (exclusive).
 */
export interface Judgement {
  readonly outcome: Outcome;
  /** The field that the outcome hangs on where nothing can be determined. */
  readonly field: string | null;
  readonly from: Instant | null;
  readonly dueAt: Instant | null;
  readonly actualAt: Instant | null;
  readonly holdsFrom: Instant;
  readonly holdsUntil: Instant;
}

/** Collects the moments at which a judgement may change, as the stretch around `asOf` without such a moment. */
export class Stretch {
  readonly asOf: Instant;
  from = Number.NEGATIVE_INFINITY;
  until = Number.POSITIVE_INFINITY;

  constructor(asOf: Instant) {
    this.asOf = asOf;
  }

  /** From `moment` on the judgement may differ from the one before it. */
  changesAt(moment: Instant): void {
    if (moment <= this.asOf) {
      if (moment > this.from) this.from = moment;
    } else if (moment < this.until) this.until = moment;
  }

  /** After `moment` the judgement may differ; at `moment` it is still the one before. */
  changesAfter(moment: Instant): void {
    this.changesAt(moment + 1);
  }

  /**
   * The judgement may change when `moment`, or `seconds` after it, is reached; with a bare date when it may be, and when
   * it certainly is.
   */
  changesAround(moment: Moment | null, seconds = 0): void {
    if (moment === null) return;
    this.changesAt(moment.first + seconds);
    this.changesAt(moment.last + seconds);
  }
}

/**
 * The field to ask the company about: where the time of day is missing the first that has none, where the order
 * makes no sense `disordered`; null where the outcome could be determined.
 */
export function doubtfulField(
  outcome: Outcome,
  disordered: string,
  ...moments: readonly (readonly [field: string, moment: Moment | null])[]
): string | null {
  if (outcome === 'outOfOrder') return disordered;
  if (outcome !== 'timeMissing') return null;
  const [field = null] = moments.find(([, moment]) => moment !== null && isBareDate(moment)) ?? [];
  return field;
}

/**
 * The judgement `outcome` over the stretch. What is `missing` or `pending` has no `actualAt`: an act that is told lies after
 * `asOf`, so it has not happened.
 */
export function settle(
  stretch: Stretch,
  outcome: Outcome,
  told: Partial<Pick<Judgement, 'field' | 'from' | 'dueAt' | 'actualAt'>> = {},
): Judgement {
  return {
    outcome,
    field: told.field ?? null,
    from: told.from ?? null,
    dueAt: told.dueAt ?? null,
    actualAt: outcome === 'missing' || outcome === 'pending' ? null : (told.actualAt ?? null),
    holdsFrom: stretch.from,
    holdsUntil: stretch.until,
  };
}

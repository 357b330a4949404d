import type { Bilingual } from './datasets.ts';
import type { Outcome } from './outcomes.ts';
import type { LimitUnit, NoticeCheck, Parameter } from './rules.ts';
import type { Instant } from './values.ts';

/** A moment as the record tells it: a date and time, a bare date, nothing, or why nothing can be told. */
export type ToldMoment =
  | { readonly at: Instant; readonly bareDate: boolean }
  | { readonly unreadable: string }
  | 'empty'
  | 'notSupplied';

/** One day on the way to a deadline, with why it counted or not. */
export interface ExplainedDay {
  readonly date: string;
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekday: number;
  readonly kind: 'workingDay' | 'madeUpWorkingDay' | 'weekend' | 'holiday' | 'calendarDay' | 'rolledOver';
  /** The holiday's name. */
  readonly name: string | null;
  /** Which counted day it is; null: it did not count. */
  readonly count: number | null;
}

/** Why a rule says what it says of a record: enough to draw it as a time line and to tell it to a citizen. */
export interface Explanation {
  readonly ruleId: string;
  readonly requirement: Bilingual;
  readonly clauses: readonly {
    readonly document: string;
    readonly title: Bilingual;
    readonly article: string | null;
  }[];
  readonly limit: {
    readonly value: number;
    readonly unit: LimitUnit;
    readonly basis: Parameter['basis'];
    readonly validFrom: string;
  } | null;
  /** Notice rules count backwards from the event. */
  readonly counting: NoticeCheck['counting'] | 'forwards';
  readonly start: { readonly field: Bilingual; readonly told: ToldMoment };
  readonly days: readonly ExplainedDay[];
  readonly due: { readonly at: Instant; readonly inclusive: boolean } | null;
  readonly act: { readonly field: Bilingual; readonly told: ToldMoment };
  readonly outcome: Outcome;
  /** The field on which the outcome hangs where nothing can be determined. */
  readonly doubt: { readonly field: Bilingual; readonly found: string | null } | null;
  readonly asOf: Instant;
  /** Whole minutes from the deadline to the act, or to `asOf`; null where nothing is overdue. */
  readonly overdueMinutes: number | null;
}

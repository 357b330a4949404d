import type { Bilingual } from './datasets.ts';
import type { Outcome } from './outcomes.ts';
import type { LimitUnit, NoticeCheck, Parameter, SourceDocument } from './rules.ts';
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
  /**
   * `rolledOver`: the working day to which a last day off was moved. `lastNoticeDay`: where whole days must lie between
   * notice and event, the day before them. A `weekend` or `holiday` with a count is the last day of a limit in
   * calendar days that was moved.
   */
  readonly kind:
    | 'workingDay'
    | 'madeUpWorkingDay'
    | 'weekend'
    | 'holiday'
    | 'calendarDay'
    | 'rolledOver'
    | 'lastNoticeDay';
  /** The holiday's name. */
  readonly name: string | null;
  /** Which counted day it is; null: it did not count. */
  readonly count: number | null;
}

/** A field and what the record tells in it. */
export interface ToldField {
  readonly field: Bilingual;
  readonly told: ToldMoment;
}

/** A clause that a rule stands on, with what is needed to cite it. */
export interface CitedClause {
  readonly document: string;
  readonly level: SourceDocument['level'];
  readonly title: Bilingual;
  readonly article: string | null;
}

/** Why a rule says what it says of a record: enough to draw it as a time line and to tell it to a citizen. */
export interface Explanation {
  readonly ruleId: string;
  readonly requirement: Bilingual;
  readonly clauses: readonly CitedClause[];
  readonly limit: {
    readonly value: number;
    readonly unit: LimitUnit;
    readonly basis: Parameter['basis'];
    /** First day on which this number was in force; null: no such day is known. */
    readonly validFrom: string | null;
  } | null;
  /** Notice rules count backwards from the event. */
  readonly counting: NoticeCheck['counting'] | 'forwards';
  readonly start: ToldField;
  /** End of the event, where the duty hangs on how long it lasted. */
  readonly end: ToldField | null;
  readonly days: readonly ExplainedDay[];
  /** From a bare date the earliest deadline, of a breach the latest. */
  readonly due: { readonly at: Instant; readonly inclusive: boolean } | null;
  readonly act: ToldField;
  readonly outcome: Outcome;
  /** The field on which the outcome hangs where nothing can be determined. */
  readonly doubt: { readonly field: Bilingual; readonly found: string | null } | null;
  readonly asOf: Instant;
  /** Whole minutes from the deadline to the act, or to `asOf`; with bare dates the least. Null: nothing is overdue. */
  readonly overdueMinutes: number | null;
}

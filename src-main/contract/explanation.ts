import type { NoticeCheck } from './checks.ts';
import type { Bilingual } from './datasets.ts';
import type { Outcome } from './outcomes.ts';
import type { LimitUnit, Parameter, SourceDocument } from './rules.ts';
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

/** A number of a rule as it was in force. */
export interface ExplainedLimit {
  readonly value: number;
  readonly unit: LimitUnit;
  readonly basis: Parameter['basis'];
  /** First day on which this number was in force; null: no such day is known. */
  readonly validFrom: string | null;
}

/** What one part of a rule comes to. */
interface PartAnswer {
  readonly outcome: Outcome;
  /** The field on which the outcome hangs where nothing can be determined. */
  readonly doubt: Doubt | null;
  /** Whole minutes from the deadline to the act, or to `asOf`; with bare dates the least. Null: nothing is overdue. */
  readonly overdueMinutes: number | null;
}

export interface Doubt {
  readonly field: Bilingual;
  /** What was found where it cannot be read. */
  readonly found: string | null;
}

/** A part of a rule that says until when something is to be done: enough to draw it as a time line. */
export interface TimePart extends PartAnswer {
  readonly form: 'time';
  readonly limit: ExplainedLimit | null;
  /** Notice rules count backwards from the event. `by`: not after another moment of the record. */
  readonly counting: NoticeCheck['counting'] | 'forwards' | 'by';
  /** Null: nothing but another moment of the record limits the act. */
  readonly start: ToldField | null;
  /** The moment of the record by which the act was due. */
  readonly by: ToldField | null;
  /** End of the event, where the duty hangs on how long it lasted. */
  readonly end: ToldField | null;
  /** What would have made the act needless. */
  readonly unless: ToldField | null;
  readonly days: readonly ExplainedDay[];
  /** From a bare date the earliest deadline, of a breach the latest. */
  readonly due: { readonly at: Instant; readonly inclusive: boolean } | null;
  readonly act: ToldField;
}

/** One thing that was asked for, and what the record tells of it. */
export interface ExplainedPoint {
  /** The fields that may tell it; one is enough. */
  readonly fields: readonly Bilingual[];
  /** A value that the record states, or (`stated` false) a note about its cell: `未填写`, `empty`. Masked. */
  readonly told: Bilingual;
  readonly stated: boolean;
  /** What it must be, as it follows "应" and "must": `为“是”`, `be "yes"`. Null: it must be filled in. */
  readonly required: Bilingual | null;
  /** Where a number in `required` comes from. */
  readonly basis: Parameter['basis'] | null;
  readonly verdict: 'ok' | 'bad' | 'unknown';
}

/** A part of a rule that asks what a record tells, not when. */
export interface PointsPart extends PartAnswer {
  readonly form: 'points';
  readonly points: readonly ExplainedPoint[];
}

export type ExplainedPart = TimePart | PointsPart;

/** Why a rule says what it says of a record: enough to show it and to tell it to a citizen. */
export interface Explanation extends PartAnswer {
  readonly ruleId: string;
  readonly requirement: Bilingual;
  /** Those that bind the company in the season; all of the rule's where it is released from it. */
  readonly clauses: readonly CitedClause[];
  /** None of the rule's documents binds this company in this season, though they bind others. */
  readonly released: boolean;
  readonly advisory: boolean;
  /** The parts that apply, in the order of the rule; most rules have one. */
  readonly parts: readonly ExplainedPart[];
  readonly asOf: Instant;
}

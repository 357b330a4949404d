import { dayOf } from '../../contract/beijing-time.ts';
import type { DeadlineCheck } from '../../contract/checks.ts';
import { type Outcome, outcomes } from '../../contract/outcomes.ts';
import type { Rule } from '../../contract/rules.ts';
import type { Instant } from '../../contract/values.ts';
import { outcomeAtEveryMoment } from '../every-moment.ts';
import { forwardDays, timePart } from '../explain/time-part.ts';
import {
  doubtfulField,
  type Judgement,
  type JudgingContext,
  type RecordFacts,
  type Stretch,
  settle,
} from '../judgement.ts';
import { elapsedSeconds, endOf, type Limit, lastDay, limitOn, timeOnDay } from '../limit.ts';
import { type Moment, momentOf, type Told } from '../moment.ts';
import type { RecordAt } from '../record-at.ts';
import { CalendarYearMissing, type WorkingCalendar } from '../working-calendar.ts';
import { dateUnits, elapsedUnits, type Kind } from './kind.ts';

/** `to` within a limit after `from`: elapsed time with an inclusive end, dates with an exclusive one, or a time of day. */
export const deadline: Kind<DeadlineCheck> = {
  judge,

  explain(check, explaining) {
    const { rule, judgement, context, moment } = explaining;
    const { from, dueAt } = judgement;
    const limit = from === null ? null : limitFor(rule, check, from, context);
    return [
      timePart(explaining, {
        limit,
        counting: 'forwards',
        start: moment(check.from),
        end: check.lastsUntil === undefined ? null : moment(check.lastsUntil),
        unless: check.unlessDone === undefined ? null : moment(check.unlessDone),
        days:
          limit && from !== null && dueAt !== null ? forwardDays(limit, from, dueAt, context.calendar) : [],
        inclusive: limit !== null && !countsDates(limit),
        act: moment(check.to),
      }),
    ];
  },

  fields: ({ from, to, lastsUntil, unlessDone }) =>
    [from, to, lastsUntil, unlessDone].flatMap((field) =>
      field === undefined ? [] : [{ field, as: 'moment', needed: true }],
    ),

  parameters({ limit, lastsUntil, unlessDone, early }) {
    const ofTimeOnly = lastsUntil !== undefined || unlessDone !== undefined;
    const units = ofTimeOnly ? elapsedUnits : ([...elapsedUnits, ...dateUnits, 'timeOfDay'] as const);
    const others = early && [
      { name: early.limit, units },
      { name: early.days, units: ['days'] as const },
    ];
    return [{ name: limit, units }, ...(others ?? [])];
  },

  endsWithDay({ limit }, { parameters }) {
    const unit = parameters[limit]?.unit;
    return dateUnits.some((one) => one === unit);
  },

  owed: () => 'fromMoment',
};

function judge(rule: Rule, check: DeadlineCheck, { facts, context, stretch }: RecordAt): Judgement {
  const start = momentOf(facts.value(check.from));
  if (typeof start === 'string') return settle(stretch, start, { field: check.from });
  const limit = start && limitFor(rule, check, start.first, context);
  if (start === null || limit === null) return settle(stretch, 'notApplicable');
  stretch.changesAt(start.first);
  if (start.first > context.asOf) return settle(stretch, 'notApplicable');

  const act = momentOf(facts.value(check.to));
  const seconds = elapsedSeconds(limit);
  const { lastsUntil, unlessDone } = check;
  if (lastsUntil !== undefined) {
    return judgeLasting({ ...check, lastsUntil }, start, act, facts, inTime(rule, seconds), stretch);
  }
  if (unlessDone !== undefined) {
    return judgeUnlessDone({ ...check, unlessDone }, start, act, facts, inTime(rule, seconds), stretch);
  }
  if (typeof act === 'string') return settle(stretch, act, { field: check.to, from: start.first });
  if (limit.unit === 'timeOfDay') {
    return judgeTimeOfDay(check, start, act, (from) => timeOfDayDue(limit, from, context.calendar), stretch);
  }
  return seconds === null
    ? judgeDates(check, start, act, () => endOf(lastDay(limit, start.first, context)), stretch)
    : judgeElapsed(check, start, act, seconds, stretch);
}

function inTime(rule: Rule, seconds: number | null): number {
  if (seconds === null) throw new RangeError(`${rule.id}: an event lasts a time, not a number of dates`);
  return seconds;
}

/** The limit in force on the day of `start`; in the first days of the heating season it may be another one. */
function limitFor(
  rule: Rule,
  check: DeadlineCheck,
  start: Instant,
  { season }: JudgingContext,
): Limit | null {
  const { early } = check;
  if (early !== undefined) {
    const day = dayOf(start);
    const since = day - season(day).from;
    const days = limitOn(rule, early.days, start);
    if (days !== null && since >= 0 && since < days.value) return limitOn(rule, early.limit, start);
  }
  return limitOn(rule, check.limit, start);
}

function countsDates(limit: Limit): boolean {
  return elapsedSeconds(limit) === null && limit.unit !== 'timeOfDay';
}

/** Elapsed time from `start` to `act`, in seconds, the end inclusive; bare dates at every moment of their days. */
export function judgeElapsed(
  check: Pick<DeadlineCheck, 'from' | 'to' | 'earlierIsFine'>,
  start: Moment,
  act: Moment | null,
  seconds: number,
  stretch: Stretch,
) {
  const { asOf } = stretch;
  stretch.changesAround(start);
  stretch.changesAround(act);
  stretch.changesAfter(start.first + seconds);
  stretch.changesAfter(start.last + seconds);
  const outcome = outcomeAtEveryMoment([start, act], ([from, done]) =>
    done !== null && done < from && !check.earlierIsFine
      ? null
      : actOutcome(from, done, from + seconds, asOf),
  );
  const doubtful = doubtfulField(outcome, check.to, [check.from, start], [check.to, act]);
  return settleLimited(stretch, outcome, doubtful, start, act, (from) => from + seconds);
}

/**
 * The time of day on the start's day, if that is a working day and the start before it; else on the next working day.
 * Null where the calendar does not reach so far.
 */
function timeOfDayDue(limit: Limit, start: Instant, calendar: WorkingCalendar): Instant | null {
  const day = dayOf(start);
  const due = timeOnDay(limit, day);
  try {
    if (start < due && calendar.isWorkingDay(day)) return due;
    return timeOnDay(limit, calendar.workingDayAfter(day, 1));
  } catch (error) {
    if (error instanceof CalendarYearMissing) return null;
    throw error;
  }
}

function judgeTimeOfDay(
  check: DeadlineCheck,
  start: Moment,
  act: Moment | null,
  dueOf: (from: Instant) => Instant | null,
  stretch: Stretch,
) {
  const { asOf } = stretch;
  stretch.changesAround(start);
  stretch.changesAround(act);
  for (const from of [start.first, start.last]) {
    const due = dueOf(from);
    if (due !== null) stretch.changesAfter(due);
  }
  const outcome = outcomeAtEveryMoment([start, act], ([from, done]) => {
    if (done !== null && done < from && !check.earlierIsFine) return null;
    if (from > asOf) return 'notApplicable';
    const due = dueOf(from);
    return due === null ? 'calendarMissing' : actOutcome(from, done, due, asOf);
  });
  const doubtful = doubtfulField(outcome, check.to, [check.from, start], [check.to, act]);
  return settleLimited(stretch, outcome, doubtful, start, act, dueOf);
}

/** Dates are counted, so a bare date is as good as one with a time of day: it has begun at 00:00. */
function judgeDates(
  check: DeadlineCheck,
  start: Moment,
  act: Moment | null,
  dueAtOf: () => Instant,
  stretch: Stretch,
) {
  const { asOf } = stretch;
  if (act !== null) stretch.changesAt(act.first);
  const done = act !== null && act.first <= asOf;
  if (done && !check.earlierIsFine && act.last < start.first) {
    return settle(stretch, 'outOfOrder', { field: check.to, from: start.first, actualAt: act.first });
  }
  return unlessCalendarMissing(start, stretch, () => {
    const dueAt = dueAtOf();
    stretch.changesAfter(dueAt);
    const known = { from: start.first, dueAt, actualAt: act?.first ?? null };
    if (done) return settle(stretch, act.first < dueAt ? 'compliant' : 'late', known);
    return settle(stretch, asOf <= dueAt ? 'pending' : 'missing', known);
  });
}

function unlessCalendarMissing(start: Moment, stretch: Stretch, judged: () => Judgement): Judgement {
  try {
    return judged();
  } catch (error) {
    if (error instanceof CalendarYearMissing) {
      return settle(stretch, 'calendarMissing', { from: start.first });
    }
    throw error;
  }
}

/**
 * Owed only once the event has lasted as long as the limit (OUT-02). While it runs and is shorter, an act already
 * done is enough and one not done is pending; an event that ended before needs none.
 */
function judgeLasting(
  check: DeadlineCheck & { lastsUntil: string },
  start: Moment,
  act: Told,
  facts: RecordFacts,
  seconds: number,
  stretch: Stretch,
) {
  const { asOf } = stretch;
  const end = momentOf(facts.value(check.lastsUntil));
  if (typeof end === 'string') return settle(stretch, end, { field: check.lastsUntil, from: start.first });
  const known = typeof act === 'string' ? null : act;
  for (const moment of [start, end, known]) stretch.changesAround(moment);
  for (const moment of [start.first, start.last]) stretch.changesAfter(moment + seconds);
  const outcome = outcomeAtEveryMoment([start, end, known], ([begun, ended, done]) => {
    if (ended !== null && ended < begun) return null;
    if (begun > asOf) return 'notApplicable';
    const over = ended !== null && ended <= asOf;
    if ((over ? ended : asOf) - begun >= seconds) return actOutcome(begun, done, begun + seconds, asOf);
    if (over) return 'notApplicable';
    return done !== null && done <= asOf ? 'compliant' : 'pending';
  });
  if (typeof act === 'string' && outcome !== 'notApplicable' && outcome !== 'outOfOrder') {
    return settle(stretch, act, { field: check.to, from: start.first });
  }
  const doubtful = doubtfulField(
    outcome,
    check.lastsUntil,
    [check.from, start],
    [check.lastsUntil, end],
    [check.to, known],
  );
  return settleLimited(stretch, outcome, doubtful, start, known, (from) => from + seconds);
}

/** Not owed where `unlessDone` was done within the limit (REP-24); until then the act is pending. */
function judgeUnlessDone(
  check: DeadlineCheck & { unlessDone: string },
  start: Moment,
  act: Told,
  facts: RecordFacts,
  seconds: number,
  stretch: Stretch,
) {
  const { asOf } = stretch;
  const other = momentOf(facts.value(check.unlessDone));
  if (typeof other === 'string')
    return settle(stretch, other, { field: check.unlessDone, from: start.first });
  const known = typeof act === 'string' ? null : act;
  for (const moment of [start, other, known]) stretch.changesAround(moment);
  for (const moment of [start.first, start.last]) stretch.changesAfter(moment + seconds);
  const never = known !== null && known.last < start.first && !check.earlierIsFine;
  const outcome = outcomeAtEveryMoment(
    [start, other, known],
    ([from, otherDone, done]) => {
      if (otherDone !== null && otherDone < from) return null;
      if (!never && done !== null && done < from && !check.earlierIsFine) return null;
      if (from > asOf) return 'notApplicable';
      if (otherDone !== null && otherDone <= asOf && otherDone <= from + seconds) return 'notApplicable';
      return never ? 'outOfOrder' : actOutcome(from, done, from + seconds, asOf);
    },
    [asOf, start.first + seconds, start.last + seconds],
  );
  if (typeof act === 'string' && outcome !== 'notApplicable' && outcome !== 'outOfOrder') {
    return settle(stretch, act, { field: check.to, from: start.first });
  }
  const moments = [
    [check.from, start],
    [check.unlessDone, other],
    [check.to, known],
  ] as const;
  const disordered = other !== null && other.last < start.first ? check.unlessDone : check.to;
  const doubtful = doubtfulField(outcome, disordered, ...moments);
  return settleLimited(stretch, outcome, doubtful, start, known, (from) => from + seconds);
}

/**
 * What is told of a limit that ends at a moment. From a bare date it is the earliest deadline, and of a breach the
 * latest, so that nobody is said to be more overdue than he certainly is. Nonsense has none.
 */
function settleLimited(
  stretch: Stretch,
  outcome: Outcome,
  doubtful: string | null,
  start: Moment,
  act: Moment | null,
  dueOf: (from: Instant) => Instant | null,
): Judgement {
  const isLimited = outcome !== 'outOfOrder' && outcome !== 'notApplicable';
  const isViolation = outcomes[outcome].answer === 'violation';
  return settle(stretch, outcome, {
    field: doubtful,
    from: start.first,
    dueAt: isLimited ? dueOf(isViolation ? start.last : start.first) : null,
    actualAt: act?.first ?? null,
  });
}

/** What lies after `asOf` has not happened; what lies at it has. The end of the limit is inclusive. */
function actOutcome(start: Instant, act: Instant | null, dueAt: Instant, asOf: Instant): Outcome {
  if (start > asOf) return 'notApplicable';
  if (act === null || act > asOf) return asOf <= dueAt ? 'pending' : 'missing';
  return act <= dueAt ? 'compliant' : 'late';
}

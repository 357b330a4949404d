import { dayOf } from '../../contract/beijing-time.ts';
import type { Outcome } from '../../contract/outcomes.ts';
import type { DeadlineCheck } from '../../contract/rules.ts';
import type { Instant } from '../../contract/values.ts';
import { outcomeAtEveryMoment } from '../every-moment.ts';
import { type Judge, type JudgingContext, type RecordFacts, Stretch, settle } from '../judgement.ts';
import { elapsedSeconds, endOf, lastDay, limitOn } from '../limit.ts';
import { isBareDate, type Moment, momentOf } from '../moment.ts';
import { CalendarYearMissing } from '../working-calendar.ts';

/** `to` within a limit after `from`: elapsed time with an inclusive end, or dates with an exclusive one. */
export const judgeDeadline: Judge<DeadlineCheck> = (rule, check, facts, context) => {
  const stretch = new Stretch(context.asOf);
  const start = momentOf(facts.value(check.from));
  if (start === 'notSupplied' || start === 'unreadable') return settle(stretch, start, { field: check.from });
  if (start === null) return settle(stretch, 'notApplicable');

  const act = momentOf(facts.value(check.to));
  const limit = limitOn(rule, check.limit, start.first);
  const seconds = elapsedSeconds(limit);

  if (check.lastsUntil !== undefined) {
    if (seconds === null) throw new RangeError(`${rule.id}: an event lasts a time, not a number of dates`);
    return judgeLasting({ ...check, lastsUntil: check.lastsUntil }, start, act, facts, seconds, context);
  }
  if (typeof act === 'string') {
    stretch.changesAt(start.first);
    const outcome = start.first > context.asOf ? 'notApplicable' : act;
    return settle(stretch, outcome, { field: check.to, from: start.first });
  }
  return seconds === null
    ? judgeDates(check, start, act, () => endOf(lastDay(limit, start.first, context)), context)
    : judgeElapsed(check, start, act, seconds, context);
};

function judgeElapsed(
  check: DeadlineCheck,
  start: Moment,
  act: Moment | null,
  seconds: number,
  context: JudgingContext,
) {
  const { asOf } = context;
  const stretch = new Stretch(asOf);
  const dueAt = start.first + seconds;
  markMoment(stretch, start);
  markMoment(stretch, act);
  stretch.changesAfter(dueAt);
  const told = { from: start.first, dueAt, ...(act && { actualAt: act.first }) };
  if (!isBareDate(start) && (act === null || !isBareDate(act))) {
    const outcome = actOutcome(check, start.first, act?.first ?? null, dueAt, asOf);
    return settle(stretch, outcome, outcome === 'outOfOrder' ? { ...told, field: check.to } : told);
  }
  stretch.changesAfter(start.last + seconds);
  const outcome = outcomeAtEveryMoment([start, act], asOf, seconds, ([from, done]) =>
    actOutcome(check, given(from), done ?? null, given(from) + seconds, asOf),
  );
  return settle(stretch, outcome, { ...told, field: check.to });
}

/** Dates are counted, so a bare date is as good as one with a time of day: it has begun at 00:00. */
function judgeDates(
  check: DeadlineCheck,
  start: Moment,
  act: Moment | null,
  dueAtOf: () => Instant,
  context: JudgingContext,
) {
  const stretch = new Stretch(context.asOf);
  stretch.changesAt(start.first);
  if (start.first > context.asOf) return settle(stretch, 'notApplicable');
  if (act !== null) stretch.changesAt(act.first);
  const done = act !== null && act.first <= context.asOf;
  if (done && !check.earlierIsFine && liesBefore(act, start)) {
    return settle(stretch, 'outOfOrder', { field: check.to, from: start.first, actualAt: act.first });
  }
  let dueAt: Instant;
  try {
    dueAt = dueAtOf();
  } catch (error) {
    if (error instanceof CalendarYearMissing) {
      return settle(stretch, 'calendarMissing', { from: start.first });
    }
    throw error;
  }
  stretch.changesAfter(dueAt);
  const told = { from: start.first, dueAt, ...(act && { actualAt: act.first }) };
  if (done) return settle(stretch, act.first < dueAt ? 'compliant' : 'late', told);
  return settle(stretch, context.asOf <= dueAt ? 'pending' : 'missing', told);
}

/**
 * Owed only once the event has lasted as long as the limit (OUT-02). While it runs and is shorter, an act already
 * done is enough and one not done is pending; an event that ended before needs none.
 */
function judgeLasting(
  check: DeadlineCheck & { lastsUntil: string },
  start: Moment,
  act: ReturnType<typeof momentOf>,
  facts: RecordFacts,
  seconds: number,
  context: JudgingContext,
) {
  const { asOf } = context;
  const stretch = new Stretch(asOf);
  markMoment(stretch, start);
  if (start.first > asOf) return settle(stretch, 'notApplicable');
  const end = momentOf(facts.value(check.lastsUntil));
  if (typeof end === 'string') return settle(stretch, end, { field: check.lastsUntil, from: start.first });
  markMoment(stretch, end);
  for (const moment of [start.first, start.last]) {
    stretch.changesAt(moment + seconds);
    stretch.changesAfter(moment + seconds);
  }
  const known = typeof act === 'string' ? null : act;
  markMoment(stretch, known);
  const outcome = outcomeAtEveryMoment([start, end, known], asOf, seconds, ([from, ended, done]) => {
    const begun = given(from);
    if (begun > asOf) return 'notApplicable';
    const over = ended !== null && ended !== undefined && ended <= asOf;
    if (ended !== null && ended !== undefined && ended < begun) return 'outOfOrder';
    if ((over ? ended : asOf) - begun >= seconds) {
      return actOutcome(check, begun, done ?? null, begun + seconds, asOf);
    }
    if (over) return 'notApplicable';
    return done !== null && done !== undefined && done <= asOf ? 'compliant' : 'pending';
  });
  const told = {
    from: start.first,
    dueAt: start.first + seconds,
    ...(known && { actualAt: known.first }),
  };
  if (typeof act === 'string' && outcome !== 'notApplicable' && outcome !== 'outOfOrder') {
    return settle(stretch, act, { field: check.to, from: start.first });
  }
  return settle(stretch, outcome, outcome === 'outOfOrder' ? { ...told, field: check.lastsUntil } : told);
}

/** What lies after `asOf` has not happened; what lies at it has. `dueAt` is inclusive. */
function actOutcome(
  check: DeadlineCheck,
  start: Instant,
  act: Instant | null,
  dueAt: Instant,
  asOf: Instant,
): Outcome {
  if (start > asOf) return 'notApplicable';
  if (act === null || act > asOf) return asOf <= dueAt ? 'pending' : 'missing';
  if (act < start && !check.earlierIsFine) return 'outOfOrder';
  return act <= dueAt ? 'compliant' : 'late';
}

function liesBefore(act: Moment, start: Moment): boolean {
  return isBareDate(act) || isBareDate(start)
    ? dayOf(act.first) < dayOf(start.first)
    : act.first < start.first;
}

function markMoment(stretch: Stretch, moment: Moment | null): void {
  if (moment === null) return;
  stretch.changesAt(moment.first);
  if (!isBareDate(moment)) return;
  stretch.changesAfter(moment.first);
  stretch.changesAt(moment.last);
  stretch.changesAfter(moment.last);
}

function given(instant: Instant | null | undefined): Instant {
  if (instant === null || instant === undefined) throw new Error('the start is always given');
  return instant;
}

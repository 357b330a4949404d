import { type Outcome, outcomes } from '../../contract/outcomes.ts';
import type { DeadlineCheck } from '../../contract/rules.ts';
import type { Instant } from '../../contract/values.ts';
import { outcomeAtEveryMoment } from '../every-moment.ts';
import { doubtfulField, type Judge, type RecordFacts, Stretch, settle } from '../judgement.ts';
import { elapsedSeconds, endOf, lastDay, limitOn } from '../limit.ts';
import { type Moment, momentOf, type Told } from '../moment.ts';
import { CalendarYearMissing } from '../working-calendar.ts';

/** `to` within a limit after `from`: elapsed time with an inclusive end, or dates with an exclusive one. */
export const judgeDeadline: Judge<DeadlineCheck> = (rule, check, facts, context) => {
  const stretch = new Stretch(context.asOf);
  const start = momentOf(facts.value(check.from));
  if (typeof start === 'string') return settle(stretch, start, { field: check.from });
  const limit = start && limitOn(rule, check.limit, start.first);
  if (start === null || limit === null) return settle(stretch, 'notApplicable');
  stretch.changesAt(start.first);
  if (start.first > context.asOf) return settle(stretch, 'notApplicable');

  const act = momentOf(facts.value(check.to));
  const seconds = elapsedSeconds(limit);
  const { lastsUntil } = check;
  if (lastsUntil !== undefined) {
    if (seconds === null) throw new RangeError(`${rule.id}: an event lasts a time, not a number of dates`);
    return judgeLasting({ ...check, lastsUntil }, start, act, facts, seconds, stretch);
  }
  if (typeof act === 'string') return settle(stretch, act, { field: check.to, from: start.first });
  return seconds === null
    ? judgeDates(check, start, act, () => endOf(lastDay(limit, start.first, context)), stretch)
    : judgeElapsed(check, start, act, seconds, stretch);
};

function judgeElapsed(
  check: DeadlineCheck,
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
    done !== null && done < from && !check.earlierIsFine ? null : actOutcome(from, done, seconds, asOf),
  );
  const doubtful = doubtfulField(outcome, check.to, [check.from, start], [check.to, act]);
  return settle(stretch, outcome, { ...doubtful, ...limited(start, act, seconds, outcome) });
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
  const known = { from: start.first, dueAt, ...(act && { actualAt: act.first }) };
  if (done) return settle(stretch, act.first < dueAt ? 'compliant' : 'late', known);
  return settle(stretch, asOf <= dueAt ? 'pending' : 'missing', known);
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
    if ((over ? ended : asOf) - begun >= seconds) return actOutcome(begun, done, seconds, asOf);
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
  return settle(stretch, outcome, { ...doubtful, ...limited(start, known, seconds, outcome) });
}

/**
 * What is told of a limit that is elapsed time. From a bare date it is the earliest deadline, and of a breach the
 * latest, so that nobody is said to be more overdue than he certainly is. Nonsense has none.
 */
function limited(start: Moment, act: Moment | null, seconds: number, outcome: Outcome) {
  const known = { from: start.first, ...(act && { actualAt: act.first }) };
  if (outcome === 'outOfOrder' || outcome === 'notApplicable') return known;
  const begins = outcomes[outcome].answer === 'violation' ? start.last : start.first;
  return { ...known, dueAt: begins + seconds };
}

/** What lies after `asOf` has not happened; what lies at it has. The end of the limit is inclusive. */
function actOutcome(start: Instant, act: Instant | null, seconds: number, asOf: Instant): Outcome {
  if (start > asOf) return 'notApplicable';
  const dueAt = start + seconds;
  if (act === null || act > asOf) return asOf <= dueAt ? 'pending' : 'missing';
  return act <= dueAt ? 'compliant' : 'late';
}

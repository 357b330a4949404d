import { dayOf, formatDate, weekday } from '../../contract/beijing-time.ts';
import type { ExplainedDay, TimePart } from '../../contract/explanation.ts';
import type { Instant } from '../../contract/values.ts';
import type { Explaining } from '../kinds/kind.ts';
import { elapsedSeconds, type Limit } from '../limit.ts';
import type { WorkingCalendar } from '../working-calendar.ts';
import { answerOf } from './part-answer.ts';

type Told = Pick<TimePart, 'limit' | 'counting' | 'start' | 'act'> &
  Partial<Pick<TimePart, 'by' | 'end' | 'unless' | 'days'>> & {
    /** Whether an act exactly at the deadline is in time. */
    readonly inclusive: boolean;
  };

/** A part that says until when something was due, and when it was done; deadline and answer from the judgement. */
export function timePart(explaining: Explaining, told: Told): TimePart {
  const { dueAt } = explaining.judgement;
  const { inclusive, limit, counting, start, act, by = null, end = null, unless = null, days = [] } = told;
  const known = dueAt !== null && (limit !== null || by !== null);
  return {
    form: 'time',
    ...answerOf(explaining),
    ...{ limit, counting, start, by, end, unless, days, act },
    due: known ? { at: dueAt, inclusive } : null,
  };
}

/** Every day after `start` to the last day in time; none where no days are counted. */
export function forwardDays(
  limit: Limit,
  start: Instant,
  dueAt: Instant,
  calendar: WorkingCalendar,
): ExplainedDay[] {
  if (elapsedSeconds(limit) !== null) return [];
  const first = dayOf(start);
  if (limit.unit === 'timeOfDay')
    return dayOf(dueAt) === first ? [] : workingDays(first, dayOf(dueAt), calendar);
  const last = dayOf(dueAt) - 1;
  if (limit.unit === 'workingDays') return workingDays(first, last, calendar);
  return limit.unit === 'days' ? calendarDays(first, last, limit.value, calendar) : [];
}

function workingDays(from: number, to: number, calendar: WorkingCalendar): ExplainedDay[] {
  let counted = 0;
  return calendar.daysAfter(from, to).map(({ day, date, kind, name }) => {
    const counts = kind === 'workingDay' || kind === 'madeUpWorkingDay';
    return { date, weekday: weekday(day), kind, name, count: counts ? ++counted : null };
  });
}

/**
 * Calendar days all count. Where the last one is a day off, it stands with the days off after it and the working day
 * to which it was moved; only these are looked up, so that the calendar need not know the others.
 */
function calendarDays(from: number, to: number, limit: number, calendar: WorkingCalendar): ExplainedDay[] {
  return Array.from({ length: to - from }, (_, index) => {
    const day = from + 1 + index;
    const moved = to - from > limit && index + 1 >= limit;
    const { kind, name } = moved ? calendar.describe(day) : { kind: 'calendarDay' as const, name: null };
    return {
      date: formatDate(day),
      name,
      weekday: weekday(day),
      kind: moved && day === to ? 'rolledOver' : kind,
      count: index < limit ? index + 1 : null,
    };
  });
}

/** Backwards from the event's own day, which does not count, to the last day on which notice was in time. */
export function daysBefore(event: number, last: number, clear: boolean): ExplainedDay[] {
  return Array.from({ length: Math.max(0, event - last) }, (_, index) => {
    const day = event - 1 - index;
    const counts = !clear || day > last;
    return {
      date: formatDate(day),
      weekday: weekday(day),
      kind: counts ? 'calendarDay' : 'lastNoticeDay',
      name: null,
      count: counts ? index + 1 : null,
    };
  });
}

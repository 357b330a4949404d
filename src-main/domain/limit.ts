import { dayOf, formatDate, startOfDay } from '../contract/beijing-time.ts';
import { ALWAYS, type LimitUnit, type Parameter, type Rule } from '../contract/rules.ts';
import type { Instant } from '../contract/values.ts';
import type { JudgingContext } from './judgement.ts';

/** A number of a rule in force on one day. */
export interface Limit {
  readonly value: number;
  readonly unit: LimitUnit;
  readonly basis: Parameter['basis'];
  /** Null: no first day is known. */
  readonly validFrom: string | null;
}

/**
 * The version of a parameter in force on the Beijing date of `start`, the moment from which it is counted; `null`
 * before the first version. Throws a RangeError where the rule has no such parameter.
 */
export function limitOn(rule: Pick<Rule, 'id' | 'parameters'>, name: string, start: Instant): Limit | null {
  const parameter = rule.parameters[name];
  if (parameter === undefined) throw new RangeError(`${rule.id} has no parameter ${name}`);
  const { versions } = parameter;
  const isFixed = versions.length === 1 && versions[0]?.validFrom === ALWAYS;
  const date = isFixed ? ALWAYS : formatDate(dayOf(start));
  const version = versions.findLast(({ validFrom }) => validFrom <= date);
  if (version === undefined) return null;
  const validFrom = version.validFrom === ALWAYS ? null : version.validFrom;
  return { value: version.value, unit: parameter.unit, basis: version.basis ?? parameter.basis, validFrom };
}

const SECONDS: Partial<Record<LimitUnit, number>> = { minutes: 60, hours: 3600 };

/** A time of day on a day, for a limit in minutes after 00:00. */
export function timeOnDay(limit: Limit, day: number): Instant {
  return startOfDay(day) + limit.value * 60;
}

/** Seconds of a limit that is elapsed time; `null` for one that counts dates. */
export function elapsedSeconds(limit: Limit): number | null {
  const seconds = SECONDS[limit.unit];
  return seconds === undefined ? null : limit.value * seconds;
}

/** Seconds of a parameter that is elapsed time, 0 before its first version. Throws a RangeError for other units. */
export function secondsOn(rule: Rule, name: string, start: Instant): number {
  const limit = limitOn(rule, name, start);
  const seconds = limit === null ? 0 : elapsedSeconds(limit);
  if (seconds === null) throw new RangeError(`${rule.id}: ${name} must be elapsed time`);
  return seconds;
}

/**
 * Last day on which an act is in time, for a limit that counts dates. The day of `start` is not counted. A last
 * calendar day (of months too) that is no working day moves to the next one (`rollForward`). Throws CalendarYearMissing.
 */
export function lastDay(limit: Limit, start: Instant, context: JudgingContext): number {
  const day = dayOf(start);
  if (limit.unit === 'workingDays') return context.calendar.workingDayAfter(day, limit.value);
  const last = limit.unit === 'months' ? monthsAfter(day, limit.value) : day + limit.value;
  return context.rollForward ? context.calendar.workingDayFrom(last) : last;
}

/** The same date `count` months on, or else that month's last day. */
export function monthsAfter(day: number, count: number): number {
  const date = new Date(day * 86_400_000);
  const monthAfter = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0);
  const lastOfMonth = new Date(monthAfter).getUTCDate();
  return Math.floor(monthAfter / 86_400_000) - Math.max(0, lastOfMonth - date.getUTCDate());
}

/** 00:00 after the last day: the exclusive end of a limit that counts dates. */
export function endOf(lastDay: number): Instant {
  return startOfDay(lastDay + 1);
}

import type { BareDate, Instant } from './values.ts';

/**
 * Beijing time: UTC+8 all year. An instant is whole seconds since 1970-01-01T00:00Z, a day is the number of
 * Beijing dates since 1970-01-01. Nothing here reads a clock or the machine's time zone.
 */
const OFFSET = 8 * 3600;
const DAY = 86_400;

/** Beijing date of an instant. */
export function dayOf(instant: Instant): number {
  return Math.floor((instant + OFFSET) / DAY);
}

/** 00:00 in Beijing of a day. */
export function startOfDay(day: number): Instant {
  return day * DAY - OFFSET;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function yearOf(day: number): number {
  return new Date(day * DAY * 1000).getUTCFullYear();
}

/** `YYYY-MM-DD` → day. Throws a RangeError for a date that does not exist. */
export function parseDate(date: BareDate): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const day = milliseconds / (DAY * 1000);
  if (Number.isNaN(day) || formatDate(day) !== date) throw new RangeError(`not a date: ${date}`);
  return day;
}

/** Day → `YYYY-MM-DD`. */
export function formatDate(day: number): BareDate {
  return new Date(day * DAY * 1000).toISOString().slice(0, 10);
}

/** Instant → `YYYY-MM-DD HH:MM`, with seconds only where they are not zero. */
export function formatMinute(instant: Instant): string {
  const text = new Date((instant + OFFSET) * 1000).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, instant % 60 === 0 ? 16 : 19)}`;
}

/** Instant → ISO 8601 with Beijing's offset, `2026-01-31T00:00:00+08:00`. */
export function formatIso(instant: Instant): string {
  return `${new Date((instant + OFFSET) * 1000).toISOString().slice(0, 19)}+08:00`;
}

/**
 * ISO 8601 → instant. Without an offset it is Beijing time, without a time of day 00:00.
 * Throws a RangeError for anything else.
 */
export function parseIso(text: string): Instant {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  if (match?.[1] === undefined) throw new RangeError(`not a date and time: ${text}`);
  const [, date, minute = '00:00', second = '00', offset = '+08:00'] = match;
  parseDate(date);
  const milliseconds = Date.parse(`${date}T${minute}:${second}${offset}`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a date and time: ${text}`);
  return milliseconds / 1000;
}

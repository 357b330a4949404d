import type { BareDate, Instant } from '../../contract/values.ts';
import { bareDate, civilDay, momentOn, secondsOfDay } from './civil-date.ts';

const ZERO = 48;
const SPACE = 32;
const DASH = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;

/**
 * The way most files write a moment, `2025-11-15 08:30[:00[.000]]` or `2025/11/15 8:30[:00]`, or only its date, read
 * without regular expressions because a file has millions of them. `null` for any other text, also for an
 * impossible date: whoever calls then reads it the slow way.
 */
export function plainDatetime(text: string): Instant | BareDate | null {
  const separator = text.charCodeAt(4);
  if (separator !== DASH && separator !== SLASH) return null;
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2);
  const monthLength = digitsAt(text, 5);
  const afterMonth = 5 + monthLength;
  if (monthLength === 0 || text.charCodeAt(afterMonth) !== separator) return null;
  const month = numberAt(text, 5, monthLength);
  const dayLength = digitsAt(text, afterMonth + 1);
  const afterDay = afterMonth + 1 + dayLength;
  if (dayLength === 0) return null;
  const dayOfMonth = numberAt(text, afterMonth + 1, dayLength);
  const day = civilDay(year, month, dayOfMonth);
  if (Number.isNaN(day)) return null;
  if (text.length === afterDay)
    return text.length === 10 && separator === DASH ? text : bareDate(year, month, dayOfMonth);
  if (text.charCodeAt(afterDay) !== SPACE) return null;
  const moment = momentOn(day, clockAt(text, afterDay + 1));
  return Number.isNaN(moment) ? null : moment;
}

/** Seconds since 00:00 of `H:MM[:SS[.000]]` that reaches to the end of the text, else `NaN`. */
function clockAt(text: string, start: number): number {
  const hourLength = digitsAt(text, start);
  const minuteAt = start + hourLength + 1;
  if (hourLength === 0 || text.charCodeAt(minuteAt - 1) !== COLON) return Number.NaN;
  const hour = numberAt(text, start, hourLength);
  const minute = twoDigitsAt(text, minuteAt);
  if (text.length === minuteAt + 2) return secondsOfDay(hour, minute, 0);
  if (text.charCodeAt(minuteAt + 2) !== COLON || !endsAt(text, minuteAt + 5)) return Number.NaN;
  return secondsOfDay(hour, minute, twoDigitsAt(text, minuteAt + 3));
}

/** Whether nothing follows, or only a fraction of nothing but zeros, as databases write it. */
function endsAt(text: string, index: number): boolean {
  if (text.length === index) return true;
  if (text.charCodeAt(index) !== DOT || text.length === index + 1) return false;
  for (let at = index + 1; at < text.length; at++) if (text.charCodeAt(at) !== ZERO) return false;
  return true;
}

/** How many of the next two characters are digits. */
function digitsAt(text: string, index: number): number {
  if (Number.isNaN(digitAt(text, index))) return 0;
  return Number.isNaN(digitAt(text, index + 1)) ? 1 : 2;
}

function numberAt(text: string, index: number, length: number): number {
  return length === 1 ? digitAt(text, index) : twoDigitsAt(text, index);
}

function twoDigitsAt(text: string, index: number): number {
  return digitAt(text, index) * 10 + digitAt(text, index + 1);
}

function digitAt(text: string, index: number): number {
  const digit = text.charCodeAt(index) - ZERO;
  return digit >= 0 && digit <= 9 ? digit : Number.NaN;
}

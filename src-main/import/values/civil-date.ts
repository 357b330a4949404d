import type { BareDate, Instant } from '../../contract/values.ts';

const BEIJING_OFFSET = 8 * 3600;
const DAY = 86_400;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Years that a record can be from, both inclusive. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
const FIRST_DAY = 10_957;
const LAST_DAY = 47_481;

/**
 * Days since 1970-01-01 of a date, `NaN` for one that does not exist or lies outside 2000–2099.
 * Month and day count from 1.
 */
export function civilDay(year: number, month: number, day: number): number {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR) || !existsInSomeYear(month, day)) return Number.NaN;
  const leap = year % 4 === 0;
  if (month === 2 && day === 29 && !leap) return Number.NaN;
  // Within 2000–2099 every fourth year is a leap year; counting from March puts the leap day last.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const sinceMarch2000 = Math.floor((marchYear - 2000) * 365.25) + Math.floor((153 * marchMonth + 2) / 5);
  return FIRST_DAY + 60 + sinceMarch2000 + day - 1;
}

/** Whether the date exists at least in leap years. */
export function existsInSomeYear(month: number, day: number): boolean {
  const length = month === 2 ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

/** The moment a number of seconds after 00:00 in Beijing of a day; `NaN` outside 2000–2099. */
export function momentOn(day: number, secondsOfDay: number): Instant {
  const carried = Math.floor(secondsOfDay / DAY);
  return isRecordDay(day + carried) ? day * DAY + secondsOfDay - BEIJING_OFFSET : Number.NaN;
}

/** The same moment within 2000–2099, else `NaN`. */
export function withinRecordYears(moment: Instant): Instant {
  return isRecordDay(Math.floor((moment + BEIJING_OFFSET) / DAY)) ? moment : Number.NaN;
}

/** Whether a day since 1970-01-01 lies within 2000–2099. */
export function isRecordDay(day: number): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/** Seconds since 00:00, `NaN` for a time that does not exist. 24:00:00 is the end of the day. */
export function secondsOfDay(hour: number, minute: number, second: number): number {
  if (hour === 24 && minute === 0 && second === 0) return DAY;
  const exists = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
  return exists ? hour * 3600 + minute * 60 + second : Number.NaN;
}

/** Four-digit year, month and day as `YYYY-MM-DD`. */
export function bareDate(year: number, month: number, day: number): BareDate {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

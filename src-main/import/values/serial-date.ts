import { formatDate, startOfDay } from '../../contract/beijing-time.ts';
import type { BareDate, Instant } from '../../contract/values.ts';
import { isRecordDay, twoDigits } from './civil-date.ts';

const DAY = 86_400;
/** Serial of 1970-01-01 in the 1900 system, after its fictitious 1900-02-29. */
const UNIX_EPOCH_1900 = 25_569;
const UNIX_EPOCH_1904 = 24_107;
const FICTITIOUS_LEAP_DAY = 60;
/** 9999-12-31, where spreadsheet programs end. */
const LAST_SERIAL = 2_958_465;

/**
 * The moment of a serial date, rounded to the nearest second. A serial that is a whole day, after that
 * rounding, is a bare date: a spreadsheet cannot tell it from midnight. `null` outside 2000–2099.
 */
export function serialMoment(serial: number, date1904: boolean): Instant | BareDate | null {
  const seconds = Math.round(serial * DAY);
  const serialDay = Math.floor(seconds / DAY);
  const day = serialDay - (date1904 ? UNIX_EPOCH_1904 : UNIX_EPOCH_1900);
  if (!isRecordDay(day)) return null;
  const ofDay = seconds - serialDay * DAY;
  return ofDay === 0 ? dateText(day) : startOfDay(day) + ofDay;
}

/** Written dates of days within 2000–2099, of which a file repeats few. */
const dateTexts = new Map<number, BareDate>();

function dateText(day: number): BareDate {
  const known = dateTexts.get(day);
  if (known !== undefined) return known;
  const text = formatDate(day);
  dateTexts.set(day, text);
  return text;
}

/** Seconds since 00:00 of a serial below one day, rounded; 1 is 24:00. `null` for any other serial. */
export function serialTimeOfDay(serial: number): number | null {
  return serial >= 0 && serial <= 1 ? Math.round(serial * DAY) : null;
}

/**
 * A serial as people see it in the sheet: `2025-11-15`, `2025-11-15 08:30`, `08:30`, with seconds only where
 * they are not zero. A serial that no spreadsheet shows as a date is written as the number it is.
 */
export function serialText(serial: number, date1904: boolean): string {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) return String(serial);
  const seconds = Math.round(serial * DAY);
  const day = Math.floor(seconds / DAY);
  const ofDay = seconds - day * DAY;
  if (day === 0) return timeText(ofDay);
  const date = date1904 ? formatDate(day - UNIX_EPOCH_1904) : date1900(day);
  return ofDay === 0 ? date : `${date} ${timeText(ofDay)}`;
}

/** The 1900 system counts a 1900-02-29 that never was, so serials before it are one day closer to 1970. */
function date1900(day: number): string {
  if (day === FICTITIOUS_LEAP_DAY) return '1900-02-29';
  return formatDate(day - UNIX_EPOCH_1900 + (day < FICTITIOUS_LEAP_DAY ? 1 : 0));
}

function timeText(seconds: number): string {
  const minute = `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor((seconds % 3600) / 60))}`;
  return seconds % 60 === 0 ? minute : `${minute}:${twoDigits(seconds % 60)}`;
}

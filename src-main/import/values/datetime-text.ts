import { startOfDay } from '../../contract/beijing-time.ts';
import type { BareDate, Instant } from '../../contract/values.ts';
import { bareDate, civilDay, existsInSomeYear, momentOn, withinRecordYears } from './civil-date.ts';
import { plainText } from './plain-text.ts';
import { serialMoment } from './serial-date.ts';
import { timeOfDay } from './time-of-day.ts';

interface DateText {
  /** `null`: the text names no year. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** What stands behind the date. */
  readonly rest: string;
}

const WEEKDAY = /[([]?\s*(?:星期|礼拜|周)[一二三四五六日天]\s*[)\]]?/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(?!\d)|(?=\d{4}(?:\d{2})?$))/;
const FULL = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?/;
const WITHOUT_YEAR = /^(\d{1,2})\s*([-/.月])\s*(\d{1,2})(?!\d)\s*[日号]?/;
const BEFORE_TIME = /^\s*[t,]?\s*/;
const ISO_TIME = /^t\d/;

/**
 * A moment or date in any of the styles that files hold. A time without an offset is Beijing time; a date without a
 * year is of `year`. The problem's code for a text that names no moment, or names one outside 2000–2099.
 */
export function datetimeOfText(
  text: string,
  { date1904, year }: { readonly date1904: boolean; readonly year: number | null },
): Instant | BareDate | { readonly problem: 'invalid-datetime' | 'year-unknown' } {
  const plain = plainText(text).toLowerCase();
  if (SERIAL.test(plain)) return serialMoment(Number(plain), date1904) ?? invalid;
  const date = dateOf(plain.replace(WEEKDAY, ' ').trim());
  if (date === null || !existsInSomeYear(date.month, date.day)) return invalid;
  const rest = date.rest.replace(BEFORE_TIME, '');
  const time = rest === '' ? null : timeOfDay(rest);
  if (rest !== '' && time === null) return invalid;
  // `08:30-09:00` is a span of time; only ISO's own form is sure to mean an offset west of Greenwich.
  if ((time?.offset ?? 0) < 0 && !ISO_TIME.test(date.rest)) return invalid;
  const known = date.year ?? year;
  if (known === null) return { problem: 'year-unknown' };
  const day = civilDay(known, date.month, date.day);
  if (Number.isNaN(day)) return invalid;
  if (time === null) return bareDate(known, date.month, date.day);
  const moment =
    time.offset === null
      ? momentOn(day, time.seconds)
      : withinRecordYears(startOfDay(day) + 8 * 3600 + time.seconds - time.offset);
  return Number.isNaN(moment) ? invalid : moment;
}

const invalid = { problem: 'invalid-datetime' } as const;

function dateOf(text: string): DateText | null {
  const match = COMPACT.exec(text) ?? FULL.exec(text);
  if (match !== null) {
    const [found, year, month, day] = match;
    return { year: Number(year), month: Number(month), day: Number(day), rest: text.slice(found.length) };
  }
  const short = WITHOUT_YEAR.exec(text);
  if (short === null) return null;
  const [found, month, separator, day] = short;
  const rest = text.slice(found.length);
  // `11.1` alone may be the number 11.10.
  if (separator === '.' && rest === '') return null;
  return { year: null, month: Number(month), day: Number(day), rest };
}

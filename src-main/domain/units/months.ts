import { formatDate, parseDate, startOfDay } from '../../contract/beijing-time.ts';
import type { Instant } from '../../contract/values.ts';

/** The months of a stretch of days, the first and last one clipped to it. */
export function monthsOf(from: number, to: number): { month: string; first: number; last: number }[] {
  const months: { month: string; first: number; last: number }[] = [];
  for (let day = from; day <= to; day++) {
    const month = formatDate(day).slice(0, 7);
    const known = months.at(-1);
    if (known?.month === month) known.last = day;
    else months.push({ month, first: day, last: day });
  }
  return months;
}

/** Month of a day, or a month's name, as one number that can be compared. */
export function monthKey(of: number | string): number {
  const text = typeof of === 'number' ? formatDate(of) : of;
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
}

/** 00:00 after a day of the month that follows the one of `day`. */
export function dueInNextMonth(day: number, dayOfMonth: number): Instant {
  const [year = 0, month = 0] = formatDate(day).split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return startOfDay(parseDate(next) + dayOfMonth);
}

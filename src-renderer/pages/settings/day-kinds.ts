import { formatDate, parseDate, weekday } from '../../../src-main/contract/beijing-time.ts';
import type { CalendarYear } from '../../../src-main/contract/calendar.ts';

export type DayKind = 'workingDay' | 'weekend' | 'holiday' | 'madeUpWorkingDay';

export interface CalendarDay {
  readonly date: string;
  readonly kind: DayKind;
  /** Name of the holiday. */
  readonly name: string | null;
}

/** What a day is by itself: Saturdays and Sundays are off. */
export function plainKind(date: string): 'workingDay' | 'weekend' {
  return weekday(parseDate(date)) % 6 === 0 ? 'weekend' : 'workingDay';
}

/** The twelve months of a year, each with its days and how many cells stand empty before its first, from Monday. */
export function monthsOf(year: CalendarYear): { month: number; before: number; days: CalendarDay[] }[] {
  return Array.from({ length: 12 }, (_, index) => {
    const first = Date.UTC(year.year, index, 1) / 86_400_000;
    const next = Date.UTC(year.year, index + 1, 1) / 86_400_000;
    const days = Array.from({ length: next - first }, (__, day) => dayOf(year, formatDate(first + day)));
    return { month: index + 1, before: (weekday(first) + 6) % 7, days };
  });
}

function dayOf({ holidays, workingWeekends }: CalendarYear, date: string): CalendarDay {
  const holiday = holidays.find(({ from, to }) => from <= date && date <= to);
  if (holiday !== undefined) return { date, kind: 'holiday', name: holiday.name };
  const kind = workingWeekends.includes(date) ? 'madeUpWorkingDay' : plainKind(date);
  return { date, kind, name: null };
}

/** The year with one day changed; a holiday of several days is cut around it. */
export function withDay(year: CalendarYear, { date, kind, name }: CalendarDay): CalendarYear {
  const day = parseDate(date);
  const others = year.holidays.flatMap((holiday) => {
    if (date < holiday.from || holiday.to < date) return [holiday];
    return [
      { ...holiday, to: formatDate(day - 1) },
      { ...holiday, from: formatDate(day + 1) },
    ].filter(({ from, to }) => from <= to);
  });
  const holidays = kind === 'holiday' ? [...others, { name: name ?? '', from: date, to: date }] : others;
  const working = year.workingWeekends.filter((one) => one !== date);
  return {
    ...year,
    holidays: holidays.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    workingWeekends: (kind === 'madeUpWorkingDay' ? [...working, date] : working).toSorted(),
  };
}

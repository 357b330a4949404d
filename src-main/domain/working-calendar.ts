import { formatDate, parseDate, weekday, yearOf } from '../contract/beijing-time.ts';
import type { CalendarYear } from '../contract/calendar.ts';

/** Why a day counts as a working day or not. */
export type DayKind = 'workingDay' | 'madeUpWorkingDay' | 'weekend' | 'holiday';

/** The holidays of a year that was asked for are not on file. A year without data is never guessed. */
export class CalendarYearMissing extends Error {
  readonly year: number;
  constructor(year: number) {
    super(`no holiday calendar for ${year}`);
    this.name = 'CalendarYearMissing';
    this.year = year;
  }
}

/** A yearly list that cannot be: what is wrong, and on which date. */
export class CalendarFault extends RangeError {
  readonly year: number;
  readonly code: 'given-twice' | 'no-such-date' | 'outside-year' | 'reversed' | 'no-weekend';
  readonly date: string;
  constructor(year: number, code: CalendarFault['code'], date: string) {
    super(`${year}: ${code} ${date}`);
    this.name = 'CalendarFault';
    this.year = year;
    this.code = code;
    this.date = date;
  }
}

interface SpecialDay {
  readonly kind: 'madeUpWorkingDay' | 'holiday';
  readonly name: string | null;
}

/** Working days as the State Council's yearly notices set them. Days are Beijing dates, see beijing-time. */
export class WorkingCalendar {
  readonly years: readonly CalendarYear[];
  readonly #known: ReadonlySet<number>;
  readonly #special = new Map<number, SpecialDay>();
  readonly #counted = new Map<number, Map<number, number>>();

  /**
   * Throws a CalendarFault where a year or a day is given twice, a date does not exist or lies outside its year, a range
   * is reversed, or a made-up day is no Saturday or Sunday.
   */
  constructor(years: readonly CalendarYear[]) {
    this.years = years.toSorted((a, b) => a.year - b.year);
    this.#known = new Set(years.map((year) => year.year));
    for (const [index, { year }] of this.years.entries())
      if (this.years[index - 1]?.year === year) throw new CalendarFault(year, 'given-twice', String(year));
    for (const year of years) this.#addYear(year);
  }

  #addYear({ year, holidays, workingWeekends }: CalendarYear): void {
    for (const { name, from, to } of holidays) {
      const [first, last] = [dayIn(year, from), dayIn(year, to)];
      if (last < first) throw new CalendarFault(year, 'reversed', `${from}–${to}`);
      for (let day = first; day <= last; day++) this.#addDay(year, day, { kind: 'holiday', name });
    }
    for (const date of workingWeekends) {
      const day = dayIn(year, date);
      if (!isWeekend(day)) throw new CalendarFault(year, 'no-weekend', date);
      this.#addDay(year, day, { kind: 'madeUpWorkingDay', name: null });
    }
  }

  #addDay(year: number, day: number, special: SpecialDay): void {
    if (yearOf(day) !== year) throw new CalendarFault(year, 'outside-year', formatDate(day));
    if (this.#special.has(day)) throw new CalendarFault(year, 'given-twice', formatDate(day));
    this.#special.set(day, special);
  }

  /** Kind of a day and the holiday's name. Throws CalendarYearMissing. */
  describe(day: number): { readonly kind: DayKind; readonly name: string | null } {
    const year = yearOf(day);
    if (!this.#known.has(year)) throw new CalendarYearMissing(year);
    return this.#special.get(day) ?? { kind: isWeekend(day) ? 'weekend' : 'workingDay', name: null };
  }

  /** Throws CalendarYearMissing. */
  isWorkingDay(day: number): boolean {
    const { kind } = this.describe(day);
    return kind === 'workingDay' || kind === 'madeUpWorkingDay';
  }

  /** The `count`th working day after `day`; `day` itself is not counted. Throws CalendarYearMissing. */
  workingDayAfter(day: number, count: number): number {
    const memory = this.#counted.get(count) ?? new Map<number, number>();
    this.#counted.set(count, memory);
    const known = memory.get(day);
    if (known !== undefined) return known;
    let last = day;
    for (let counted = 0; counted < count; ) if (this.isWorkingDay(++last)) counted++;
    memory.set(day, last);
    return last;
  }

  /** `day` itself if it is a working day, else the next one. Throws CalendarYearMissing. */
  workingDayFrom(day: number): number {
    return this.isWorkingDay(day) ? day : this.workingDayAfter(day, 1);
  }

  /** All days after `from` up to and including `to`, each with its kind. Throws CalendarYearMissing. */
  daysAfter(from: number, to: number): { day: number; date: string; kind: DayKind; name: string | null }[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, index) => {
      const day = from + 1 + index;
      return { day, date: formatDate(day), ...this.describe(day) };
    });
  }
}

function dayIn(year: number, date: string): number {
  try {
    return parseDate(date);
  } catch {
    throw new CalendarFault(year, 'no-such-date', date);
  }
}

function isWeekend(day: number): boolean {
  return weekday(day) % 6 === 0;
}

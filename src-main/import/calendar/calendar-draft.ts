import { formatDate, weekday, yearOf } from '../../contract/beijing-time.ts';
import type { CalendarProblemCode, CalendarReading } from '../../contract/calendar.ts';

/** A stretch of days as a text tells it. */
export interface ToldDays {
  /** First and last day, both inclusive. */
  readonly from: number;
  readonly to: number;
  /** Name of the holiday; null: these weekend days were made working days. */
  readonly holiday: string | null;
  /** The piece of the text that tells it. */
  readonly text: string;
}

type Years = CalendarReading['years'];
type Problems = CalendarReading['problems'];

/** Collects what a text tells of the days of years, and what in it cannot be. */
export class CalendarDraft {
  readonly problems: Problems = [];
  readonly leftOut: string[] = [];
  readonly #told: ToldDays[] = [];

  add(told: ToldDays): void {
    if (told.to < told.from) this.problem('reversed', told.text);
    else this.#told.push(told);
  }

  problem(code: CalendarProblemCode, text: string, expected = ''): void {
    this.problems.push({ code, text, expected });
  }

  /** The years told of; with `only`, days of other years are left out. */
  years(notice: string, only: number | null = null): Years {
    const years = new Map<number, Years[number]>();
    const known = new Set<number>();
    for (const { from, to, holiday, text } of this.#told) {
      for (const [first, last] of byYear(from, to)) {
        const year = yearOf(first);
        if (only !== null && year !== only) {
          this.leftOut.push(`${formatDate(first)}${last > first ? `–${formatDate(last)}` : ''} ${text}`);
          continue;
        }
        const entry = years.get(year) ?? { year, notice, holidays: [], workingWeekends: [] };
        years.set(year, entry);
        if (!this.#areNew(known, first, last, text)) continue;
        if (holiday !== null)
          entry.holidays.push({ name: holiday, from: formatDate(first), to: formatDate(last) });
        else this.#addWorking(entry, first, last, text);
      }
    }
    if (years.size === 0) this.problem('no-days', '');
    return [...years.values()]
      .map((year) => ({
        ...year,
        holidays: year.holidays.toSorted((one, other) => compare(one.from, other.from)),
        workingWeekends: year.workingWeekends.toSorted(compare),
      }))
      .toSorted((one, other) => one.year - other.year);
  }

  #areNew(known: Set<number>, first: number, last: number, text: string): boolean {
    const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const twice = days.find((day) => known.has(day));
    if (twice !== undefined) {
      this.problem('given-twice', text, formatDate(twice));
      return false;
    }
    for (const day of days) known.add(day);
    return true;
  }

  #addWorking(entry: Years[number], first: number, last: number, text: string): void {
    for (let day = first; day <= last; day++) {
      if (weekday(day) % 6 !== 0) this.problem('no-weekend', text, formatDate(day));
      else entry.workingWeekends.push(formatDate(day));
    }
  }
}

/** A stretch of days, cut at the ends of years. */
function byYear(from: number, to: number): [number, number][] {
  const pieces: [number, number][] = [];
  for (let first = from; first <= to; ) {
    const newYear = Date.UTC(yearOf(first) + 1, 0, 1) / 86_400_000;
    const last = Math.min(to, newYear - 1);
    pieces.push([first, last]);
    first = last + 1;
  }
  return pieces;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1;
}

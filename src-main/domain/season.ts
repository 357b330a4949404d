import { formatDate, parseDate } from '../contract/beijing-time.ts';
import type { CheckScope, SeasonFile } from '../contract/scope.ts';
import type { Season } from './judgement.ts';

/**
 * The heating season that a day belongs to, named by the year in which it begins. Every day belongs to one: numbers
 * restart on `numbersRestart`, in summer, so that a record from before or after the heating still has its season.
 */
export function seasonYear(day: number, season: SeasonFile): number {
  const date = formatDate(day);
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= season.numbersRestart ? year : year - 1;
}

/** First day on which numbers belong to the season that begins in `year`. */
export function numbersRestart(year: number, season: SeasonFile): number {
  return parseDate(`${year}-${season.numbersRestart}`);
}

/** First and last day of the heating season that begins in `year`, both inclusive, as `YYYY-MM-DD`. */
export function seasonDates(year: number, season: SeasonFile): { from: string; to: string } {
  const endYear = season.to < season.from ? year + 1 : year;
  return { from: `${year}-${season.from}`, to: `${endYear}-${season.to}` };
}

/**
 * Gives the heating season that a day belongs to: the one that a scope names, of other years the usual one.
 */
export function seasonsOf(scope: CheckScope, usual: SeasonFile): (day: number) => Season {
  const chosen = scope.season && { year: seasonYear(parseDate(scope.season.from), usual), ...scope.season };
  const known = new Map<number, Season>();
  return (day) => {
    const year = seasonYear(day, usual);
    const found = known.get(year);
    if (found !== undefined) return found;
    const dates = chosen?.year === year ? chosen : seasonDates(year, usual);
    const season = { from: parseDate(dates.from), to: parseDate(dates.to) };
    known.set(year, season);
    return season;
  };
}

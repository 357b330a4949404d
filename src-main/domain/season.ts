import { formatDate } from '../contract/beijing-time.ts';
import type { SeasonFile } from '../contract/scope.ts';

/**
 * The heating season that a day belongs to, named by the year in which it begins. Every day belongs to one: numbers
 * restart on `numbersRestart`, in summer, so that a record from before or after the heating still has its season.
 */
export function seasonYear(day: number, season: SeasonFile): number {
  const date = formatDate(day);
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= season.numbersRestart ? year : year - 1;
}

/** First and last day of the heating season that begins in `year`, both inclusive, as `YYYY-MM-DD`. */
export function seasonDates(year: number, season: SeasonFile): { from: string; to: string } {
  const endYear = season.to < season.from ? year + 1 : year;
  return { from: `${year}-${season.from}`, to: `${endYear}-${season.to}` };
}

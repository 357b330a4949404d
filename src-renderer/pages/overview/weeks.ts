import { formatDate, parseDate } from '../../../src-main/contract/beijing-time.ts';
import type { Week } from '../../../src-main/contract/window.ts';
import type { Period } from '../../filter/periods.ts';

/** A week as it is drawn; one without records has no figures. */
export type DrawnWeek = Pick<Week, 'monday'> & { readonly figures: Week | null };

/** Every week from the first to the last that has records, so that time runs evenly. */
export function everyWeek(weeks: readonly Week[]): DrawnWeek[] {
  const known = new Map(weeks.map((week) => [week.monday, week]));
  const days = weeks.map(({ monday }) => parseDate(monday));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const count = weeks.length === 0 ? 0 : (last - first) / 7 + 1;
  return Array.from({ length: count }, (_, index) => {
    const monday = formatDate(first + 7 * index);
    return { monday, figures: known.get(monday) ?? null };
  });
}

/** The days of a week that lie in a period; both ends inclusive. */
export function weekWithin(monday: string, { from, to }: Period): { from: string; to: string } {
  const sunday = formatDate(parseDate(monday) + 6);
  return {
    from: from !== null && from > monday ? from : monday,
    to: to !== null && to < sunday ? to : sunday,
  };
}

import { dayOf, parseDate } from '../../../src-main/contract/beijing-time.ts';
import type { Freshness, WindowState } from '../../../src-main/contract/window.ts';

/** Companies report by the month: who has told nothing for longer is marked. */
export const STALE_AFTER_DAYS = 31;

/** What a company has told of a dataset; null where it has told nothing. */
export interface FreshnessRow {
  readonly company: string;
  readonly byDataset: ReadonlyMap<string, Freshness>;
}

export function freshnessRows(all: readonly Freshness[], companies: readonly string[]): FreshnessRow[] {
  const byCompany = Map.groupBy(all, ({ company }) => company);
  return companies.map((company) => ({
    company,
    byDataset: new Map(byCompany.get(company)?.map((told) => [told.dataset, told])),
  }));
}

/**
 * For how many days nothing was told, seen from `asOf`, or from the season's end once that is past. A register, which
 * has no days, is never silent.
 */
export function silentDays(
  lastDay: string | null,
  { asOf, season }: Pick<WindowState, 'asOf' | 'season'>,
): number {
  if (lastDay === null) return 0;
  const seen = Math.min(dayOf(asOf), parseDate(season.to));
  return Math.max(0, seen - parseDate(lastDay));
}

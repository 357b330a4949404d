import { dayOf, formatDate, parseDate } from '../../src-main/contract/beijing-time.ts';
import type { View } from '../../src-main/contract/views.ts';
import type { WindowState } from '../../src-main/contract/window.ts';

/** Inclusive dates; null: not limited on that side. */
export type Period = Pick<View, 'from' | 'to'>;

export const presetNames = ['season', 'thisMonth', 'lastMonth', 'sevenDays', 'all'] as const;
export type PresetName = (typeof presetNames)[number];

/** The periods that are offered by name. "This month" and the like are seen from `asOf`, not from the clock. */
export function presetPeriods({
  asOf,
  season,
}: Pick<WindowState, 'asOf' | 'season'>): Record<PresetName, Period> {
  const today = dayOf(asOf);
  const firstOfMonth = firstDay(formatDate(today));
  const lastMonthEnd = firstOfMonth - 1;
  return {
    season: { from: season.from, to: season.to },
    thisMonth: { from: formatDate(firstOfMonth), to: formatDate(lastDay(formatDate(today))) },
    lastMonth: { from: formatDate(firstDay(formatDate(lastMonthEnd))), to: formatDate(lastMonthEnd) },
    sevenDays: { from: formatDate(today - 6), to: formatDate(today) },
    all: { from: null, to: null },
  };
}

/** What a window shows at first: this season, or everything where nothing is recorded in it. */
export function openingView({ season, recorded }: Pick<WindowState, 'season' | 'recorded'>): View {
  const elsewhere = recorded !== null && (recorded.to < season.from || recorded.from > season.to);
  return elsewhere ? { from: null, to: null, company: null } : { ...season, company: null };
}

/** The preset that a period is; null: one of the user's own. */
export function presetOf(period: Period, presets: Readonly<Record<PresetName, Period>>): PresetName | null {
  return (
    presetNames.find((name) => presets[name].from === period.from && presets[name].to === period.to) ?? null
  );
}

/**
 * The period just before, of equal length, to compare with. Of a period that reaches beyond `asOf` only the part up to
 * that day is measured, so that a season in progress is not compared with a whole one. Null: there is none, because the
 * period is open or has not begun.
 */
export function periodBefore({ from, to }: Period, asOf: number): { from: string; to: string } | null {
  if (from === null) return null;
  const first = parseDate(from);
  const last = Math.min(to === null ? Number.POSITIVE_INFINITY : parseDate(to), dayOf(asOf));
  if (last < first) return null;
  return { from: formatDate(first - (last - first + 1)), to: formatDate(first - 1) };
}

function firstDay(date: string): number {
  return parseDate(`${date.slice(0, 7)}-01`);
}

function lastDay(date: string): number {
  return firstDay(formatDate(firstDay(date) + 31)) - 1;
}

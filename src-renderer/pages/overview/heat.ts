import type { SummaryRow } from '../../../src-main/contract/views.ts';
import { LOW_SHARE } from '../../components/low-share.ts';
import { type AnswerCounts, addCounts } from './answer-counts.ts';

/** How a rate is coloured and marked; the bounds are the display's own and decide nothing. */
export const bands = ['good', 'watch', 'poor', 'severe'] as const;
export type Band = (typeof bands)[number];

/** Lowest rate of each band. */
export const bandFrom: Readonly<Record<Band, number>> = { good: 0.95, watch: 0.85, poor: 0.7, severe: 0 };

export function bandOf(rate: number): Band {
  return bands.find((band) => rate >= bandFrom[band]) ?? 'severe';
}

/** One company's line of the heat map. */
export interface HeatRow {
  readonly company: string;
  readonly total: AnswerCounts;
  readonly byRule: ReadonlyMap<string, AnswerCounts>;
}

export type HeatOrder = 'rate' | 'name';

/**
 * A line per company. By rate: the lowest first; companies of whom too little can be determined stand at the end,
 * because their rate ranks nothing, and after them those without any rate.
 */
export function heatRows(summary: readonly SummaryRow[], order: HeatOrder, language: string): HeatRow[] {
  const rows = [...Map.groupBy(summary, ({ company }) => company)].map(([company, cells]) => ({
    company,
    total: addCounts(cells),
    byRule: new Map(cells.map((cell) => [cell.ruleId, addCounts([cell])])),
  }));
  const { compare } = new Intl.Collator(language);
  return rows.toSorted(
    (one, other) =>
      (order === 'rate' ? place(one.total) - place(other.total) : 0) || compare(one.company, other.company),
  );
}

/** The line that sums up all companies. */
export function heatTotal(summary: readonly SummaryRow[]): Omit<HeatRow, 'company'> {
  const byRule = Map.groupBy(summary, ({ ruleId }) => ruleId);
  return {
    total: addCounts(summary),
    byRule: new Map([...byRule].map(([ruleId, cells]) => [ruleId, addCounts(cells)])),
  };
}

function place({ rate, share }: AnswerCounts): number {
  if (rate === null || share === null) return 4;
  return share < LOW_SHARE ? 2 + rate : rate;
}

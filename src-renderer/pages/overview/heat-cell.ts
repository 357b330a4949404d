import { LOW_SHARE } from '../../components/low-share.ts';
import type { AnswerCounts } from './answer-counts.ts';
import { type Band, bandOf } from './heat.ts';

export const heatMeasures = ['rate', 'violation', 'pending', 'undeterminable'] as const;
export type HeatMeasure = (typeof heatMeasures)[number];

/** What a cell of the heat map shows. */
export type HeatCell =
  | {
      readonly shows: 'rate';
      readonly rate: number;
      readonly band: Band;
      readonly lowShare: boolean;
      readonly findings: number;
    }
  /** In place of a rate that there is none of: what is there instead. */
  | { readonly shows: 'instead'; readonly answer: Exclude<HeatMeasure, 'rate'>; readonly count: number }
  | { readonly shows: 'count'; readonly answer: Exclude<HeatMeasure, 'rate'>; readonly count: number }
  /** The rule applies to no record. */
  | { readonly shows: 'nothing' };

export function heatCell(counts: AnswerCounts | undefined, measure: HeatMeasure): HeatCell {
  if (counts === undefined) return { shows: 'nothing' };
  const { violation, pending, undeterminable, compliant, rate, share } = counts;
  if (compliant + violation + pending + undeterminable === 0) return { shows: 'nothing' };
  if (measure !== 'rate') return { shows: 'count', answer: measure, count: counts[measure] };
  if (rate !== null) {
    return {
      shows: 'rate',
      rate,
      band: bandOf(rate),
      lowShare: share !== null && share < LOW_SHARE,
      findings: violation,
    };
  }
  // Advice has no rate, whatever came of it.
  if (compliant + violation > 0) return { shows: 'instead', answer: 'violation', count: violation };
  return undeterminable > 0
    ? { shows: 'instead', answer: 'undeterminable', count: undeterminable }
    : { shows: 'instead', answer: 'pending', count: pending };
}

import { useQuery } from '@tanstack/react-query';
import type { Figures } from '../../../src-main/contract/views.ts';
import { useEngine, useWindowState } from '../../engine/engine-context.tsx';
import { periodBefore } from '../../filter/periods.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';

/** The figures of the period before, and in words which one it is, or why there is nothing to compare with. */
export function useFiguresBefore(): { readonly before: Figures | null; readonly note: string } {
  const { overview } = useTexts();
  const engine = useEngine();
  const { view } = useFilter();
  const { asOf } = useWindowState();
  const period = periodBefore(view, asOf);
  const { data } = useQuery({
    ...engine.summary.figures.queryOptions({ input: { ...view, ...period } }),
    enabled: period !== null,
  });
  if (period === null)
    return { before: null, note: view.from === null ? overview.noPeriodBefore : overview.notBegun };
  if (data === undefined) return { before: null, note: '' };
  return data.records === 0
    ? { before: null, note: overview.nothingBefore(period.from, period.to) }
    : {
        before: data,
        note: overview.comparedWith(period.from, period.to),
      };
}

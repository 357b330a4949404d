import type { TooltipContentProps } from 'recharts';
import { numberText, percentText } from '../../components/number-text.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './week-tooltip.module.css';
import { type DrawnWeek, weekWithin } from './weeks.ts';

/** The figures of the week under the pointer. */
export function WeekTooltip({ active, payload }: TooltipContentProps) {
  const { overview } = useTexts();
  const { view } = useFilter();
  const week: DrawnWeek | undefined = payload[0]?.payload;
  if (!active || week === undefined) return null;
  const { from, to } = weekWithin(week.monday, view);
  const { figures } = week;
  return (
    <div className={styles.tooltip}>
      <strong>{overview.weekOf(from, to)}</strong>
      {figures === null ? (
        <p>{overview.noRecordsThisWeek}</p>
      ) : (
        <dl>
          <dt>{overview.rate}</dt>
          <dd>{figures.rate === null ? '—' : percentText(figures.rate)}</dd>
          <dt>{overview.shareLine}</dt>
          <dd>{figures.share === null ? '—' : percentText(figures.share)}</dd>
          <dt>{overview.findings}</dt>
          <dd>{numberText(figures.violation)}</dd>
          <dt>{overview.records}</dt>
          <dd>{numberText(figures.records)}</dd>
        </dl>
      )}
    </div>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { numberText } from '../../components/number-text.ts';
import { useEngine } from '../../engine/engine-context.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './report-covers.module.css';

/** How much a report of the present filter covers, before it is made. */
export function ReportCovers() {
  const { reports } = useTexts();
  const engine = useEngine();
  const { view } = useFilter();
  const { data: figures } = useQuery({
    ...engine.summary.figures.queryOptions({ input: view }),
    placeholderData: keepPreviousData,
  });
  if (figures === undefined) return null;
  return (
    <p className={styles.covers}>
      {figures.records === 0
        ? reports.coversNothing
        : reports.covers({
            records: numberText(figures.records),
            findings: numberText(figures.violation),
            pending: numberText(figures.pending),
          })}{' '}
      {reports.masked}
    </p>
  );
}

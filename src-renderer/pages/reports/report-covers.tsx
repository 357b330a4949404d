import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { numberText } from '../../components/number-text.ts';
import { useEngine } from '../../engine/engine-context.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './report-covers.module.css';

/** How much a report of the present filter covers, before it is made. */
export function ReportCovers() {
  const { reports } = useTexts();
  const engine = useEngine();
  const linkTo = usePageLink();
  const { view } = useFilter();
  const { data: figures } = useQuery({
    ...engine.summary.figures.queryOptions({ input: view }),
    placeholderData: keepPreviousData,
  });
  if (figures === undefined) return null;
  return (
    <p className={styles.covers}>
      {figures.records === 0 ? (
        reports.coversNothing
      ) : (
        <>
          {reports.covers[0]}
          <Link to={linkTo('findings', { answer: 'records' })}>
            {reports.coversRecords(numberText(figures.records))}
          </Link>
          {reports.covers[1]}
          <Link to={linkTo('findings')}>{reports.coversFindings(numberText(figures.violation))}</Link>
          {reports.covers[2]}
          <Link to={linkTo('findings', { answer: 'pending' })}>
            {reports.coversPending(numberText(figures.pending))}
          </Link>
          {reports.covers[3]}
        </>
      )}{' '}
      {reports.masked}
    </p>
  );
}

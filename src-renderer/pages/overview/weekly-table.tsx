import { Link } from 'react-router';
import { DataTable } from '../../components/data-table.tsx';
import { numberText, percentText } from '../../components/number-text.ts';
import { ShareText } from '../../components/share-text.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './weekly-table.module.css';
import { type DrawnWeek, weekWithin } from './weeks.ts';

/** What the weekly chart draws, in numbers; findings lead to the week's rows. */
export function WeeklyTable({ weeks, rule }: { weeks: readonly DrawnWeek[]; rule: string | null }) {
  const { overview, common } = useTexts();
  const linkTo = usePageLink();
  const { view } = useFilter();
  const rows = weeks.flatMap(({ monday, figures }) =>
    figures === null ? [] : [{ ...figures, days: weekWithin(monday, view) }],
  );
  return (
    <DataTable
      label={overview.weekly}
      rows={rows}
      keyOf={({ monday }) => monday}
      columns={[
        {
          title: overview.week,
          cell: ({ days }) => <span className={styles.week}>{overview.weekOf(days.from, days.to)}</span>,
        },
        {
          title: overview.rate,
          number: true,
          cell: ({ rate }) => (rate === null ? '—' : percentText(rate)),
        },
        {
          title: common.share,
          number: true,
          cell: ({ share }) => (share === null ? '—' : <ShareText share={share} bare />),
        },
        {
          title: overview.findings,
          number: true,
          cell: ({ days, violation }) =>
            violation === 0 ? (
              '0'
            ) : (
              <Link to={linkTo('findings', { ...days, rule })}>{numberText(violation)}</Link>
            ),
        },
        { title: overview.pending, number: true, cell: ({ pending }) => numberText(pending) },
        {
          title: overview.undeterminable,
          number: true,
          cell: ({ undeterminable }) => numberText(undeterminable),
        },
        { title: overview.records, number: true, cell: ({ records }) => numberText(records) },
      ]}
    />
  );
}

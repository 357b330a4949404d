import { Link } from 'react-router';
import { DataTable } from '../../components/data-table.tsx';
import { numberText, percentText } from '../../components/number-text.ts';
import { ShareText } from '../../components/share-text.tsx';
import { useRules } from '../../components/use-rules.ts';
import { usePageLink } from '../../filter/page-link.ts';
import type { Period } from '../../filter/periods.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import type { Listed } from '../findings/findings-address.ts';
import styles from './weekly-table.module.css';
import { type DrawnWeek, weekWithin } from './weeks.ts';

/** What the weekly chart draws, in numbers; each leads to the week's rows. */
export function WeeklyTable({ weeks, rule }: { weeks: readonly DrawnWeek[]; rule: string | null }) {
  const { overview, common } = useTexts();
  const linkTo = usePageLink();
  const { rules } = useRules();
  const { view } = useFilter();
  const rows = weeks.flatMap(({ monday, figures }) =>
    figures === null ? [] : [{ ...figures, days: weekWithin(monday, view) }],
  );
  const listed = (days: Period, answer: Listed) => {
    const dataset = rules.find(({ id }) => id === rule)?.dataset ?? null;
    const narrowed = answer === 'records' ? { dataset } : { rule };
    return linkTo('findings', { ...days, ...narrowed, answer: answer === 'violation' ? null : answer });
  };
  const count = (name: 'violation' | 'pending' | 'undeterminable' | 'records') => ({
    number: true,
    cell: (row: (typeof rows)[number]) =>
      row[name] === 0 ? '0' : <Link to={listed(row.days, name)}>{numberText(row[name])}</Link>,
  });
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
          cell: ({ days, rate }) =>
            rate === null ? '—' : <Link to={listed(days, 'compliant')}>{percentText(rate)}</Link>,
        },
        {
          title: common.share,
          number: true,
          cell: ({ days, share }) =>
            share === null ? (
              '—'
            ) : (
              <Link to={listed(days, 'undeterminable')}>
                <ShareText share={share} bare />
              </Link>
            ),
        },
        { title: overview.findings, ...count('violation') },
        { title: overview.pending, ...count('pending') },
        { title: overview.undeterminable, ...count('undeterminable') },
        { title: overview.records, ...count('records') },
      ]}
    />
  );
}

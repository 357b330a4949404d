import { Table } from 'antd';
import { Link } from 'react-router';
import { numberText, percentText } from '../../components/number-text.ts';
import { ShareText } from '../../components/rate-text.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import { type DrawnWeek, weekWithin } from './weeks.ts';

/** What the weekly chart draws, in numbers; findings lead to the week's rows. */
export function WeeklyTable({ weeks, rule }: { weeks: readonly DrawnWeek[]; rule: string | null }) {
  const { overview, common } = useTexts();
  const linkTo = usePageLink();
  const { view } = useFilter();
  const rows = weeks.flatMap(({ figures }) => (figures === null ? [] : [figures]));
  return (
    <Table
      size="small"
      rowKey="monday"
      dataSource={rows}
      pagination={false}
      scroll={{ y: 205 }}
      columns={[
        {
          title: overview.week,
          render: (_, { monday }) => {
            const { from, to } = weekWithin(monday, view);
            return overview.weekOf(from, to);
          },
        },
        {
          title: overview.rate,
          align: 'right',
          render: (_, { rate }) => (rate === null ? '—' : percentText(rate)),
        },
        {
          title: common.share,
          align: 'right',
          render: (_, { share }) => (share === null ? '—' : <ShareText share={share} bare />),
        },
        {
          title: overview.findings,
          align: 'right',
          render: (_, { monday, violation }) =>
            violation === 0 ? (
              '0'
            ) : (
              <Link to={linkTo('findings', { ...weekWithin(monday, view), rule })}>
                {numberText(violation)}
              </Link>
            ),
        },
        { title: overview.pending, align: 'right', render: (_, { pending }) => numberText(pending) },
        {
          title: overview.undeterminable,
          align: 'right',
          render: (_, { undeterminable }) => numberText(undeterminable),
        },
        { title: overview.records, align: 'right', render: (_, { records }) => numberText(records) },
      ]}
    />
  );
}

import { Tooltip } from 'antd';
import { numberText } from '../../components/number-text.ts';
import { useTexts } from '../../texts/texts.ts';
import { CountLink } from './count-link.tsx';
import styles from './count-list.module.css';
import type { PreviewCounts } from './preview-sums.ts';

const shown = ['accepted', 'updated', 'unchanged', 'rejected'] as const;

/** What becomes of rows; together they are all of them. */
export function CountList({
  counts,
  rowsOf,
}: {
  counts: Pick<PreviewCounts, 'rows' | (typeof shown)[number]> & { unreadableCells?: number };
  /** Where the rows of a count are listed; null: nowhere. */
  rowsOf?: (count: (typeof shown)[number]) => string | null;
}) {
  const { importPage } = useTexts();
  return (
    <dl className={styles.counts}>
      <div>
        <dt>{importPage.counts.rows}</dt>
        <dd>{numberText(counts.rows)}</dd>
      </div>
      {shown.map((name) => (
        <div key={name} data-count={name} data-any={counts[name] > 0}>
          <dt>
            <Tooltip title={importPage.countMeanings[name]}>{importPage.counts[name]}</Tooltip>
          </dt>
          <dd>
            <CountLink count={counts[name]} to={rowsOf?.(name) ?? null} />
          </dd>
        </div>
      ))}
      {counts.unreadableCells !== undefined && (
        <div data-count="unreadable" data-any={counts.unreadableCells > 0}>
          <dt>
            <Tooltip title={importPage.countMeanings.unreadable}>{importPage.counts.unreadable}</Tooltip>
          </dt>
          <dd>{numberText(counts.unreadableCells)}</dd>
        </div>
      )}
    </dl>
  );
}

import { Link } from 'react-router';
import type { Answer } from '../../../src-main/contract/outcomes.ts';
import { numberText, percentText } from '../../components/number-text.ts';
import { useTexts } from '../../texts/texts.ts';
import type { AnswerCounts } from './answer-counts.ts';
import { bandMarks } from './band-marks.ts';
import type { HeatCell } from './heat-cell.ts';
import styles from './heat-table.module.css';

/** One cell: a rate with its mark and findings, or a count. It leads to what it counts. */
export function HeatTableCell({
  cell,
  counts,
  strong,
  name,
  linkTo,
}: {
  cell: HeatCell;
  counts: AnswerCounts | undefined;
  /** It sums others up. */
  strong: boolean;
  /** Company and rule, read aloud before the numbers. */
  name: string;
  /** Address of the list of what came to an answer. */
  linkTo: (answer: Answer) => string;
}) {
  const { overview, common } = useTexts();
  if (cell.shows === 'nothing' || counts === undefined) {
    return (
      <td className={`${styles.cell} ${styles.nothing}`} data-ground="none" title={overview.nothingApplies}>
        <span aria-hidden="true">{overview.cellNone}</span>
        <span className="visually-hidden">{overview.nothingApplies}</span>
      </td>
    );
  }
  const withoutExcused = ({ rateWithoutExcused: rate, excused }: AnswerCounts) =>
    overview.withoutExcused(rate === null ? '—' : percentText(rate), numberText(excused));
  const told = [
    name,
    counts.share === null ? '' : common.shareOf(percentText(counts.share)),
    overview.cellAloud({
      violation: numberText(counts.violation),
      pending: numberText(counts.pending),
      undeterminable: numberText(counts.undeterminable),
    }),
    counts.excused === 0 ? null : withoutExcused(counts),
  ]
    .filter((line) => line !== null)
    .join('\n');
  const lists = listedBy(cell);
  return (
    <td className={styles.cell} data-ground={groundOf(cell)} data-strong={strong} title={told}>
      {lists === null ? (
        <span className={styles.plain}>
          <CellText cell={cell} />
        </span>
      ) : (
        <Link to={linkTo(lists)}>
          <CellText cell={cell} />
        </Link>
      )}
    </td>
  );
}

function CellText({ cell }: { cell: Exclude<HeatCell, { shows: 'nothing' }> }) {
  const { overview } = useTexts();
  if (cell.shows === 'count') return <span className={styles.main}>{numberText(cell.count)}</span>;
  if (cell.shows === 'instead') {
    return (
      <span className={styles.instead}>{overview.cellInstead[cell.answer](numberText(cell.count))}</span>
    );
  }
  return (
    <>
      <span className={styles.main}>
        {cell.lowShare && <span aria-hidden="true">▽</span>}
        {percentText(cell.rate)}
      </span>
      <span className={styles.mark}>
        <span aria-hidden="true">{bandMarks[cell.band]}</span>
        <span className="visually-hidden">
          {overview.bands[cell.band]} {overview.findings}{' '}
        </span>
        {numberText(cell.findings)}
      </span>
    </>
  );
}

/** A rate leads to the violations that lower it, a full one to what is compliant; a count of zero to nothing. */
function listedBy(cell: Exclude<HeatCell, { shows: 'nothing' }>): Answer | null {
  if (cell.shows === 'rate') return cell.findings > 0 ? 'violation' : 'compliant';
  return cell.count > 0 ? cell.answer : null;
}

function groundOf(cell: HeatCell): string {
  if (cell.shows === 'rate') return cell.band;
  if (cell.shows === 'nothing' || cell.count === 0) return 'none';
  if (cell.shows === 'instead' && cell.answer === 'violation') return 'none';
  return cell.answer;
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Figures } from '../../../src-main/contract/views.ts';
import { numberText, percentText } from '../../components/number-text.ts';
import { ShareText } from '../../components/rate-text.tsx';
import { useEngine, useWindowState } from '../../engine/engine-context.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { periodBefore } from '../../filter/periods.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import { countChange, pointsChange } from './change.ts';
import { ChangeText } from './change-text.tsx';
import styles from './key-figures.module.css';

/** The figures of the view, against the period before; each leads to what it counts. Null while they are read. */
export function KeyFigures({
  figures,
  onPending,
  onUndeterminable,
}: {
  figures: Figures | null;
  onPending: () => void;
  onUndeterminable: () => void;
}) {
  const { overview } = useTexts();
  const linkTo = usePageLink();
  const before = useFiguresBefore();
  const count = (name: 'violation' | 'pending' | 'undeterminable' | 'records') => {
    if (figures === null) return { text: '…', change: null };
    const change = before.figures === null ? null : countChange(figures[name], before.figures[name]);
    return { text: numberText(figures[name]), change: change && <ChangeText change={change} /> };
  };
  const [findings, pending, undeterminable, records] = [
    count('violation'),
    count('pending'),
    count('undeterminable'),
    count('records'),
  ];
  const points = pointsChange(figures?.rate ?? null, before.figures?.rate ?? null);
  return (
    <section className={styles.band} aria-label={overview.keyFigures}>
      <dl className={styles.figures}>
        <Figure name={overview.rate} change={points && <ChangeText change={points} inPoints />}>
          <Link to={linkTo('findings')}>
            {figures === null ? '…' : figures.rate === null ? '—' : percentText(figures.rate)}
          </Link>
          {figures?.share != null && <ShareText share={figures.share} />}
        </Figure>
        <Figure name={overview.findings} change={findings.change}>
          <Link to={linkTo('findings')} title={overview.findingsOf(findings.text)}>
            {findings.text}
          </Link>
        </Figure>
        <Figure name={overview.pending} change={pending.change}>
          <button type="button" onClick={onPending} title={overview.pendingOf(pending.text)}>
            {pending.text}
          </button>
        </Figure>
        <Figure name={overview.undeterminable} change={undeterminable.change}>
          <button
            type="button"
            onClick={onUndeterminable}
            title={overview.undeterminableOf(undeterminable.text)}
          >
            {undeterminable.text}
          </button>
        </Figure>
        <Figure name={overview.records} change={records.change}>
          <Link to={linkTo('import')} title={overview.recordsOf(records.text)}>
            {records.text}
          </Link>
        </Figure>
      </dl>
      <p className={styles.note}>
        {overview.countsNote}
        <span>{before.note}</span>
      </p>
    </section>
  );
}

function Figure({ name, change, children }: { name: string; change: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd className={styles.value}>{children}</dd>
      {change !== null && <dd className={styles.change}>{change}</dd>}
    </div>
  );
}

/** The figures of the period before, and in words which one it is, or why there is none. */
function useFiguresBefore(): { figures: Figures | null; note: string } {
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
    return { figures: null, note: view.from === null ? overview.noPeriodBefore : overview.notBegun };
  if (data === undefined) return { figures: null, note: '' };
  return data.records === 0
    ? { figures: null, note: overview.nothingBefore(period.from, period.to) }
    : { figures: data, note: overview.comparedWith(period.from, period.to) };
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Figures } from '../../../src-main/contract/views.ts';
import { numberText, percentText } from '../../components/number-text.ts';
import { ShareText } from '../../components/share-text.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useTexts } from '../../texts/texts.ts';
import { countChange, pointsChange } from './change.ts';
import { ChangeText } from './change-text.tsx';
import styles from './key-figures.module.css';
import { useFiguresBefore } from './use-figures-before.ts';

/** The figures of the view, against the period before; each leads to what it counts. */
export function KeyFigures({ figures }: { figures: Figures }) {
  const { overview } = useTexts();
  const linkTo = usePageLink();
  const { before, note } = useFiguresBefore();
  const points = before && pointsChange(figures.rate, before.rate);
  const count = (name: 'violation' | 'pending' | 'undeterminable' | 'records') => ({
    count: figures[name],
    before: before?.[name] ?? null,
  });
  return (
    <section className={styles.band} aria-label={overview.keyFigures}>
      <dl className={styles.figures}>
        <Figure name={overview.rate} change={points && <ChangeText change={points} inPoints />}>
          {figures.rate === null ? (
            '—'
          ) : (
            <Link to={linkTo('findings', { answer: 'compliant' })} title={overview.showCompliant}>
              {percentText(figures.rate)}
            </Link>
          )}
          {figures.excused > 0 && (
            <Link
              className={styles.excused ?? ''}
              to={linkTo('findings', { state: 'excused' })}
              title={overview.withoutExcusedMeaning}
            >
              {overview.withoutExcused(
                figures.rateWithoutExcused === null ? '—' : percentText(figures.rateWithoutExcused),
                numberText(figures.excused),
              )}
            </Link>
          )}
          {figures.share !== null && (
            <Link to={linkTo('findings', { answer: 'undeterminable' })}>
              <ShareText share={figures.share} />
            </Link>
          )}
        </Figure>
        <Count name={overview.findings} {...count('violation')}>
          {(text) => (
            <Link to={linkTo('findings')} aria-label={overview.findingsOf(text)}>
              {text}
            </Link>
          )}
        </Count>
        <Count name={overview.pending} {...count('pending')}>
          {(text) => (
            <Link to={linkTo('findings', { answer: 'pending' })} aria-label={overview.pendingOf(text)}>
              {text}
            </Link>
          )}
        </Count>
        <Count name={overview.undeterminable} {...count('undeterminable')}>
          {(text) => (
            <Link
              to={linkTo('findings', { answer: 'undeterminable' })}
              aria-label={overview.undeterminableOf(text)}
            >
              {text}
            </Link>
          )}
        </Count>
        <Count name={overview.records} {...count('records')}>
          {(text) => (
            <Link to={linkTo('findings', { answer: 'records' })} aria-label={overview.recordsOf(text)}>
              {text}
            </Link>
          )}
        </Count>
      </dl>
      <p className={styles.note}>
        {overview.countsNote}
        <span>{note}</span>
      </p>
    </section>
  );
}

/** A count and its change; `children` makes its text lead somewhere, which zero does not. */
function Count({
  name,
  count,
  before,
  children,
}: {
  name: string;
  count: number;
  before: number | null;
  children: (text: string) => ReactNode;
}) {
  const change = before === null ? null : <ChangeText change={countChange(count, before)} />;
  return (
    <Figure name={name} change={change}>
      {count === 0 ? '0' : children(numberText(count))}
    </Figure>
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

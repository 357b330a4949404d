import type { CSSProperties } from 'react';
import { formatMinute } from '../../../../src-main/contract/beijing-time.ts';
import { durationText } from '../../../../src-main/contract/texts/duration.ts';
import { deadlineText } from '../../../components/deadline-text.tsx';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import { MarkSymbol } from './mark-symbol.tsx';
import type { Mark } from './marks.ts';
import type { LinePoint, LineStretch, MomentLine } from './moment-line.ts';
import styles from './time-line.module.css';

/** Moments on a line in proportion to the time between them; names stand in turn below and above it. */
export function MomentBar({ line, limit }: { line: MomentLine; limit: string | null }) {
  const { timeLine } = useTexts().findings;
  const last = line.points.length - 1;
  return (
    <>
      <ol className={styles.bar} aria-label={timeLine.label}>
        {line.points.map((point, index) => {
          const stretch = line.stretches[index];
          const side = index === 0 ? 'first' : index === last ? 'last' : 'between';
          return (
            <li key={point.at}>
              <Point point={point} side={side} lane={index % 2 === 0 ? 'below' : 'above'} />
              {stretch !== undefined && <Stretch stretch={stretch} limit={limit} />}
            </li>
          );
        })}
      </ol>
      {line.stretches.some(({ broken }) => broken) && (
        <p className={styles.legend} aria-hidden="true">
          <span className={styles.breakMark}>⋯</span>
          {timeLine.shortened}
        </p>
      )}
    </>
  );
}

function Point({
  point: { at, position, deadline, marks },
  side,
  lane,
}: {
  point: LinePoint;
  side: 'first' | 'between' | 'last';
  lane: 'below' | 'above';
}) {
  const { timeLine } = useTexts().findings;
  const bareDate = marks.some((mark) => mark.bareDate);
  const moment = formatMinute(at);
  return (
    <div
      className={styles.point}
      data-side={side}
      data-lane={lane}
      data-deadline={deadline}
      style={{ '--at': position } as CSSProperties}
    >
      <span className={styles.tick} aria-hidden="true" />
      <div className={styles.label}>
        {deadline && (
          <span className={styles.mark} data-what="deadline">
            {timeLine.deadline}
          </span>
        )}
        {marks.map((mark) => (
          <span key={mark.what} className={styles.mark} data-what={mark.what}>
            <MarkSymbol what={mark.what} />
            <MarkName mark={mark} />
          </span>
        ))}
        <span className={styles.time}>
          {deadline && marks.length === 0
            ? deadlineText(at)
            : bareDate
              ? `${moment.slice(0, 10)} (${timeLine.bareDate})`
              : moment}
        </span>
      </div>
    </div>
  );
}

function MarkName({ mark }: { mark: Mark }) {
  const { timeLine } = useTexts().findings;
  const field = mark.field[useLanguage()];
  return <span>{mark.what === 'notDone' ? timeLine.notDone(field) : field}</span>;
}

function Stretch({ stretch, limit }: { stretch: LineStretch; limit: string | null }) {
  const { from, to, seconds, ground, broken, exact } = stretch;
  const { timeLine } = useTexts().findings;
  const duration = durationText(Math.floor(seconds / 60), useLanguage());
  return (
    <div
      className={styles.stretch}
      data-ground={ground}
      style={{ '--at': from, '--length': to - from } as CSSProperties}
    >
      {broken && (
        <span className={styles.breakMark} aria-hidden="true">
          ⋯
        </span>
      )}
      <span>{label()}</span>
    </div>
  );

  function label(): string {
    if (ground === 'late') return exact ? timeLine.lateFor(duration) : timeLine.lateAtLeast(duration);
    if (stretch.limit && limit !== null) return limit;
    return exact ? duration : '';
  }
}

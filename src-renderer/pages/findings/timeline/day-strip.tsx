import { useTexts } from '../../../texts/texts.ts';
import { DayCell } from './day-cell.tsx';
import { isBreak, type LineBreak, type LineDay } from './day-line.ts';
import styles from './time-line.module.css';

/** The days of a limit in a row, each with its number or the reason why it does not count; long rows go on below. */
export function DayStrip({
  line,
  backwards,
}: {
  line: readonly (LineDay | LineBreak)[];
  backwards: boolean;
}) {
  const { timeLine } = useTexts().findings;
  return (
    <>
      <ol className={styles.strip} aria-label={timeLine.label}>
        {line.map((item) =>
          isBreak(item) ? (
            <li key={item.from} className={styles.break} data-ground={item.late ? 'late' : 'plain'}>
              <span className={styles.rail} aria-hidden="true" />
              <span className={styles.breakMark} aria-hidden="true">
                ⋯
              </span>
              <span>{item.late ? timeLine.lateBreak(item.days) : timeLine.break(item.days)}</span>
              <span className={styles.small}>
                {item.from.slice(5)} – {item.to.slice(5)}
              </span>
            </li>
          ) : (
            <DayCell key={item.date} day={item} backwards={backwards} />
          ),
        )}
      </ol>
      <Legend />
    </>
  );
}

function Legend() {
  const { legend } = useTexts().findings.timeLine;
  return (
    <ul className={styles.legend} aria-hidden="true">
      {(['counted', 'skipped', 'late'] as const).map((ground) => (
        <li key={ground}>
          <span className={styles.swatch} data-ground={ground} />
          {legend[ground]}
        </li>
      ))}
    </ul>
  );
}

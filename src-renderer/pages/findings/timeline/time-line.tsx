import type { Explanation } from '../../../../src-main/contract/explanation.ts';
import { useTexts } from '../../../texts/texts.ts';
import { dayLine } from './day-line.ts';
import { DayStrip } from './day-strip.tsx';
import { MomentBar } from './moment-bar.tsx';
import { momentLine } from './moment-line.ts';
import styles from './time-line.module.css';

/** How the time ran: days one by one where the limit counts dates, a line in proportion where it counts hours. */
export function TimeLine({ explanation }: { explanation: Explanation }) {
  const { findings } = useTexts();
  const days = dayLine(explanation);
  if (days !== null) return <DayStrip line={days} backwards={explanation.counting !== 'forwards'} />;
  const moments = momentLine(explanation);
  if (moments !== null) {
    const { limit } = explanation;
    const told =
      limit === null || limit.value === 0 ? null : findings.drawer.limitOf(String(limit.value), limit.unit);
    return <MomentBar line={moments} limit={told} />;
  }
  return <p className={styles.none}>{findings.timeLine.none}</p>;
}

import type { TimePart } from '../../../../src-main/contract/explanation.ts';
import { quantityText } from '../../../../src-main/contract/texts/quantity.ts';
import type { Instant } from '../../../../src-main/contract/values.ts';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import { dayLine } from './day-line.ts';
import { DayStrip } from './day-strip.tsx';
import { MomentBar } from './moment-bar.tsx';
import { momentLine } from './moment-line.ts';
import styles from './time-line.module.css';

/** How the time ran: days one by one where the limit counts dates, a line in proportion where it counts hours. */
export function TimeLine({ part, asOf }: { part: TimePart; asOf: Instant }) {
  const { findings } = useTexts();
  const language = useLanguage();
  const days = dayLine(part, asOf);
  if (days !== null) return <DayStrip line={days} backwards={part.counting !== 'forwards'} />;
  const moments = momentLine(part, asOf);
  if (moments !== null) {
    const { limit } = part;
    const told = limit === null || limit.value === 0 ? null : quantityText(limit.value, limit.unit)[language];
    return <MomentBar line={moments} limit={told} />;
  }
  return <p className={styles.none}>{findings.timeLine.none}</p>;
}

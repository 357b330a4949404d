import { formatMinute, parseDate, startOfDay } from '../../../src-main/contract/beijing-time.ts';
import type { VisitView } from '../../../src-main/contract/visits.ts';
import { useWindowState } from '../../engine/engine-context.tsx';
import { useTexts } from '../../texts/texts.ts';
import styles from './later-than-moment.module.css';

/** As of the moment that pages tell of, the visit has not taken place. */
export function useIsLater({ date }: VisitView): boolean {
  const { asOf } = useWindowState();
  return startOfDay(parseDate(date)) > asOf;
}

/** Says that what a visit comes to does not show yet, and from when on it will. */
export function LaterThanMoment({ visit }: { visit: VisitView }) {
  const { visits } = useTexts();
  const { asOf } = useWindowState();
  if (!useIsLater(visit)) return null;
  return <p className={styles.later}>{visits.later(formatMinute(asOf - (asOf % 60)), visit.date)}</p>;
}

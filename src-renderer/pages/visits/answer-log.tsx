import type { VisitEntry } from '../../../src-main/contract/visits.ts';
import { MomentText } from '../../components/moment-text.tsx';
import { useTexts } from '../../texts/texts.ts';
import styles from './item-card.module.css';

/** What was said of an item that was corrected, the newest first; nothing of others. */
export function AnswerLog({ log }: { log: readonly VisitEntry[] }) {
  const { visits } = useTexts();
  if (log.every(({ reason }) => reason === null)) return null;
  return (
    <ul className={styles.log} aria-label={visits.log}>
      {log.map(({ at, actor, answer, note, reason }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added, and the list is read only
        <li key={index}>
          <MomentText at={at} toMinute /> {actor}{' '}
          <strong>{answer === null ? visits.cleared : visits.answers[answer]}</strong>
          {note !== null && ` ${note}`}
          {reason !== null && ` · ${visits.correctedFor(reason)}`}
        </li>
      ))}
    </ul>
  );
}

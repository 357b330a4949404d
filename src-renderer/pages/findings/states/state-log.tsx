import type { StateChange } from '../../../../src-main/contract/finding-states.ts';
import { MomentText } from '../../../components/moment-text.tsx';
import { useTexts } from '../../../texts/texts.ts';
import { SaveAttachment } from './save-attachment.tsx';
import { StateMark } from './state-mark.tsx';
import styles from './states.module.css';

/** Who gave a finding which state, when and why, the newest first; the newest says whether the record changed since. */
export function StateLog({ log }: { log: readonly StateChange[] }) {
  const { states } = useTexts();
  return (
    <ol className={styles.log} aria-label={states.log}>
      {log.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries never change; the newest is put before the others
        <li key={log.length - index}>
          <p className={styles.line}>
            <StateMark state={change.state} />
            {change.ground !== null && <span>{states.grounds[change.ground]}</span>}
            <span className={styles.faint}>
              <MomentText at={change.at} toMinute /> {states.by(change.actor)}
            </span>
          </p>
          {index === 0 && change.outdated && (
            <p className={styles.outdated}>{states.outdated(change.version)}</p>
          )}
          {change.reason !== null && <p className={styles.reason}>{change.reason}</p>}
          {change.attachments.length > 0 && (
            <div className={styles.files}>
              {change.attachments.map((file) => (
                <SaveAttachment key={file.reportId} file={file} />
              ))}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

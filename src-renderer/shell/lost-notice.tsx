import { Alert } from 'antd';
import { useHost, useLost } from '../engine/engine-context.tsx';
import { useTexts } from '../texts/texts.ts';
import styles from './band.module.css';

/** Says that the engine can no longer be reached, and what to do. */
export function LostNotice() {
  const { shell } = useTexts();
  const host = useHost();
  if (!useLost()) return null;
  return (
    <div className={styles.band}>
      <Alert
        type="error"
        showIcon
        title={shell.lost}
        description={host.kind === 'browser' ? shell.lostBrowser : shell.lostElectron}
      />
    </div>
  );
}

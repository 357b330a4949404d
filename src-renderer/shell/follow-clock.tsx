import { useEffect, useEffectEvent } from 'react';
import { ErrorNotice } from '../components/error-notice.tsx';
import { JobProgress } from '../components/job-progress.tsx';
import { useEngine, useWindowState } from '../engine/engine-context.tsx';
import { useJob } from '../engine/use-job.ts';
import { useTexts } from '../texts/texts.ts';
import styles from './band.module.css';

/** Moves `asOf` to now when the window opens, unless it was pinned; silent where that takes no time. */
export function FollowClock() {
  const { shell } = useTexts();
  const { pinned } = useWindowState();
  const engine = useEngine();
  const move = useJob('follow clock', engine.moment.set.call);
  const follow = useEffectEvent(() => {
    if (!pinned) void move.run({ asOf: null });
  });
  useEffect(() => follow(), []);
  if (move.error !== null) {
    return (
      <div className={styles.band}>
        <ErrorNotice error={move.error} onRetry={() => move.run({ asOf: null })} />
      </div>
    );
  }
  if (move.progress === null) return null;
  return (
    <div className={styles.band}>
      <JobProgress title={shell.moving} job={move} />
    </div>
  );
}

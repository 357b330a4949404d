import { Progress as Bar, Button } from 'antd';
import type { Job } from '../engine/use-job.ts';
import { useTexts } from '../texts/texts.ts';
import styles from './job-progress.module.css';
import { numberText } from './number-text.ts';

/** A running job: what it does, how far it is, and a way to stop it. Nothing while it does not run. */
export function JobProgress({
  title,
  job,
}: {
  title: string;
  job: Pick<Job<never, unknown>, 'running' | 'cancelling' | 'progress' | 'cancel'>;
}) {
  const { common } = useTexts();
  if (!job.running) return null;
  const { progress } = job;
  const total = progress?.total ?? null;
  const percent =
    progress === null || total === null || total === 0 ? null : Math.floor((progress.done / total) * 100);
  return (
    <div className={styles.job} role="status">
      <div className={styles.line}>
        <strong>{title}</strong>
        <span className={styles.step}>
          {progress === null
            ? common.starting
            : common.progress(
                common.phases[progress.phase],
                numberText(progress.done),
                total === null ? null : numberText(total),
              )}
        </span>
        {progress?.file != null && <span className={styles.file}>{progress.file}</span>}
      </div>
      <div className={styles.line}>
        <Bar
          percent={percent ?? 100}
          status={percent === null ? 'active' : 'normal'}
          showInfo={percent !== null}
          size="small"
          className={styles.bar ?? ''}
          aria-label={title}
        />
        <Button size="small" disabled={job.cancelling} onClick={job.cancel}>
          {job.cancelling ? common.cancelling : common.cancel}
        </Button>
      </div>
    </div>
  );
}

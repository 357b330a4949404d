import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Why there is nothing here, and what to do next. */
export function EmptyState({
  title,
  advice,
  action,
}: {
  title: string;
  advice?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {advice !== undefined && <p className={styles.advice}>{advice}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}

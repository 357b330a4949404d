import type { ReactNode } from 'react';
import styles from './finding-cell.module.css';

/** A cell with what matters above and, faint, what it belongs to below. */
export function TwoLines({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <>
      <div className={styles.first} title={typeof first === 'string' ? first : undefined}>
        {first}
      </div>
      <div className={styles.second} title={typeof second === 'string' ? second : undefined}>
        {second}
      </div>
    </>
  );
}

import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

/** A titled card; `note` says in a few words what is counted, `aside` holds its controls. */
export function Section({
  title,
  note,
  aside,
  children,
}: {
  title: string;
  note?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

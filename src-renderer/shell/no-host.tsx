import { shell as en } from '../texts/en/shell.ts';
import { shell as zh } from '../texts/zh/shell.ts';
import styles from './plain.module.css';

/** Shown where the program cannot be reached, so that no preference is known: in both languages. */
export function NoHost() {
  return (
    <main className={styles.plain}>
      <h1>{zh.noHost}</h1>
      <p>{zh.noHostAdvice}</p>
      <div lang="en">
        <h2>{en.noHost}</h2>
        <p>{en.noHostAdvice}</p>
      </div>
    </main>
  );
}

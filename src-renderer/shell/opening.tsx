import { shell as en } from '../texts/en/shell.ts';
import { shell as zh } from '../texts/zh/shell.ts';
import styles from './plain.module.css';

/** Shown until the engine has told the language. */
export function Opening() {
  return (
    <p className={styles.plain} role="status">
      {zh.opening} <span lang="en">{en.opening}</span>
    </p>
  );
}

import { useTexts } from '../../texts/texts.ts';
import styles from './visit-page.module.css';

/** Which keys answer and move. */
export function KeyHelp() {
  const { visits } = useTexts();
  return (
    <p className={styles.keys} title={visits.keyAgain}>
      <span>{visits.keys}</span>
      {visits.keyList.map(([key, meaning]) => (
        <span key={key}>
          <kbd>{key}</kbd> {meaning}
        </span>
      ))}
      <span>{visits.keyAgain}</span>
    </p>
  );
}

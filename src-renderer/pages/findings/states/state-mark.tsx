import type { FindingState } from '../../../../src-main/contract/finding-states.ts';
import { useTexts } from '../../../texts/texts.ts';
import styles from './states.module.css';

/** Told apart without colour. */
const symbols: Readonly<Record<FindingState, string>> = {
  open: '○',
  confirmed: '●',
  disputed: '◐',
  excused: '◇',
};

/** What people made of a finding, by symbol and word; where there is little room the word is only read aloud. */
export function StateMark({ state, short = false }: { state: FindingState; short?: boolean }) {
  const { words } = useTexts().states;
  return (
    <span className={styles.mark} data-state={state} title={words[state]}>
      <span aria-hidden="true">{symbols[state]}</span>{' '}
      <span className={short ? 'visually-hidden' : undefined}>{words[state]}</span>
    </span>
  );
}

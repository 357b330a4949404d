import { AnswerRows } from './answer-rows.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { FindingRows } from './finding-rows.tsx';
import styles from './findings-page.module.css';
import { useFindingsAddress } from './use-findings-address.ts';

/** All that rules say of the records of a view, violations first, and the evidence for each answer. */
export function FindingsPage() {
  const { address, change } = useFindingsAddress();
  return (
    <div className={styles.page}>
      <FindingFilters address={address} change={change} />
      {address.answer === 'violation' ? (
        <FindingRows address={address} change={change} />
      ) : (
        <AnswerRows address={address} answer={address.answer} change={change} />
      )}
    </div>
  );
}

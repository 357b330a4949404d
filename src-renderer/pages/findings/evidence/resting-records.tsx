import type { RestingRecord } from '../../../../src-main/contract/window.ts';
import { useRules } from '../../../components/use-rules.ts';
import { useTexts } from '../../../texts/texts.ts';
import styles from './evidence.module.css';

/** The records that a derived answer rests on, each leading to what is known of it. */
export function RestingRecords({
  records,
  onRecord,
}: {
  records: readonly RestingRecord[];
  onRecord: (recordId: number) => void;
}) {
  const { findings } = useTexts();
  const { datasetTitle } = useRules();
  return (
    <ul className={styles.changes}>
      {records.map(({ recordId, dataset, recordNo, file, sheet, row }) => (
        <li key={recordId}>
          <button type="button" className={styles.link} onClick={() => onRecord(recordId)}>
            {datasetTitle(dataset)} {recordNo}
          </button>{' '}
          <span className={styles.note}>{findings.place(file, sheet, row)}</span>
        </li>
      ))}
    </ul>
  );
}

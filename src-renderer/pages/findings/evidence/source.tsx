import type { FindingRow } from '../../../../src-main/contract/views.ts';
import { useTexts } from '../../../texts/texts.ts';
import styles from './evidence.module.css';

/** Where in which file the record stands, and the file's fingerprint, so that the original can be told from any other. */
export function Source({
  place,
  sha256,
}: {
  place: Pick<FindingRow, 'file' | 'sheet' | 'row'>;
  sha256: string | null;
}) {
  const { drawer, place: placeOf } = useTexts().findings;
  if (place.file === null) return <p>{placeOf(null, null, null)}</p>;
  return (
    <dl className={styles.pairs}>
      <dt>{drawer.file}</dt>
      <dd>{place.file}</dd>
      {place.sheet !== null && (
        <>
          <dt>{drawer.sheet}</dt>
          <dd>{place.sheet}</dd>
        </>
      )}
      <dt>{drawer.row}</dt>
      <dd>{place.row}</dd>
      {sha256 !== null && (
        <>
          <dt>{drawer.sha256}</dt>
          <dd className={styles.code}>{sha256}</dd>
        </>
      )}
    </dl>
  );
}

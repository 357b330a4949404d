import type { FindingDetail } from '../../../../src-main/contract/window.ts';
import { useTexts } from '../../../texts/texts.ts';
import styles from './evidence.module.css';

/** Where in which file the record stands, and the file's fingerprint, so that the original can be told from any other. */
export function Source({ finding, sha256 }: { finding: FindingDetail['finding']; sha256: string | null }) {
  const { drawer, place } = useTexts().findings;
  if (finding.file === null) return <p>{place(null, null, null)}</p>;
  return (
    <dl className={styles.pairs}>
      <dt>{drawer.file}</dt>
      <dd>{finding.file}</dd>
      {finding.sheet !== null && (
        <>
          <dt>{drawer.sheet}</dt>
          <dd>{finding.sheet}</dd>
        </>
      )}
      <dt>{drawer.row}</dt>
      <dd>{finding.row}</dd>
      {sha256 !== null && (
        <>
          <dt>{drawer.sha256}</dt>
          <dd className={styles.code}>{sha256}</dd>
        </>
      )}
    </dl>
  );
}

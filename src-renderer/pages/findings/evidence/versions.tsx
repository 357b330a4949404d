import { formatMinute } from '../../../../src-main/contract/beijing-time.ts';
import { receivedText } from '../../../../src-main/contract/texts/received.ts';
import type { RecordVersion } from '../../../../src-main/contract/window.ts';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import styles from './evidence.module.css';

/** Which file said what of the record and when, the newest first. */
export function Versions({ versions }: { versions: readonly RecordVersion[] }) {
  const { findings } = useTexts();
  const { drawer } = findings;
  const language = useLanguage();
  return (
    <>
      {versions.length === 1 && <p className={styles.about}>{drawer.onlyVersion}</p>}
      <ol className={styles.versions}>
        {versions.map((version, index) => (
          <li key={version.version}>
            <p>
              <strong>{drawer.version(version.version)}</strong>
              {index === 0 && versions.length > 1 && <span className={styles.decisive}>{drawer.latest}</span>}
              <span className={styles.note}>
                {drawer.receivedAndImported(
                  receivedText(version.receivedAt),
                  formatMinute(version.importedAt - (version.importedAt % 60)),
                  version.actor,
                )}
              </span>
            </p>
            <p className={styles.about}>{findings.place(version.file, version.sheet, version.row)}</p>
            {index < versions.length - 1 ? (
              <ul className={styles.changes}>
                {version.changes.length === 0 && <li>{drawer.noChanges}</li>}
                {version.changes.map(({ title, before, after }) => (
                  <li key={title.zh}>{drawer.change(title[language], before, after)}</li>
                ))}
              </ul>
            ) : (
              versions.length > 1 && <p className={styles.about}>{drawer.firstSent}</p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

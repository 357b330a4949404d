import { InboxOutlined } from '@ant-design/icons';
import type { DroppedFile } from '../../host/host.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './choose-files.module.css';
import { FileButton } from './file-button.tsx';

/** Where an import begins. */
export function ChooseFiles({ onChoose }: { onChoose: (files: DroppedFile[]) => void }) {
  const { importPage } = useTexts();
  return (
    <section className={styles.place} aria-label={importPage.chooseFiles}>
      <InboxOutlined className={styles.icon} aria-hidden="true" />
      <p className={styles.title}>{importPage.drop}</p>
      <p className={styles.text}>{importPage.dropText}</p>
      <div className={styles.buttons}>
        <FileButton type="primary" onChoose={onChoose}>
          {importPage.chooseFiles}
        </FileButton>
        <FileButton folder onChoose={onChoose}>
          {importPage.chooseFolder}
        </FileButton>
      </div>
    </section>
  );
}

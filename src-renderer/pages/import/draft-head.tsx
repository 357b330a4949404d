import { Button } from 'antd';
import { numberText } from '../../components/number-text.ts';
import type { DroppedFile } from '../../host/host.ts';
import { useTexts } from '../../texts/texts.ts';
import { CountList } from './count-list.tsx';
import styles from './draft.module.css';
import { FileButton } from './file-button.tsx';
import { changesNothing, type PreviewCounts, previewSums } from './preview-sums.ts';
import type { ImportDraft } from './read-draft.ts';
import type { Import } from './use-import.ts';

/** What a commit will do in all, and the ways on. */
export function DraftHead({
  draft,
  current,
  busy,
  onAdd,
}: {
  draft: ImportDraft;
  current: Import;
  busy: boolean;
  onAdd: (files: DroppedFile[]) => void;
}) {
  const { importPage } = useTexts();
  const sums = previewSums(draft.preview);
  const nothing = changesNothing(draft.preview);
  const commitText = ({ rows, accepted, updated }: PreviewCounts) => {
    if (nothing) return importPage.commitNothing;
    return rows === 0 ? importPage.commitOfNothing : importPage.commit(numberText(accepted + updated));
  };
  return (
    <header className={styles.head}>
      <div>
        <h2 className={styles.title}>{importPage.preview}</h2>
        <p className={styles.note}>
          {importPage.sheetsOf(numberText(draft.files.length), numberText(draft.preview.sheets.length))}
        </p>
      </div>
      <CountList counts={sums} />
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={current.startAnew}>
          {importPage.discard}
        </Button>
        <FileButton disabled={busy} onChoose={onAdd}>
          {importPage.addFiles}
        </FileButton>
        <Button type="primary" disabled={busy || nothing} onClick={current.commit}>
          {commitText(sums)}
        </Button>
      </div>
    </header>
  );
}

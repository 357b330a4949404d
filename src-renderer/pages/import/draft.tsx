import { Alert } from 'antd';
import type { DroppedFile } from '../../host/host.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './draft.module.css';
import { DraftHead } from './draft-head.tsx';
import { draftItems } from './draft-items.ts';
import { ItemList } from './item-list.tsx';
import { changesNothing, previewSums } from './preview-sums.ts';
import { type ImportDraft, nothingSaid } from './read-draft.ts';
import { RefusalDetail } from './refusal-detail.tsx';
import { SheetDetail } from './sheet-detail.tsx';
import { UnreadDetail } from './unread-detail.tsx';
import type { Import } from './use-import.ts';
import { nothingChosen } from './wizard/sheet-edit.ts';
import type { WizardPlace, WizardStep } from './wizard/sheet-wizard.tsx';

/** What would be stored: all sheets and what was refused, one of them in detail. Nothing is stored yet. */
export function Draft({
  draft,
  current,
  busy,
  onAdd,
  onOpen,
  chosen,
  onShow,
}: {
  draft: ImportDraft;
  current: Import;
  busy: boolean;
  onAdd: (files: DroppedFile[]) => void;
  onOpen: (place: WizardPlace) => void;
  /** Key of the item in detail; it outlives the draft, which is made anew with every choice. */
  chosen: string | null;
  onShow: (key: string) => void;
}) {
  const { importPage } = useTexts();
  const { preview, choices } = draft;
  const items = draftItems(draft);
  const shown = items.find(({ key }) => key === chosen) ?? items[0];
  const sums = previewSums(preview);
  const nothing = changesNothing(preview);
  const token = shown?.token ?? null;
  const choosing = {
    choice: choices.get(token ?? '') ?? null,
    onChoose:
      busy || token === null
        ? null
        : (choice: Parameters<Import['choose']>[1]) => current.choose(token, choice),
  };
  const open = ({ token: of, name }: { token: string; name: string | null }, step: WizardStep) =>
    onOpen({ token: of, name, step });
  return (
    <section className={styles.draft} aria-label={importPage.preview}>
      <DraftHead draft={draft} current={current} busy={busy} onAdd={onAdd} />
      {nothing && preview.sheets.length > 0 && <Alert type="info" showIcon title={importPage.nothingNew} />}
      {!nothing && sums.rows > 0 && sums.rejected === sums.rows && (
        <Alert type="warning" showIcon title={importPage.allRejected} />
      )}
      <div className={styles.body}>
        <ItemList
          items={items}
          shown={shown?.key ?? ''}
          onShow={onShow}
          receivedOn={(file) => choices.get(file)?.receivedOn ?? null}
          onReceived={
            busy
              ? null
              : (file, receivedOn) =>
                  current.choose(file, { ...(choices.get(file) ?? nothingSaid), receivedOn })
          }
          onLeaveOut={busy ? null : current.leaveOut}
        />
        {shown?.sheet && (
          <SheetDetail
            key={`${preview.previewId} ${shown.key}`}
            sheet={shown.sheet}
            alone={preview.sheets.length === 1}
            previewId={preview.previewId}
            onOpen={busy ? null : (step) => open(shown.sheet, step)}
            onSkip={() =>
              current.chooseSheet(shown.sheet.token, { ...nothingChosen(shown.sheet.name), skip: true })
            }
          />
        )}
        {shown?.unread && (
          <UnreadDetail
            key={`${preview.previewId} ${shown.key}`}
            unread={shown.unread}
            onOpen={(step) => open(shown.unread, step)}
            onChooseSheet={busy ? null : (sheet) => current.chooseSheet(shown.unread.token, sheet)}
            {...choosing}
          />
        )}
        {shown?.refusal && (
          <RefusalDetail key={`${preview.previewId} ${shown.key}`} refusal={shown.refusal} />
        )}
      </div>
    </section>
  );
}

import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { UndoResult } from '../../../src-main/contract/window.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { numberText } from '../../components/number-text.ts';
import { useEngine } from '../../engine/engine-context.tsx';
import { useJob } from '../../engine/use-job.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './history.module.css';

/** Takes an import back, after saying in numbers what that will do. */
export function UndoImport({
  importId,
  onUndone,
}: {
  importId: number;
  onUndone: (importId: number) => void;
}) {
  const { importPage, common } = useTexts();
  const engine = useEngine();
  const trying = useJob('import.undo-try', engine.imports.undo.call);
  const undoing = useJob('import.undo', engine.imports.undo.call);
  const [open, setOpen] = useState(false);
  const busy = trying.running || undoing.running;

  function ask() {
    trying.reset();
    undoing.reset();
    setOpen(true);
    void trying.run({ importId, dryRun: true });
  }

  async function undo() {
    const { result: expected } = trying;
    if (expected === null) return;
    if ((await undoing.run({ importId, dryRun: false, expected })) === null) {
      // What was shown may no longer be so.
      void trying.run({ importId, dryRun: true });
      return;
    }
    setOpen(false);
    onUndone(importId);
  }

  function close() {
    trying.cancel();
    if (!undoing.running) setOpen(false);
  }

  return (
    <>
      <Button type="link" size="small" onClick={ask}>
        {importPage.undo}
      </Button>
      <Modal
        open={open}
        title={importPage.undoTitle(importId)}
        onCancel={close}
        cancelText={common.close}
        onOk={() => void undo()}
        okText={importPage.undoNow}
        okButtonProps={{ danger: true, disabled: trying.result === null || busy }}
        destroyOnHidden
      >
        <div className={styles.undo}>
          <JobProgress title={importPage.undoTrying} job={trying} />
          <JobProgress title={importPage.undoing} job={undoing} />
          {trying.result !== null && !undoing.running && <WouldDo would={trying.result} />}
          {undoing.cancelled && <p role="status">{importPage.undoCancelled}</p>}
          {[trying.error, undoing.error].map(
            (error) => error !== null && <ErrorNotice key={String(error)} error={error} />,
          )}
        </div>
      </Modal>
    </>
  );
}

function WouldDo({
  would: { removed, restored, findingsBefore, findingsAfter, statesLost },
}: {
  would: UndoResult;
}) {
  const { importPage } = useTexts();
  return (
    <>
      <p>{importPage.undoWould(numberText(removed), numberText(restored))}</p>
      <p>{importPage.undoFindings(numberText(findingsBefore), numberText(findingsAfter))}</p>
      {statesLost > 0 && <p>{importPage.undoStates(numberText(statesLost))}</p>}
      <p className={styles.note}>{importPage.undoKeeps}</p>
    </>
  );
}

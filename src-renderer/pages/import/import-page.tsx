import { Alert } from 'antd';
import { useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { useTexts } from '../../texts/texts.ts';
import { ChooseFiles } from './choose-files.tsx';
import { Draft } from './draft.tsx';
import { History } from './history.tsx';
import styles from './import-page.module.css';
import { ImportResult } from './import-result.tsx';
import { useDrop } from './use-drop.ts';
import { useImport } from './use-import.ts';
import { SheetWizard, type WizardPlace } from './wizard/sheet-wizard.tsx';

/** Files in: chosen or dropped, looked at, stored, with what they brought; and all imports so far. */
export function ImportPage() {
  const { importPage } = useTexts();
  const current = useImport();
  const { reading, committing, draft, result } = current;
  const [noTables, setNoTables] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [place, setPlace] = useState<WizardPlace | null>(null);
  const busy = reading.running || committing.running;

  function add(files: Parameters<typeof current.add>[0]) {
    setNoTables(files.length === 0);
    current.add(files);
  }

  const dropping = useDrop(add, !busy);
  return (
    <div className={styles.page} data-draft={draft !== null}>
      {dropping && (
        <div className={styles.drop} aria-hidden="true">
          {importPage.dropNow}
        </div>
      )}
      <JobProgress title={importPage.reading} job={reading} />
      <JobProgress title={importPage.committing} job={committing} />
      {reading.cancelled && <Alert type="info" showIcon title={importPage.readingCancelled} />}
      {committing.cancelled && <Alert type="info" showIcon title={importPage.commitCancelled} />}
      {noTables && <Alert type="warning" showIcon title={importPage.nothingInFolder} />}
      {reading.error !== null && <ErrorNotice error={reading.error} />}
      {committing.error !== null && <ErrorNotice error={committing.error} onRetry={current.readAgain} />}
      <SheetWizard place={place} draft={draft} current={current} onMove={setPlace} />
      {draft !== null ? (
        <Draft
          draft={draft}
          current={current}
          busy={busy}
          onAdd={add}
          onOpen={setPlace}
          chosen={chosen}
          onShow={setChosen}
        />
      ) : (
        <>
          {result !== null && <ImportResult result={result} onMore={current.startAnew} />}
          {result === null && !busy && <ChooseFiles onChoose={add} />}
          <History
            onUndone={(importId) => {
              if (importId === result?.importId) current.startAnew();
            }}
          />
        </>
      )}
    </div>
  );
}

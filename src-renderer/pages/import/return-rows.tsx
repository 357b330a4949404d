import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { ReturnedSheet } from '../../../src-main/contract/window.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { useEngine, useHost } from '../../engine/engine-context.tsx';
import { useJob } from '../../engine/use-job.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { type ReturnChoice, ReturnForm } from './return-form.tsx';
import styles from './return-rows.module.css';

/** Makes and saves a sheet's rejected rows for its company to correct; nothing where there is none. */
export function ReturnRows({
  source,
  sheet,
}: {
  source: ReturnedSheet;
  sheet: {
    readonly file: string;
    readonly name: string | null;
    readonly rejected: number;
    readonly unreadable: number;
  };
}) {
  const { returnRows, common } = useTexts();
  const engine = useEngine();
  const host = useHost();
  const { message } = App.useApp();
  const job = useJob('import.return', engine.imports.returnRows.call);
  const windowLanguage = useLanguage();
  const [open, setOpen] = useState(false);
  const [saveError, setSaveError] = useState<unknown>(null);
  const onlyUnreadable = sheet.rejected === 0;
  const [choice, setChoice] = useState<ReturnChoice>({
    language: windowLanguage,
    asSent: false,
    reason: '',
    unreadable: onlyUnreadable,
  });
  if (sheet.rejected + sheet.unreadable === 0) return null;
  const reason = choice.asSent ? choice.reason.trim() : null;
  const isReady = reason !== '' && (choice.unreadable || !onlyUnreadable);

  function ask() {
    job.reset();
    setSaveError(null);
    setChoice({ ...choice, language: windowLanguage });
    setOpen(true);
  }

  async function make() {
    setSaveError(null);
    const { language, unreadable } = choice;
    const made = await job.run({ source, language, reason, unreadable });
    if (made === null) return;
    try {
      if (!(await host.saveReport(made))) return;
      message.success(returnRows.saved(made.fileName));
      setOpen(false);
    } catch (error) {
      setSaveError(error);
    }
  }

  return (
    <>
      <Button
        size="small"
        icon={<DownloadOutlined />}
        aria-label={returnRows.openOf([sheet.file, sheet.name].filter(Boolean).join(' / '))}
        onClick={ask}
      >
        {returnRows.open}
      </Button>
      <Modal
        open={open}
        title={returnRows.title}
        onCancel={() => {
          job.cancel();
          setOpen(false);
        }}
        cancelText={common.close}
        onOk={() => void make()}
        okText={returnRows.make}
        okButtonProps={{ disabled: !isReady || job.running }}
        destroyOnHidden
      >
        <div className={styles.form}>
          <ReturnForm
            choice={choice}
            unreadable={sheet.unreadable}
            disabled={job.running}
            onChange={setChoice}
          />
          <JobProgress title={returnRows.making} job={job} />
          {job.cancelled && <p role="status">{returnRows.cancelled}</p>}
          {[job.error, saveError].map(
            (error) => error !== null && <ErrorNotice key={String(error)} error={error} />,
          )}
        </div>
      </Modal>
    </>
  );
}

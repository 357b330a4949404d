import { App, Button, Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { AuthorityChange } from '../../src-main/contract/authority-change.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { JobProgress } from '../components/job-progress.tsx';
import { useEngine } from '../engine/engine-context.tsx';
import { useJob } from '../engine/use-job.ts';
import { useTexts } from '../texts/texts.ts';
import styles from './authority.module.css';
import { Effect } from './effect.tsx';

/**
 * A change by the authority: what (`children`, where there is something to choose), its effect, why, and only then the
 * button that makes it. `change` is null while what was entered is no change yet. Mounted while it is open.
 */
export function ChangeDialog({
  title,
  change,
  onClose,
  children,
}: {
  title: string;
  change: AuthorityChange | null;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { authority, common } = useTexts();
  const engine = useEngine();
  const { message } = App.useApp();
  const trying = useJob('authority.try', engine.authority.try.call);
  const keeping = useJob('authority.change', engine.authority.change.call);
  const [tried, setTried] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [source, setSource] = useState('');
  const busy = trying.running || keeping.running;
  const asked = JSON.stringify(change);
  // A trial of something else than what is entered now says nothing.
  const trial = tried === asked ? trying.result : null;

  async function tryIt() {
    if (change === null) return;
    keeping.reset();
    setTried(asked);
    await trying.run({ change });
  }

  async function keep() {
    if (trial === null) return;
    const kept = await keeping.run({ trialId: trial.trialId, reason, source });
    if (kept === null) return;
    message.success(authority.kept);
    close();
  }

  function close() {
    if (keeping.running) return;
    trying.cancel();
    trying.reset();
    keeping.reset();
    onClose();
  }

  return (
    <Modal
      open
      centered
      width={760}
      styles={{ body: { maxHeight: 'calc(100vh - 190px)', overflow: 'auto' } }}
      title={title}
      onCancel={close}
      footer={
        <div className={styles.footer}>
          <Button onClick={close} disabled={keeping.running}>
            {common.close}
          </Button>
          <Button
            type={trial === null ? 'primary' : 'default'}
            disabled={change === null || busy}
            onClick={() => void tryIt()}
          >
            {authority.tryIt}
          </Button>
          <Button
            type={trial === null ? 'default' : 'primary'}
            disabled={trial === null || reason.trim() === '' || busy}
            onClick={() => void keep()}
          >
            {authority.keep}
          </Button>
        </div>
      }
    >
      <div className={styles.dialog}>
        {children}
        <JobProgress title={authority.trying} job={trying} />
        <JobProgress title={authority.keeping} job={keeping} />
        {(trying.cancelled || keeping.cancelled) && <p role="status">{authority.cancelled}</p>}
        {[trying.error, keeping.error].map(
          (error) => error !== null && <ErrorNotice key={String(error)} error={error} />,
        )}
        {trial !== null && !busy && <Effect effect={trial.effect} made={false} />}
        {trial !== null && (
          <>
            <Labelled label={authority.reason} hint={authority.reasonHint}>
              {(id) => (
                <Input.TextArea
                  id={id}
                  value={reason}
                  autoSize={{ minRows: 1, maxRows: 4 }}
                  maxLength={2000}
                  required
                  onChange={({ target }) => setReason(target.value)}
                />
              )}
            </Labelled>
            <Labelled label={authority.source} hint={authority.sourceHint}>
              {(id) => (
                <Input
                  id={id}
                  value={source}
                  maxLength={2000}
                  onChange={({ target }) => setSource(target.value)}
                />
              )}
            </Labelled>
          </>
        )}
      </div>
    </Modal>
  );
}

/** A control with its name before it and a hint below. */
export function Labelled({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: string;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.labelled}>
      <label htmlFor={id}>{label}</label>
      <div>
        {children(id)}
        {hint !== undefined && <p className={styles.note}>{hint}</p>}
      </div>
    </div>
  );
}

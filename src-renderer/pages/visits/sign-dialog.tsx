import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import type { VisitView } from '../../../src-main/contract/visits.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../texts/texts.ts';
import styles from './dialog.module.css';
import { LaterThanMoment } from './later-than-moment.tsx';
import { countsOf, type VisitWork } from './use-visit.ts';

/** Tells in numbers what signing makes of a visit, and signs it. */
export function SignDialog({
  open: shown,
  visit,
  sign,
  onClose,
  afterClose,
}: {
  open: boolean;
  visit: VisitView;
  sign: VisitWork['sign'];
  onClose: () => void;
  afterClose: () => void;
}) {
  const { visits } = useTexts();
  const { compliant, findings, notApplicable, open, unbound, unproven } = countsOf(visit);
  const [note, setNote] = useState('');
  const [leave, setLeave] = useState(false);
  const said = { note: note.trim() || null, leavingOpen: open };
  return (
    <Modal
      open={shown}
      title={visits.signTitle(visit.no)}
      okText={visits.sign}
      cancelText={visits.cancel}
      okButtonProps={{ disabled: open > 0 && !leave, loading: sign.isPending }}
      onOk={() => sign.mutate(said, { onSuccess: onClose })}
      onCancel={onClose}
      afterClose={afterClose}
    >
      <div className={styles.dialog}>
        <p>{visits.signs}</p>
        <ul className={styles.counts}>
          <li data-strong={findings > 0}>{visits.signFindings(findings)}</li>
          <li>{visits.signCompliant(compliant)}</li>
          <li>{visits.signNotApplicable(notApplicable)}</li>
          {unbound > 0 && <li>{visits.signUnbound(unbound)}</li>}
          {open > 0 && <li>{visits.signOpen(open)}</li>}
        </ul>
        <LaterThanMoment visit={visit} />
        {unproven > 0 && <p className={styles.warning}>{visits.signWithout(unproven)}</p>}
        {open > 0 && (
          <Checkbox checked={leave} onChange={({ target }) => setLeave(target.checked)}>
            {visits.signLeave(open)}
          </Checkbox>
        )}
        <label className={styles.field} htmlFor="visit-sign-note">
          {visits.signNote}
          <Input.TextArea
            id="visit-sign-note"
            rows={2}
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </label>
        <p>{visits.signFinal}</p>
        {sign.isError && <ErrorNotice error={sign.error} />}
      </div>
    </Modal>
  );
}

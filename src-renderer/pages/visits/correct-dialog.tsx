import { Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { type VisitAnswer, type VisitItem, visitAnswers } from '../../../src-main/contract/visits.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './dialog.module.css';
import type { VisitWork } from './use-visit.ts';

/** Says something else of an item of a signed visit, with the reason. */
export function CorrectDialog({
  item,
  correct,
  onClose,
}: {
  item: VisitItem;
  correct: VisitWork['correct'];
  onClose: () => void;
}) {
  const { visits } = useTexts();
  const language = useLanguage();
  const [answer, setAnswer] = useState<VisitAnswer | null>(item.answer);
  const [note, setNote] = useState(item.note ?? '');
  const [reason, setReason] = useState('');
  const said =
    answer === null || reason.trim() === ''
      ? null
      : { item: item.id, answer, note: note.trim() || null, reason: reason.trim() };
  return (
    <Modal
      open
      title={visits.correctTitle(item.id)}
      okText={visits.correct}
      cancelText={visits.cancel}
      okButtonProps={{ disabled: said === null, loading: correct.isPending }}
      onOk={() => said !== null && correct.mutate(said, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <p>
          <strong>{item.question[language]}</strong>
        </p>
        <p>{visits.correctText}</p>
        <Radio.Group
          aria-label={item.question[language]}
          value={answer}
          onChange={({ target }) => setAnswer(target.value)}
          options={visitAnswers.map((one) => ({ value: one, label: visits.answers[one] }))}
        />
        <label className={styles.field} htmlFor="visit-correct-note">
          {visits.note}
          <Input.TextArea
            id="visit-correct-note"
            rows={2}
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </label>
        <label className={styles.field} htmlFor="visit-correct-reason">
          {visits.reason}
          <Input
            id="visit-correct-reason"
            maxLength={1000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        {correct.isError && <ErrorNotice error={correct.error} />}
      </div>
    </Modal>
  );
}

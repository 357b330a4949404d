import { Button, Input, Radio } from 'antd';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import {
  type ExcuseGround,
  excuseGrounds,
  type FindingState,
} from '../../../../src-main/contract/finding-states.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { useTexts } from '../../../texts/texts.ts';
import { AttachFiles } from './attach-files.tsx';
import { decisionOf } from './decision.ts';
import styles from './states.module.css';
import { useAttachments } from './use-attachments.ts';
import { useSetState } from './use-set-state.ts';

/** Asks for what a state needs, and sets it; ends when it is set or given up. */
export function StateForm({
  finding,
  state,
  onEnd,
}: {
  finding: { readonly recordId: number; readonly rule: string };
  state: FindingState;
  onEnd: () => void;
}) {
  const { states } = useTexts();
  const id = useId();
  const [ground, setGround] = useState<ExcuseGround | null>(null);
  const [reason, setReason] = useState('');
  const attachments = useAttachments();
  const setting = useSetState();
  const tokens = attachments.files.map(({ token }) => token);
  const { request, missing } = decisionOf({ state, findings: [finding], ground, reason, tokens });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (request === null || setting.isPending || attachments.adding) return;
    await setting.mutateAsync(request).then(onEnd, () => {});
  }

  function giveUp() {
    attachments.forget();
    onEnd();
  }

  return (
    <form
      className={styles.form}
      aria-label={states.actions[state]}
      onSubmit={(event) => void submit(event)}
      onKeyDown={keepArrows}
    >
      <strong>{states.actions[state]}</strong>
      {state === 'excused' && (
        <fieldset>
          <legend>{states.ground}</legend>
          <Radio.Group
            value={ground}
            onChange={({ target }) => setGround(target.value)}
            options={excuseGrounds.map((value) => ({ value, label: states.grounds[value] }))}
          />
        </fieldset>
      )}
      <div>
        <label className={styles.label} htmlFor={`${id}-reason`}>
          {states.reason}
        </label>
        <Input.TextArea
          id={`${id}-reason`}
          autoFocus={state !== 'excused'}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1000}
          value={reason}
          placeholder={states.reasonHints[state]}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <AttachFiles label={states.files[state]} attachments={attachments} />
      {setting.error !== null && <ErrorNotice error={setting.error} />}
      <div className={styles.line}>
        <Button
          type="primary"
          size="small"
          htmlType="submit"
          disabled={request === null || attachments.adding}
          loading={setting.isPending}
        >
          {states.submit[state]}
        </Button>
        <Button size="small" onClick={giveUp} disabled={setting.isPending}>
          {states.cancel}
        </Button>
        {missing.length > 0 && (
          <span className={styles.faint} role="status">
            {states.stillMissing(missing.map((part) => states.missing[part]))}
          </span>
        )}
      </div>
    </form>
  );
}

/** Beside the form ← and → lead to another record, and what was filled in would be gone. */
function keepArrows(event: KeyboardEvent): void {
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') event.nativeEvent.stopPropagation();
}

import { AutoComplete, Checkbox, Radio } from 'antd';
import { useId } from 'react';
import type { Language } from '../../../src-main/contract/texts/language.ts';
import { numberText } from '../../components/number-text.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './return-rows.module.css';

/** How rows are to go back to their company. */
export interface ReturnChoice {
  readonly language: Language;
  /** What belongs to persons goes out as it was sent, for a reason. */
  readonly asSent: boolean;
  readonly reason: string;
  readonly unreadable: boolean;
}

export function ReturnForm({
  choice,
  unreadable,
  disabled,
  onChange,
}: {
  choice: ReturnChoice;
  /** Stored rows with a cell that could not be read. */
  unreadable: number;
  disabled: boolean;
  onChange: (choice: ReturnChoice) => void;
}) {
  const { returnRows, reports } = useTexts();
  const id = useId();
  return (
    <>
      <p>{returnRows.text}</p>
      {unreadable > 0 && (
        <Checkbox
          checked={choice.unreadable}
          disabled={disabled}
          onChange={({ target }) => onChange({ ...choice, unreadable: target.checked })}
        >
          {returnRows.unreadable(numberText(unreadable))}
        </Checkbox>
      )}
      <fieldset disabled={disabled}>
        <legend>{returnRows.persons}</legend>
        <Radio.Group
          value={choice.asSent}
          disabled={disabled}
          onChange={({ target }) => onChange({ ...choice, asSent: target.value === true })}
        >
          <Radio value={true} className={styles.choice ?? ''}>
            {returnRows.asSent} <span className={styles.note}>{returnRows.asSentText}</span>
          </Radio>
          <Radio value={false} className={styles.choice ?? ''}>
            {returnRows.masked} <span className={styles.note}>{returnRows.maskedText}</span>
          </Radio>
        </Radio.Group>
      </fieldset>
      {choice.asSent && (
        <div>
          <label className={styles.label} htmlFor={`${id}-reason`}>
            {returnRows.reason}
          </label>
          <AutoComplete
            id={`${id}-reason`}
            className={styles.reason ?? ''}
            value={choice.reason}
            disabled={disabled}
            maxLength={500}
            onChange={(reason: string) => onChange({ ...choice, reason })}
            options={returnRows.reasons.map((value) => ({ value, label: value }))}
            placeholder={returnRows.reasonHint}
            allowClear
          />
        </div>
      )}
      <fieldset disabled={disabled}>
        <legend>{returnRows.language}</legend>
        <Radio.Group
          value={choice.language}
          disabled={disabled}
          onChange={({ target }) => onChange({ ...choice, language: target.value })}
          options={(['zh', 'en'] as const).map((value) => ({ value, label: reports.languages[value] }))}
        />
      </fieldset>
    </>
  );
}

import { DatePicker, InputNumber, Radio, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { dayOf, formatDate } from '../../src-main/contract/beijing-time.ts';
import type { LibraryRule } from '../../src-main/contract/library-view.ts';
import type { Parameter } from '../../src-main/contract/rules.ts';
import { clock, quantityText } from '../../src-main/contract/texts/quantity.ts';
import { useWindowState } from '../engine/engine-context.tsx';
import { useLanguage, useTexts } from '../texts/texts.ts';
import styles from './authority.module.css';
import { ChangeDialog, Labelled } from './change-dialog.tsx';
import { versionOn } from './version-on.ts';

const DATE = 'YYYY-MM-DD';
const bases: readonly Parameter['basis'][] = ['setting', 'text', 'reading'];

/** Gives a number of a rule a new version. */
export function ParameterDialog({
  rule,
  name,
  parameter,
  onClose,
}: {
  rule: LibraryRule;
  name: string;
  parameter: Parameter;
  onClose: () => void;
}) {
  const { authority } = useTexts();
  const language = useLanguage();
  const { asOf } = useWindowState();
  const today = formatDate(dayOf(asOf));
  const present = versionOn(parameter, today)?.value ?? 0;
  const [value, setValue] = useState<number | null>(present);
  const [validFrom, setValidFrom] = useState(today);
  const [basis, setBasis] = useState<Parameter['basis']>('setting');
  const { unit } = parameter;
  const isClock = unit === 'timeOfDay';
  return (
    <ChangeDialog
      title={authority.editOf(`${rule.id} ${parameter.title[language]}`)}
      change={
        value === null ? null : { kind: 'parameter', rule: rule.id, parameter: name, validFrom, value, basis }
      }
      onClose={onClose}
    >
      <Labelled label={authority.value} hint={authority.now(quantityText(present, unit)[language])}>
        {(id) =>
          isClock ? (
            <TimePicker
              id={id}
              format="HH:mm"
              allowClear={false}
              value={dayjs(`2000-01-01 ${clock(value ?? 0)}`)}
              onChange={(time) => time !== null && setValue(time.hour() * 60 + time.minute())}
            />
          ) : (
            <InputNumber
              id={id}
              min={0}
              style={{ width: 180 }}
              value={value}
              suffix={quantityText(2, unit)[language].replace(/^2\s*/, '')}
              onChange={setValue}
            />
          )
        }
      </Labelled>
      <Labelled label={authority.validFrom} hint={authority.validFromHint}>
        {(id) => (
          <DatePicker
            id={id}
            format={DATE}
            allowClear={false}
            value={dayjs(validFrom)}
            onChange={(day) => day !== null && setValidFrom(day.format(DATE))}
          />
        )}
      </Labelled>
      <Labelled label={authority.basis} hint={authority.noBasisForPenalty}>
        {(id) => (
          <Radio.Group
            id={id}
            className={styles.line ?? ''}
            value={basis}
            onChange={({ target }) => setBasis(target.value)}
            options={bases.map((one) => ({ value: one, label: authority.bases[one] }))}
          />
        )}
      </Labelled>
    </ChangeDialog>
  );
}

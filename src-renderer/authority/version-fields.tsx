import { DatePicker, InputNumber, Radio, TimePicker } from 'antd';
import dayjs from 'dayjs';
import type { LimitUnit, Parameter } from '../../src-main/contract/rules.ts';
import { clock, quantityText } from '../../src-main/contract/texts/quantity.ts';
import { useLanguage, useTexts } from '../texts/texts.ts';
import styles from './authority.module.css';
import { Labelled } from './change-dialog.tsx';

const DATE = 'YYYY-MM-DD';
const bases: readonly Parameter['basis'][] = ['setting', 'text', 'reading'];

/** A version of a number while it is entered; `value` is null while nothing is. */
export interface EnteredVersion {
  readonly value: number | null;
  readonly validFrom: string;
  readonly basis: Parameter['basis'];
}

/** Number, first day and basis of a version. */
export function VersionFields({
  version,
  unit,
  present,
  onChange,
}: {
  version: EnteredVersion;
  unit: LimitUnit;
  /** What stands there now. */
  present: number;
  onChange: (version: EnteredVersion) => void;
}) {
  const { authority } = useTexts();
  const language = useLanguage();
  const { value, validFrom, basis } = version;
  return (
    <>
      <Labelled label={authority.value} hint={authority.now(quantityText(present, unit)[language])}>
        {(id) =>
          unit === 'timeOfDay' ? (
            <TimePicker
              id={id}
              format="HH:mm"
              allowClear={false}
              value={dayjs(`2000-01-01 ${clock(value ?? 0)}`)}
              onChange={(time) =>
                time !== null && onChange({ ...version, value: time.hour() * 60 + time.minute() })
              }
            />
          ) : (
            <InputNumber
              id={id}
              min={0}
              style={{ width: 180 }}
              value={value}
              suffix={quantityText(2, unit)[language].replace(/^2\s*/, '')}
              onChange={(entered) => onChange({ ...version, value: entered })}
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
            onChange={(day) => day !== null && onChange({ ...version, validFrom: day.format(DATE) })}
          />
        )}
      </Labelled>
      <Labelled label={authority.basis} hint={authority.noBasisForPenalty}>
        {(id) => (
          <Radio.Group
            id={id}
            className={styles.line ?? ''}
            value={basis}
            onChange={({ target }) => onChange({ ...version, basis: target.value })}
            options={bases.map((one) => ({ value: one, label: authority.bases[one] }))}
          />
        )}
      </Labelled>
    </>
  );
}

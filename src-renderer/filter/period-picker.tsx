import { DatePicker, Select, Tooltip } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo } from 'react';
import { useWindowState } from '../engine/engine-context.tsx';
import { useTexts } from '../texts/texts.ts';
import styles from './period-picker.module.css';
import { type PresetName, presetNames, presetOf, presetPeriods } from './periods.ts';
import { useFilter } from './use-filter.ts';

const DATE = 'YYYY-MM-DD';

/** The period that all pages share: by name, or from day to day. */
export function PeriodPicker() {
  const { shell } = useTexts();
  const { view, set } = useFilter();
  const { from, to } = view;
  // The picker gives up a range that is half chosen whenever it is handed another array, be it of the same days.
  const days = useMemo<[Dayjs | null, Dayjs | null]>(() => [dayOrNull(from), dayOrNull(to)], [from, to]);
  const presets = presetPeriods(useWindowState());
  const preset = presetOf(view, presets);
  const names: readonly (PresetName | 'custom')[] =
    preset === null ? [...presetNames, 'custom'] : presetNames;
  return (
    <span className={styles.period}>
      <Select<PresetName | 'custom'>
        aria-label={shell.period}
        value={preset ?? 'custom'}
        className={styles.preset ?? ''}
        popupMatchSelectWidth={false}
        onChange={(name) => name !== 'custom' && set(presets[name])}
        options={names.map((name) => ({
          value: name,
          label: name === 'custom' ? shell.customPeriod : shell.presets[name],
        }))}
      />
      <Tooltip title={shell.periodHint} mouseEnterDelay={0.6}>
        <DatePicker.RangePicker
          aria-label={shell.period}
          className={styles.range ?? ''}
          value={days}
          format={DATE}
          allowEmpty={[true, true]}
          placeholder={[shell.periodFrom, shell.periodTo]}
          onChange={(chosen) => set({ from: dateOrNull(chosen?.[0]), to: dateOrNull(chosen?.[1]) })}
        />
      </Tooltip>
    </span>
  );
}

function dayOrNull(date: string | null): Dayjs | null {
  return date === null ? null : dayjs(date);
}

function dateOrNull(day: Dayjs | null | undefined): string | null {
  return day?.format(DATE) ?? null;
}

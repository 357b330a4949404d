import { Input, Radio } from 'antd';
import { useState } from 'react';
import type { CalendarYear } from '../../../src-main/contract/calendar.ts';
import { ChangeDialog, Labelled } from '../../authority/change-dialog.tsx';
import { useTexts } from '../../texts/texts.ts';
import { type CalendarDay, type DayKind, plainKind, withDay } from './day-kinds.ts';

/** Changes what one day of a year is. */
export function DayDialog({
  year,
  day,
  onClose,
}: {
  year: CalendarYear;
  day: CalendarDay;
  onClose: () => void;
}) {
  const { settings } = useTexts();
  const [kind, setKind] = useState<DayKind>(day.kind);
  const [name, setName] = useState(day.name ?? '');
  const plain = plainKind(day.date);
  const kinds: DayKind[] = plain === 'weekend' ? [plain, 'holiday', 'madeUpWorkingDay'] : [plain, 'holiday'];
  const isSame = kind === day.kind && (kind !== 'holiday' || name === day.name);
  const isWhole = kind !== 'holiday' || name.trim() !== '';
  const changed = withDay(year, { date: day.date, kind, name: name.trim() });
  return (
    <ChangeDialog
      title={settings.editDay(day.date)}
      change={isSame || !isWhole ? null : { kind: 'calendar', year: changed }}
      onClose={onClose}
    >
      <Labelled label={settings.dayIs}>
        {(id) => (
          <Radio.Group
            id={id}
            value={kind}
            onChange={({ target }) => setKind(target.value)}
            options={kinds.map((one) => ({ value: one, label: settings.kinds[one] }))}
          />
        )}
      </Labelled>
      {kind === 'holiday' && (
        <Labelled label={settings.holidayName}>
          {(id) => <Input id={id} value={name} onChange={({ target }) => setName(target.value)} />}
        </Labelled>
      )}
    </ChangeDialog>
  );
}

import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import type { AuthorityView } from '../../../src-main/contract/authority.ts';
import type { CalendarYear } from '../../../src-main/contract/calendar.ts';
import { holidayName } from '../../../src-main/contract/texts/holiday-name.ts';
import { Section } from '../../components/section.tsx';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { CalendarImport } from './calendar-import.tsx';
import { DayDialog } from './day-dialog.tsx';
import { type CalendarDay, monthsOf } from './day-kinds.ts';
import styles from './settings.module.css';

/** The working days of a year as a calendar; each day can be changed, and a year imported. */
export function CalendarSection({ view: { calendar, missingYears } }: { view: AuthorityView }) {
  const { settings } = useTexts();
  const newest = calendar.at(-1)?.year ?? 0;
  const years = [...new Set([...calendar.map(({ year }) => year), ...missingYears, newest + 1])].toSorted();
  const [chosen, setChosen] = useState(missingYears[0] ?? newest);
  const [importing, setImporting] = useState(false);
  const year = calendar.find((one) => one.year === chosen);
  return (
    <Section
      title={settings.calendar}
      note={settings.calendarNote}
      aside={
        <>
          <Select
            aria-label={settings.year}
            value={chosen}
            onChange={setChosen}
            options={years.toReversed().map((value) => ({ value, label: String(value) }))}
          />
          <Button onClick={() => setImporting(true)}>{settings.importYear}</Button>
        </>
      }
    >
      {year === undefined ? (
        <Alert type="warning" showIcon title={settings.noYear(chosen)} />
      ) : (
        <Year year={year} />
      )}
      {importing && (
        <CalendarImport
          year={year === undefined ? chosen : null}
          onClose={(imported) => {
            setImporting(false);
            if (imported !== null) setChosen(imported);
          }}
        />
      )}
    </Section>
  );
}

function Year({ year }: { year: CalendarYear }) {
  const { settings } = useTexts();
  const [edited, setEdited] = useState<CalendarDay | null>(null);
  return (
    <>
      <p className={styles.note}>
        {settings.notice} {year.notice}
      </p>
      <div className={styles.months}>
        {monthsOf(year).map(({ month, before, days }) => (
          <fieldset key={month} className={styles.month}>
            <legend>{settings.month(month)}</legend>
            <div className={styles.days}>
              {settings.weekdays.map((name) => (
                <span key={name} className={styles.weekday} aria-hidden="true">
                  {name}
                </span>
              ))}
              {days.map((day, index) => (
                <Day key={day.date} day={day} column={index === 0 ? before + 1 : null} onEdit={setEdited} />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      {edited !== null && <DayDialog year={year} day={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function Day({
  day,
  column,
  onEdit,
}: {
  day: CalendarDay;
  column: number | null;
  onEdit: (day: CalendarDay) => void;
}) {
  const { settings } = useTexts();
  const language = useLanguage();
  const { date, kind, name } = day;
  const told = settings.day(date, settings.kinds[kind], name === null ? null : holidayName(name, language));
  const mark = kind === 'holiday' || kind === 'madeUpWorkingDay' ? settings.marks[kind] : null;
  return (
    <button
      type="button"
      className={styles.day}
      data-kind={kind}
      title={told}
      aria-label={told}
      style={column === null ? {} : { gridColumnStart: column }}
      onClick={() => onEdit(day)}
    >
      {Number(date.slice(8))}
      {mark !== null && <span className={styles.mark}>{mark}</span>}
    </button>
  );
}

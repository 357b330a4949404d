import { formatMinute } from '../../../../src-main/contract/beijing-time.ts';
import { holidayName } from '../../../../src-main/contract/texts/holiday-name.ts';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import type { LineDay } from './day-line.ts';
import { MarkSymbol } from './mark-symbol.tsx';
import type { Mark } from './marks.ts';
import styles from './time-line.module.css';

/** One day: its date, what it counts for, and what happened on it. */
export function DayCell({ day, backwards }: { day: LineDay; backwards: boolean }) {
  const { timeLine } = useTexts().findings;
  const told = useDayTexts(day, backwards);
  return (
    <li
      className={styles.day}
      data-ground={groundOf(day)}
      data-deadline={day.deadline}
      data-marked={day.marks.length > 0}
    >
      <span className={styles.rail} aria-hidden="true" />
      <span className={styles.date}>
        {day.date.slice(5)} <span className={styles.small}>{timeLine.weekdays[day.weekday]}</span>
      </span>
      {told.map((text, index) => (
        <span key={text} className={index === 0 ? styles.counting : styles.small}>
          {text}
        </span>
      ))}
      {day.marks.map((mark) => (
        <DayMark key={mark.what} mark={mark} on={day.date} />
      ))}
      {day.deadline && <span className={styles.flag}>{timeLine.deadlineAtEnd}</span>}
    </li>
  );
}

function DayMark({ mark, on }: { mark: Mark; on: string }) {
  const { timeLine } = useTexts().findings;
  const language = useLanguage();
  const field = mark.field[language];
  const moment = formatMinute(mark.at);
  const time = moment.slice(0, 10) === on ? moment.slice(11) : '24:00';
  return (
    <span className={styles.mark} data-what={mark.what}>
      <MarkSymbol what={mark.what} />
      <span>
        {mark.what === 'notDone' ? timeLine.notDone(field) : field}{' '}
        <span className={styles.time}>{mark.bareDate ? timeLine.bareDate : time}</span>
      </span>
    </span>
  );
}

/** Never only a colour: counted days have a number, skipped ones a reason, late ones say so. */
export function groundOf({ counting, late }: LineDay): 'counted' | 'skipped' | 'late' | 'plain' {
  if (late !== null) return 'late';
  if (counting === null) return 'plain';
  return counting.count === null && counting.kind !== 'rolledOver' && counting.kind !== 'lastNoticeDay'
    ? 'skipped'
    : 'counted';
}

function useDayTexts({ counting, late, marks }: LineDay, backwards: boolean): string[] {
  const { timeLine } = useTexts().findings;
  const language = useLanguage();
  const texts = counting === null ? [] : countingTexts(counting);
  if (late !== null) return [timeLine.late(late), ...texts];
  const starts = marks.some(({ what }) => what === 'start');
  return starts && counting === null ? [timeLine.startDay] : texts;

  function countingTexts({ kind, name, count }: NonNullable<LineDay['counting']>): string[] {
    switch (kind) {
      case 'workingDay':
        return [timeLine.workingDay(count ?? 0)];
      case 'madeUpWorkingDay':
        return [timeLine.workingDay(count ?? 0), timeLine.madeUp];
      case 'calendarDay':
        return [backwards ? timeLine.dayBefore(count ?? 0) : timeLine.calendarDay(count ?? 0)];
      case 'rolledOver':
        return [timeLine.rolledOver];
      case 'lastNoticeDay':
        return [timeLine.lastNoticeDay];
      default: {
        const reason = kind === 'holiday' ? holidayName(name ?? '', language) : timeLine.weekend;
        return count === null
          ? [reason, timeLine.notCounted]
          : [timeLine.calendarDay(count), reason, timeLine.dayOff];
      }
    }
  }
}

import { dayOf, parseDate, startOfDay } from '../../contract/beijing-time.ts';
import type { BareDate, FieldValue, Instant } from '../../contract/values.ts';
import type { Cell } from '../cell.ts';
import { cellText } from './cell-text.ts';
import { momentOn } from './civil-date.ts';
import { readDatetime } from './datetime.ts';
import { type FilledCell, filledCell, isEmptyMark } from './filled-cell.ts';
import { plainText } from './plain-text.ts';
import { isProblem, type Problem } from './problem.ts';
import type { ReadContext } from './read-context.ts';
import { serialTimeOfDay } from './serial-date.ts';
import { type TimeOfDay, timeOfDay } from './time-of-day.ts';

/**
 * The one moment that a date column and a time column name together. Time empty: the date column alone. A time
 * column that holds a date itself decides alone. Problems: `invalid-datetime`, also for a time without a date and for
 * two cells that contradict each other; `year-unknown`; those of any cell. Found is the cell that is to blame alone,
 * as it stands, and both where each would do by itself.
 */
export function readDateAndTime(date: Cell, time: Cell, context: ReadContext): FieldValue | Problem {
  const dateCell = filledPart(date, context);
  if (isProblemOf(dateCell)) return dateCell;
  const timeCell = filledPart(time, context);
  if (isProblemOf(timeCell)) return timeCell;
  if (timeCell === null) return dateCell === null ? null : readDatetime(dateCell, context);
  const clock = timeOfDayOf(timeCell);
  if (clock === null) return readDatetime(timeCell, context);
  const contradiction: Problem = { problem: 'invalid-datetime', found: foundIn(date, time, context) };
  if (dateCell === null) return contradiction;
  const day = readDatetime(dateCell, context);
  if (isProblem(day)) return day;
  const moment = momentFrom(day, clock);
  return Number.isNaN(moment) ? contradiction : moment;
}

function filledPart(cell: Cell, context: ReadContext): FilledCell | null | Problem {
  const filled = filledCell(cell, context);
  return filled === null || isProblemOf(filled) || !isEmptyMark(filled) ? filled : null;
}

function isProblemOf(cell: FilledCell | null | Problem): cell is Problem {
  return typeof cell === 'object' && cell !== null && 'problem' in cell;
}

function timeOfDayOf(cell: FilledCell): TimeOfDay | null {
  if (typeof cell === 'boolean') return null;
  if (typeof cell === 'string') return timeOfDayOfText(plainText(cell).toLowerCase());
  const seconds = serialTimeOfDay(typeof cell === 'number' ? cell : cell.serial);
  return seconds === null ? null : { seconds, offset: null };
}

function timeOfDayOfText(text: string): TimeOfDay | null {
  if (!/^(?:0?\.\d+|0)$/.test(text)) {
    const time = timeOfDay(text);
    // `08:30-09:00` is a span of time, not an offset.
    return (time?.offset ?? 0) < 0 ? null : time;
  }
  const seconds = serialTimeOfDay(Number(text));
  return seconds === null ? null : { seconds, offset: null };
}

/**
 * `NaN` where the date cell names another time of day than the time cell. Its midnight is no time of day: databases
 * write dates so.
 */
function momentFrom(date: Instant | BareDate, { seconds, offset }: TimeOfDay): Instant {
  const day = typeof date === 'string' ? parseDate(date) : dayOf(date);
  const moment = momentOn(day, seconds) + (offset === null ? 0 : 8 * 3600 - offset);
  const agrees = typeof date === 'string' || date === startOfDay(day) || date === moment;
  return agrees ? moment : Number.NaN;
}

function foundIn(date: Cell, time: Cell, { date1904 }: ReadContext): string {
  return `${cellText(date, date1904)} ${cellText(time, date1904)}`.trim();
}

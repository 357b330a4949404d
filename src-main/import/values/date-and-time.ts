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

const DAY = 86_400;

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

/**
 * A moment that was read from a date column which it shares with the moment before it: if its time of day is not after
 * that, it is of the next day. Problem `day-unclear` where it cannot be that either: it would still be earlier, or a
 * whole day would lie between. `mayBeSame`: the two may be one moment. A time cell that names its own date is believed.
 */
export function momentAfter(
  before: Instant,
  moment: Instant,
  time: Cell,
  { mayBeSame, context }: { readonly mayBeSame: boolean; readonly context: ReadContext },
): Instant | Problem {
  const isAfter = (one: Instant) => one > before || (mayBeSame && one === before);
  if (isAfter(moment)) return moment;
  const filled = filledPart(time, context);
  const clock = filled === null || isProblemOf(filled) ? null : timeOfDayOf(filled);
  if (clock === null) return moment;
  const next = moment + DAY;
  // A next day that is named, or begun with 24:00, is not put off once more.
  if (clock.seconds < DAY && moment < before && isAfter(next)) return next;
  return { problem: 'day-unclear', found: cellText(time, context.date1904).trim() };
}

function filledPart(cell: Cell, context: ReadContext): FilledCell | null | Problem {
  const filled = filledCell(cell, context);
  return filled === null || isProblemOf(filled) || !isEmptyMark(filled) ? filled : null;
}

function isProblemOf(cell: FilledCell | null | Problem): cell is Problem {
  return typeof cell === 'object' && cell !== null && 'problem' in cell;
}

/** `次日6:00` is read as 30:00. */
const NEXT_DAY = /^[(]?(?:次日|第二天|第2天|翌日|隔日|隔天)[)]?\s*/;

function timeOfDayOf(cell: FilledCell): TimeOfDay | null {
  if (typeof cell === 'boolean') return null;
  if (typeof cell === 'string') return timeOfDayOfText(plainText(cell).toLowerCase());
  const seconds = serialTimeOfDay(typeof cell === 'number' ? cell : cell.serial);
  return seconds === null ? null : { seconds, offset: null };
}

function timeOfDayOfText(whole: string): TimeOfDay | null {
  const next = NEXT_DAY.exec(whole)?.[0] ?? '';
  const text = whole.slice(next.length);
  const time = clockOfText(text);
  return next === '' || time === null ? time : { ...time, seconds: time.seconds + DAY };
}

function clockOfText(text: string): TimeOfDay | null {
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

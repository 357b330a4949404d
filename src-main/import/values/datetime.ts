import type { BareDate, Instant } from '../../contract/values.ts';
import { cellText } from './cell-text.ts';
import { datetimeOfText } from './datetime-text.ts';
import type { FilledCell } from './filled-cell.ts';
import { plainDatetime } from './plain-datetime.ts';
import type { Problem } from './problem.ts';
import type { ReadContext } from './read-context.ts';
import { serialMoment } from './serial-date.ts';

/**
 * The moment that a cell names, in Beijing time unless it names an offset: an `Instant`, or a `BareDate` where it
 * names no time of day. Numbers are serial dates, or digits as in `20251115083000`. Problems: `invalid-datetime`
 * (also outside 2000–2099), `year-unknown`.
 */
export function readDatetime(cell: FilledCell, context: ReadContext): Instant | BareDate | Problem {
  const moment = momentOf(cell, context);
  if (typeof moment !== 'object') return moment;
  return {
    problem: moment?.problem ?? 'invalid-datetime',
    found: cellText(cell, context.date1904),
  };
}

function momentOf(
  cell: FilledCell,
  context: ReadContext,
): Instant | BareDate | { readonly problem: Problem['problem'] } | null {
  if (typeof cell === 'string') return plainDatetime(cell) ?? datetimeOfText(cell, context);
  if (typeof cell === 'number') return momentOfNumber(cell, context);
  return typeof cell === 'boolean' ? null : serialMoment(cell.serial, context.date1904);
}

function momentOfNumber(value: number, context: ReadContext): ReturnType<typeof momentOf> {
  const digits = Number.isSafeInteger(value) ? String(value) : '';
  return /^(?:\d{8}|\d{12}|\d{14})$/.test(digits)
    ? datetimeOfText(digits, context)
    : serialMoment(value, context.date1904);
}

import type { Cell, SheetRow } from '../cell.ts';
import type { HeaderColumn } from './header-columns.ts';
import { compactText, matchingText } from './matching-text.ts';
import { isFilled } from './sheet-head.ts';

/** Data rows whose cells are looked at to tell dates from times of day. */
const looked = 50;
/** A column is of dates (or times) if this share of its cells is, words like 待定 aside: a few may be mistyped. */
const clearShare = 0.8;

export type Content = 'dates' | 'times' | 'other' | 'empty';

/**
 * The column of dates and the column of times of day among columns that mean the same moment, judged by their cells
 * or, where these are empty, by headers that end in 日期 and 时间. `null`: they are not such a pair.
 */
export function dateAndTimeOf(
  columns: readonly HeaderColumn[],
  dataRows: readonly SheetRow[],
): { date: HeaderColumn; time: HeaderColumn } | null {
  const contents = columns.map((column) => contentOf(column.index, dataRows));
  const date = columns.find((column, place) => isPart('dates', contents[place], column));
  const time = columns.find((column, place) => column !== date && isPart('times', contents[place], column));
  return date === undefined || time === undefined ? null : { date, time };
}

function isPart(kind: 'dates' | 'times', content: Content | undefined, column: HeaderColumn): boolean {
  if (content !== 'empty') return content === kind;
  const header = matchingText(column.parts.at(-1) ?? '');
  return (kind === 'dates' ? /(?:日期|date)$/ : /(?:时间|时刻|时分|time)$/).test(header);
}

/** What the cells of a column are, by most of them. */
export function contentOf(index: number, dataRows: readonly SheetRow[]): Content {
  const counts = { dates: 0, times: 0, other: 0 };
  for (const row of dataRows.slice(0, looked)) {
    const cell = row.cells[index];
    if (cell === undefined || !isFilled(cell) || (typeof cell === 'string' && !/\p{Nd}/u.test(cell)))
      continue;
    counts[kindOf(cell)]++;
  }
  const filled = counts.dates + counts.times + counts.other;
  if (filled === 0) return 'empty';
  if (counts.dates / filled >= clearShare) return 'dates';
  return counts.times / filled >= clearShare ? 'times' : 'other';
}

function kindOf(cell: Cell): 'dates' | 'times' | 'other' {
  if (typeof cell === 'object' && cell !== null && 'serial' in cell) return kindOfDays(cell.serial);
  if (typeof cell === 'number') return cell < 1 || cell > 20_000 ? kindOfDays(cell) : 'other';
  if (typeof cell !== 'string') return 'other';
  const text = compactText(cell);
  if (
    /^(?:[(]?(?:次日|第[二2]天|翌日|隔[日天])[)]?)?(?:[上下中]午|早上?|[清早]晨|傍?晚|晚上|凌晨|am|pm)?\d{1,2}[:时点](?:\d{1,2}(?:[:分](?:\d{1,2}秒?)?)?|[半钟整])?(?:am|pm)?$/.test(
      text,
    )
  )
    return 'times';
  if (/^(?:\d{2,4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:0?0:00(?::00)?)?$|^20\d{6}$/.test(text)) return 'dates';
  return 'other';
}

function kindOfDays(days: number): 'dates' | 'times' | 'other' {
  if (days >= 0 && days < 1) return 'times';
  return Number.isInteger(days) && days > 1 ? 'dates' : 'other';
}

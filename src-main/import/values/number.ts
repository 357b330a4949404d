import type { NumberUnit } from '../../contract/datasets.ts';
import { cellText } from './cell-text.ts';
import type { FilledCell } from './filled-cell.ts';
import { comesInTenThousands, times, unitPattern } from './number-unit.ts';
import { plainText } from './plain-text.ts';
import type { Problem } from './problem.ts';

/**
 * Reads a cell as a number of its field's unit. Currency signs, thousands separators and the unit's words are left out;
 * a bare number counts `factor` units, as the column's header says, one with a unit of its own what it says (`1.2万㎡` is
 * 12,000). Problem `invalid-number` for everything else: another unit, `万` of what is not counted so, percentages,
 * ranges, cells formatted as dates.
 */
export function numberReader(
  unit: NumberUnit | undefined,
  factor: number,
): (cell: FilledCell) => number | Problem {
  // Sign, currency, digits with or without thousands separators, ten thousands, unit.
  const pattern = new RegExp(
    String.raw`^([+-]?)\s*(?:¥|rmb|cny)?\s*([+-]?)\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*(万?)\s*(${unitPattern(unit)})?$`,
  );
  const many = comesInTenThousands(unit);
  const numberOf = (text: string) => {
    const match = pattern.exec(plainText(text).toLowerCase());
    if (match?.[3] === undefined) return Number.NaN;
    const [, before, after, digits, tenThousand, named] = match;
    if ((before !== '' && after !== '') || (tenThousand !== '' && !many)) return Number.NaN;
    const own = tenThousand !== '' ? 10_000 : named === undefined ? factor : 1;
    const value = times(Number(digits.replaceAll(',', '')), own);
    return (before === '-' || after === '-') && value !== 0 ? -value : value;
  };
  return (cell) => {
    if (typeof cell === 'number' && Number.isFinite(cell)) return times(cell, factor);
    const value = typeof cell === 'string' ? numberOf(cell) : Number.NaN;
    return Number.isFinite(value) ? value : { problem: 'invalid-number', found: cellText(cell) };
  };
}

import { cellText } from './cell-text.ts';
import type { FilledCell } from './filled-cell.ts';
import { plainText } from './plain-text.ts';
import type { Problem } from './problem.ts';

/** Sign, currency, digits with or without thousands separators, unit. `㎡` and `℃` are `m2` and `°c` in NFKC. */
const NUMBER =
  /^([+-]?)\s*(?:¥|rmb|cny)?\s*([+-]?)\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*(?:元整?|圆整?|人民币|°c|摄氏度|度|m2|平方米|平米|户)?$/;

/**
 * The number in a cell: currency signs, thousands separators and the units 元, ℃, ㎡ and 户 are left out.
 * Problem `invalid-number` for everything else, also `万`, percentages, ranges and cells formatted as dates.
 */
export function readNumber(cell: FilledCell): number | Problem {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  const value = typeof cell === 'string' ? numberOfText(cell) : Number.NaN;
  return Number.isFinite(value) ? value : { problem: 'invalid-number', found: cellText(cell) };
}

function numberOfText(text: string): number {
  const match = NUMBER.exec(plainText(text).toLowerCase());
  if (match?.[3] === undefined) return Number.NaN;
  const [, before, after, digits] = match;
  if (before !== '' && after !== '') return Number.NaN;
  const value = Number(digits.replaceAll(',', ''));
  return (before === '-' || after === '-') && value !== 0 ? -value : value;
}

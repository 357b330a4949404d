import type { Cell } from '../cell.ts';
import { numberText } from './number-text.ts';
import { serialText } from './serial-date.ts';

/**
 * The value as found, for issues: text unchanged, numbers as plain digits, dates as `YYYY-MM-DD HH:MM`, errors as
 * `#N/A`, a formula without result as `=…`. The serial dates of a workbook of the 1904 system need `date1904`.
 */
export function cellText(cell: Cell, date1904 = false): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if ('serial' in cell) return serialText(cell.serial, date1904);
  if ('error' in cell) return cell.error;
  return `=${cell.formula.replace(/^=/, '')}`;
}

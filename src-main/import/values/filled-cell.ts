import type { Cell, SerialDate } from '../cell.ts';
import { cellText } from './cell-text.ts';
import { plainText } from './plain-text.ts';
import type { Problem } from './problem.ts';
import type { ReadContext } from './read-context.ts';

/** A cell that holds a value of some kind. */
export type FilledCell = string | number | boolean | SerialDate;

/** Marks that people write into a cell to say that it is empty. They mean the same as an empty cell. */
const EMPTY_MARKS = new Set(['-', '--', '---', '/', '无']);
const LONGEST_MARK = 3;

/** Errors that a text file keeps of the spreadsheet it was saved from. */
const ERROR_TEXT = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/**
 * What every type asks of a cell first: `null` for an empty or blank one, a problem for an error, a formula
 * without result and a text over the limit, else the cell itself.
 */
export function filledCell(cell: Cell, context: ReadContext): FilledCell | null | Problem {
  if (cell === null) return null;
  if (typeof cell === 'string') return filledText(cell, context);
  if (typeof cell !== 'object' || 'serial' in cell) return cell;
  return { problem: 'error' in cell ? 'error-cell' : 'formula-without-value', found: cellText(cell) };
}

/** Whether a text is only a mark for "empty": `-`, `--`, `—`, `/`, `无`, in full width too. */
export function isEmptyMark(cell: FilledCell): boolean {
  return typeof cell === 'string' && cell.trim().length <= LONGEST_MARK && EMPTY_MARKS.has(plainText(cell));
}

function filledText(text: string, { limits }: ReadContext): string | null | Problem {
  if (text.length > limits.cellCharacters) {
    return { problem: 'text-too-long', found: text.slice(0, limits.cellCharacters) };
  }
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return trimmed.startsWith('#') && ERROR_TEXT.test(trimmed) ? { problem: 'error-cell', found: text } : text;
}

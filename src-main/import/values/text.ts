import { cellText } from './cell-text.ts';
import type { FilledCell } from './filled-cell.ts';
import { storedText } from './plain-text.ts';

/**
 * A cell's value as text: trimmed, inner line breaks kept (as `\n`), control characters and lone surrogates left
 * out; numbers as plain digits, dates as `YYYY-MM-DD HH:MM`. `null` if nothing remains.
 */
export function readText(cell: FilledCell, date1904: boolean): string | null {
  const text = storedText(cellText(cell, date1904));
  return text === '' ? null : text;
}

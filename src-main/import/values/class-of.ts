import type { FieldDefinition } from '../../contract/datasets.ts';
import { cellText } from './cell-text.ts';
import { type FilledCell, isEmptyMark } from './filled-cell.ts';
import { wordKey } from './plain-text.ts';
import type { Problem } from './problem.ts';

/**
 * Reads a cell as the code of one of the field's classes: a word of its vocabulary or the code itself, compared
 * without regard to width, case and spaces. `null` for a mark for "empty" that is no word of the vocabulary.
 * Problem `unknown-value` for everything else. `mapped`: further words, which win over the vocabulary.
 */
export function classReader(
  { vocabulary = {} }: FieldDefinition,
  mapped: Readonly<Record<string, string>> = {},
): (cell: FilledCell) => string | null | Problem {
  const codes = new Map<string, string>();
  for (const [code, words] of Object.entries(vocabulary)) {
    for (const word of [code, ...words]) codes.set(wordKey(word), code);
  }
  for (const [text, code] of Object.entries(mapped)) codes.set(wordKey(text), code);
  return (cell) => {
    const text = cellText(cell);
    const code = codes.get(text) ?? codes.get(wordKey(text));
    if (code !== undefined) return code;
    return isEmptyMark(cell) ? null : { problem: 'unknown-value', found: text };
  };
}

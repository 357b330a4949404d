import type { FieldDefinition } from '../../contract/datasets.ts';
import type { FieldValue } from '../../contract/values.ts';
import type { Cell } from '../cell.ts';
import { cellText } from './cell-text.ts';
import { classReader } from './class-of.ts';
import { readDatetime } from './datetime.ts';
import { type FilledCell, filledCell, isEmptyMark } from './filled-cell.ts';
import { numberReader } from './number.ts';
import { wordKey } from './plain-text.ts';
import { isProblem, type Problem } from './problem.ts';
import type { ReadContext } from './read-context.ts';
import { readText } from './text.ts';
import { readYesNo } from './yes-no.ts';

/** What one column brings along to the reading of its cells. */
export interface ColumnReading {
  /** So many units of the field does a bare number count. */
  readonly factor?: number;
  /** Texts of a class or yes/no field that mean a code because a person said so; they come first. */
  readonly mapped?: Readonly<Record<string, string>>;
}

/**
 * A function that reads cells as values of one field, made once per column. An empty or blank cell is `null`, and so
 * is a cell with nothing but `-`, `--`, `—`, `/` or `无` in it, with two exceptions: for a yes/no field 无 means no,
 * and in a required text field, which is a record's number, such a mark is text like any other.
 */
export function valueReader(
  field: FieldDefinition,
  context: ReadContext,
  column: ColumnReading = {},
): (cell: Cell) => FieldValue | Problem {
  const read = typeReader(field, context, column);
  return (cell) => {
    const filled = filledCell(cell, context);
    if (filled === null || (typeof filled === 'object' && 'problem' in filled)) return filled;
    return read(filled);
  };
}

function typeReader(
  field: FieldDefinition,
  context: ReadContext,
  { factor = 1, mapped = {} }: ColumnReading,
): (cell: FilledCell) => FieldValue | Problem {
  switch (field.type) {
    case 'text': {
      const text = (cell: FilledCell) => readText(cell, context.date1904);
      return field.required ? text : orEmpty(text);
    }
    case 'datetime':
      return orEmpty((cell) => readDatetime(cell, context));
    case 'number':
      return orEmpty(numberReader(field.unit, factor));
    case 'class':
      return classReader(field, mapped);
    case 'yesNo':
      return yesNoReader(field, mapped);
  }
}

function orEmpty(
  read: (cell: FilledCell) => FieldValue | Problem,
): (cell: FilledCell) => FieldValue | Problem {
  return (cell) => (isEmptyMark(cell) ? null : read(cell));
}

/**
 * The words come first: 无 is one of them; those that a person explained before the field's own, and these before
 * those that hold everywhere.
 */
function yesNoReader(
  { vocabulary = {} }: FieldDefinition,
  mapped: Readonly<Record<string, string>>,
): (cell: FilledCell) => FieldValue | Problem {
  const words = new Map<string, boolean>();
  for (const [code, all] of Object.entries(vocabulary)) {
    for (const word of all) words.set(wordKey(word), code === 'yes');
  }
  for (const [text, code] of Object.entries(mapped)) words.set(wordKey(text), code === 'yes');
  return (cell) => {
    const own = words.size === 0 ? undefined : words.get(wordKey(cellText(cell)));
    const answer = own ?? readYesNo(cell);
    return isProblem(answer) && isEmptyMark(cell) ? null : answer;
  };
}

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

/**
 * A function that reads cells as values of one field, made once per column. An empty or blank cell is `null`, and so
 * is a cell with nothing but `-`, `--`, `—`, `/` or `无` in it, with two exceptions: for a yes/no field 无 means no,
 * and in a required text field, which is a record's number, such a mark is text like any other. `factor`: so many units
 * of the field does a bare number of the column count.
 */
export function valueReader(
  field: FieldDefinition,
  context: ReadContext,
  factor = 1,
): (cell: Cell) => FieldValue | Problem {
  const read = typeReader(field, context, factor);
  return (cell) => {
    const filled = filledCell(cell, context);
    if (filled === null || (typeof filled === 'object' && 'problem' in filled)) return filled;
    return read(filled);
  };
}

function typeReader(
  field: FieldDefinition,
  context: ReadContext,
  factor: number,
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
      return classReader(field);
    case 'yesNo':
      return yesNoReader(field);
  }
}

function orEmpty(
  read: (cell: FilledCell) => FieldValue | Problem,
): (cell: FilledCell) => FieldValue | Problem {
  return (cell) => (isEmptyMark(cell) ? null : read(cell));
}

/** The words come first: 无 is one of them; and the field's own before those that hold everywhere. */
function yesNoReader({ vocabulary = {} }: FieldDefinition): (cell: FilledCell) => FieldValue | Problem {
  const words = new Map<string, boolean>();
  for (const [code, all] of Object.entries(vocabulary)) {
    for (const word of all) words.set(wordKey(word), code === 'yes');
  }
  return (cell) => {
    const own = words.size === 0 ? undefined : words.get(wordKey(cellText(cell)));
    const answer = own ?? readYesNo(cell);
    return isProblem(answer) && isEmptyMark(cell) ? null : answer;
  };
}

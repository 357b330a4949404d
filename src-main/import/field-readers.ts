import type { DatasetDefinition, FieldDefinition } from '../contract/datasets.ts';
import type { FieldValue } from '../contract/values.ts';
import type { Cell } from './cell.ts';
import type { ImportLimits } from './limits.ts';
import type { ColumnPlan, SheetPlan } from './sheet-plan.ts';
import { readDateAndTime } from './values/date-and-time.ts';
import { isProblem, type Problem } from './values/problem.ts';
import { valueReader } from './values/value-reader.ts';

type Value = FieldValue | Problem;
interface ReadingContext {
  readonly date1904: boolean;
  readonly year: number | null;
  readonly limits: ImportLimits;
}

/** How one field is read from a row. Compiled once for the sheet. */
export interface FieldReader {
  readonly field: FieldDefinition;
  readonly read: (cells: readonly Cell[]) => Value;
  /** The header of the cell that a missing or bad value is to be blamed on. */
  readonly columnOf: (cells: readonly Cell[]) => string;
}

/** Readers for the mapped fields in the dataset's order. */
export function fieldReaders(
  dataset: DatasetDefinition,
  plan: SheetPlan,
  date1904: boolean,
  limits: ImportLimits,
): FieldReader[] {
  const context = { date1904, limits, year: plan.year?.value ?? null };
  const end = plan.year?.endYear === undefined ? null : { ...context, year: plan.year.endYear };
  return dataset.fields.flatMap((field) => {
    const own = plan.columns.filter((column) => column.field === field.name);
    const date = own.find((column) => column.part === 'date');
    const time = own.find((column) => column.part === 'time');
    if (date !== undefined && time !== undefined) return [pairReader(field, date, time, context, end)];
    const column = own[0];
    const mapped = plan.values?.[field.name] ?? {};
    return column === undefined ? [] : [columnReader(field, column, context, end, mapped)];
  });
}

function columnReader(
  field: FieldDefinition,
  { index, header, factor = 1 }: ColumnPlan,
  context: ReadingContext,
  end: ReadingContext | null,
  mapped: Readonly<Record<string, string>>,
): FieldReader {
  const readInFirst = valueReader(field, context, { factor, mapped });
  const readCell =
    field.type === 'datetime' && end !== null ? inSeason(readInFirst, valueReader(field, end)) : readInFirst;
  const read = (cells: readonly Cell[]) => {
    const cell = cells[index];
    return cell === undefined || cell === null ? null : readCell(cell);
  };
  return { field, read, columnOf: () => header };
}

function pairReader(
  field: FieldDefinition,
  date: ColumnPlan,
  time: ColumnPlan,
  context: ReadingContext,
  end: ReadingContext | null,
): FieldReader {
  const readIn = (where: ReadingContext) => (dateCell: Cell, timeCell: Cell) =>
    readDateAndTime(dateCell, timeCell, where);
  const readCells = end === null ? readIn(context) : inSeason(readIn(context), readIn(end));
  const readDate = valueReader(field, context);
  return {
    field,
    read: (cells) => readCells(cells[date.index] ?? null, cells[time.index] ?? null),
    columnOf: (cells) => {
      const alone = readDate(cells[date.index] ?? null);
      return alone === null || isProblem(alone) ? date.header : time.header;
    },
  };
}

/** A date without a year lies, from January to June, in the season's second year. Others read the same in both. */
function inSeason<Cells extends readonly Cell[]>(
  readInFirst: (...cells: Cells) => Value,
  readInSecond: (...cells: Cells) => Value,
): (...cells: Cells) => Value {
  return (...cells) => {
    const value = readInFirst(...cells);
    // 29 February may exist in the second year only.
    return (typeof value === 'object' && value !== null) || isInSpring(value)
      ? readInSecond(...cells)
      : value;
  };
}

const secondsToBeijing = 8 * 3600;

function isInSpring(value: FieldValue): boolean {
  if (typeof value === 'string') return Number(value.slice(5, 7)) <= 6;
  return typeof value === 'number' && new Date((value + secondsToBeijing) * 1000).getUTCMonth() < 6;
}

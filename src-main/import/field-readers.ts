import type { DatasetDefinition, FieldDefinition } from '../contract/datasets.ts';
import type { FieldValue, Instant } from '../contract/values.ts';
import type { Cell } from './cell.ts';
import type { ImportLimits } from './limits.ts';
import type { ColumnPlan, SheetPlan } from './sheet-plan.ts';
import { momentAfter, readDateAndTime } from './values/date-and-time.ts';
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
  const readers = new Map<string, FieldReader>();
  for (const field of dataset.fields) {
    const own = plan.columns.filter((column) => column.field === field.name);
    const date = own.find((column) => column.part === 'date');
    const time = own.find((column) => column.part === 'time');
    const column = own[0];
    const mapped = plan.values?.[field.name] ?? {};
    if (date !== undefined && time !== undefined)
      readers.set(field.name, pairReader(field, { date, time }, context, end, readers));
    else if (column !== undefined) readers.set(field.name, columnReader(field, column, context, end, mapped));
  }
  return [...readers.values()];
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
    field.type === 'datetime' && end !== null
      ? inSeason(readInFirst, valueReader(field, end), context.year)
      : readInFirst;
  const read = (cells: readonly Cell[]) => {
    const cell = cells[index];
    return cell === undefined || cell === null ? null : readCell(cell);
  };
  return { field, read, columnOf: () => header };
}

function pairReader(
  field: FieldDefinition,
  { date, time }: { readonly date: ColumnPlan; readonly time: ColumnPlan },
  context: ReadingContext,
  end: ReadingContext | null,
  others: ReadonlyMap<string, FieldReader>,
): FieldReader {
  const readIn = (where: ReadingContext) => (cells: readonly Cell[]) =>
    readDateAndTime(cells[date.index] ?? null, cells[time.index] ?? null, where);
  const read = end === null ? readIn(context) : inSeason(readIn(context), readIn(end), context.year);
  const { fields = [], order = 'any' } = (date.shared && field.sameDayAs) || {};
  const following = { mayBeSame: order === 'notBefore', context };
  const readDate = valueReader(field, context);
  return {
    field,
    read(cells) {
      const value = read(cells);
      if (order === 'any' || typeof value !== 'number') return value;
      const before = firstMoment(fields, others, cells);
      return before === null ? value : momentAfter(before, value, cells[time.index] ?? null, following);
    },
    columnOf: (cells) => {
      const alone = readDate(cells[date.index] ?? null);
      return alone === null || isProblem(alone) ? date.header : time.header;
    },
  };
}

/** The first of the moments that is told with its time of day. Read again: few sheets tell the day only once. */
function firstMoment(
  fields: readonly string[],
  readers: ReadonlyMap<string, FieldReader>,
  cells: readonly Cell[],
): Instant | null {
  for (const name of fields) {
    const value = readers.get(name)?.read(cells) ?? null;
    if (value !== null) return typeof value === 'number' ? value : null;
  }
  return null;
}

/** A date without a year lies, from January to June, in the season's second year. Others read the same in both. */
function inSeason<Found>(
  readInFirst: (found: Found) => Value,
  readInSecond: (found: Found) => Value,
  firstYear: number | null,
): (found: Found) => Value {
  return (found) => {
    const value = readInFirst(found);
    // 29 February may exist in the second year only. 24:00 on 31 December is no spring of the first year.
    return (typeof value === 'object' && value !== null) || isInSpringOf(firstYear, value)
      ? readInSecond(found)
      : value;
  };
}

const secondsToBeijing = 8 * 3600;

function isInSpringOf(year: number | null, value: FieldValue): boolean {
  if (typeof value === 'string') return value.startsWith(`${year}-`) && Number(value.slice(5, 7)) <= 6;
  if (typeof value !== 'number') return false;
  const date = new Date((value + secondsToBeijing) * 1000);
  return date.getUTCFullYear() === year && date.getUTCMonth() < 6;
}

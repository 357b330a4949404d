import type { FieldDefinition } from '../../contract/datasets.ts';
import type { SheetRow } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ColumnPlan } from '../sheet-plan.ts';
import { dateAndTimeOf } from './date-time-pair.ts';
import type { FieldLookup, FieldMatch } from './field-lookup.ts';
import type { HeaderColumn } from './header-columns.ts';
import { matchingText } from './matching-text.ts';

interface Candidate extends FieldMatch {
  readonly column: HeaderColumn;
}

/**
 * Which column is which field: one column per field, the earliest synonym wins, except that a date and a time of day
 * in two columns make one field. In the order of the columns. Throws `ImportError`: `column-ambiguous` if two columns
 * have the same header for one field, `required-column-missing` if a header chosen by the user does not exist.
 */
export function mapColumns(
  header: readonly HeaderColumn[],
  lookup: FieldLookup,
  dataRows: readonly SheetRow[],
): ColumnPlan[] {
  checkChosen(header, lookup);
  const candidates: Candidate[] = header.flatMap((column) => {
    const match = lookup.match(column.parts);
    return match === null ? [] : [{ ...match, column }];
  });
  const plans: ColumnPlan[] = [];
  const open = takeTimesBesideDates(header, candidates, lookup, dataRows, plans);
  for (const field of lookup.dataset.fields) {
    const own = open.filter((candidate) => candidate.field === field.name).sort(byReason);
    plans.push(...planField(field, own, lookup, dataRows));
  }
  return plans.sort((one, other) => one.index - other.index);
}

function byReason(one: Candidate, other: Candidate): number {
  return one.quality - other.quality || one.rank - other.rank || one.column.index - other.column.index;
}

/**
 * A column headed only 时间, right of a column of dates of any moment (`答复日期`, `时间`), holds that moment's time of
 * day. Adds such pairs to `plans` and returns the candidates that remain.
 */
function takeTimesBesideDates(
  header: readonly HeaderColumn[],
  candidates: readonly Candidate[],
  lookup: FieldLookup,
  dataRows: readonly SheetRow[],
  plans: ColumnPlan[],
): Candidate[] {
  const paired = new Set<string>();
  for (const column of header) {
    if (column.parts.length !== 1) continue;
    if (!/^(?:具体)?(?:时间|时刻|时分|time)$/.test(matchingText(column.header))) continue;
    const left = candidates.find((candidate) => candidate.column.index === column.index - 1);
    if (left === undefined || left.rank === -2 || paired.has(left.field)) continue;
    if (candidates.some((candidate) => candidate.column === column && candidate.rank === -2)) continue;
    if (definitionOf(lookup, left.field)?.type !== 'datetime') continue;
    const pair = dateAndTimeOf([left.column, column], dataRows);
    if (pair === null || pair.time !== column) continue;
    paired.add(left.field);
    plans.push(planOf(left.column, left.field, 'date'), planOf(column, left.field, 'time'));
  }
  const taken = new Set(plans.map((plan) => plan.index));
  return candidates.filter((candidate) => !paired.has(candidate.field) && !taken.has(candidate.column.index));
}

function planField(
  field: FieldDefinition,
  own: readonly Candidate[],
  lookup: FieldLookup,
  dataRows: readonly SheetRow[],
): ColumnPlan[] {
  const [best, second] = own;
  if (best === undefined) return [];
  if (second === undefined) return [planOf(best.column, field.name, 'whole')];
  const chosen = lookup.chosen[field.name];
  const whole =
    chosen === undefined ? undefined : own.find((candidate) => isHeaded(candidate.column, chosen));
  if (chosen?.includes('+') && whole === undefined) {
    const [date, time] = chosen.split('+').map((part) => own.find(({ column }) => isHeaded(column, part)));
    if (date !== undefined && time !== undefined && date !== time)
      return [planOf(date.column, field.name, 'date'), planOf(time.column, field.name, 'time')];
  } else if (field.type === 'datetime') {
    const pair = dateAndTimeOf(
      own.map((candidate) => candidate.column),
      dataRows,
    );
    if (pair !== null) return [planOf(pair.date, field.name, 'date'), planOf(pair.time, field.name, 'time')];
  }
  if (best.quality !== second.quality || best.rank !== second.rank)
    return [planOf(best.column, field.name, 'whole')];
  const same = matchingText(best.column.header) === matchingText(second.column.header);
  if (same || field.required)
    throw new ImportError('column-ambiguous', { field: field.title.zh, header: best.column.header });
  // Parts of two different headers mean the field equally: neither is taken, both are listed as unused.
  return [];
}

function checkChosen(header: readonly HeaderColumn[], lookup: FieldLookup): void {
  for (const [field, chosen] of Object.entries(lookup.chosen)) {
    const exists = (text: string) => header.some((column) => isHeaded(column, text));
    if (exists(chosen) || (chosen.includes('+') && chosen.split('+').every(exists))) continue;
    const title = definitionOf(lookup, field)?.title.zh ?? field;
    throw new ImportError('required-column-missing', {
      field: title,
      header: chosen,
      dataset: lookup.dataset.name,
    });
  }
}

function isHeaded(column: HeaderColumn, text: string): boolean {
  return column.header === text || (text !== '' && matchingText(column.header) === matchingText(text));
}

function definitionOf(lookup: FieldLookup, name: string): FieldDefinition | undefined {
  return lookup.dataset.fields.find((field) => field.name === name);
}

function planOf(column: HeaderColumn, field: string, part: ColumnPlan['part']): ColumnPlan {
  return { index: column.index, header: column.header, field, part };
}

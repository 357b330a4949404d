import type { DatasetDefinition } from '../../contract/datasets.ts';
import { sameDayFields } from '../../domain/same-day.ts';
import type { SheetRow } from '../cell.ts';
import { contentOf } from './date-time-pair.ts';
import { commonLookup } from './field-lookup.ts';
import type { HeaderColumn } from './header-columns.ts';
import type { MappedColumn } from './mapped-column.ts';
import { matchingText } from './matching-text.ts';

const dateHeader = /(?:日期|date|^日)$/;

/**
 * The mapping with a date for columns that hold only times of day: that of a moment which lies on the same day as a rule
 * (`sameDayAs`), or of the only column of dates that is nothing else. `日期 | 开始时间 | 结束时间` are two moments.
 * `free`: columns that are used for nothing, and that nobody left out. What the user said of a column stays.
 */
export function withSharedDates(
  mapped: readonly MappedColumn[],
  header: readonly HeaderColumn[],
  free: readonly HeaderColumn[],
  dataset: DatasetDefinition,
  dataRows: readonly SheetRow[],
): MappedColumn[] {
  let columns = [...mapped];
  for (const { name, type } of dataset.fields) {
    const [time, second] = columns.filter(({ field }) => field === name);
    if (type !== 'datetime' || time === undefined || second !== undefined) continue;
    if (time.part !== 'whole' || time.by === 'user' || contentOf(time.index, dataRows) !== 'times') continue;
    const alike = sameDay(name, dataset);
    const index =
      dateAmong(columns, alike, dataRows) ??
      (alike.size > 0 || dataset.start.includes(name) ? onlyDate(free, dataset, dataRows) : null);
    const date = header.find((column) => column.index === index);
    if (date === undefined) continue;
    const reason = { field: name, by: 'sharedDate', confidence: 'likely' } as const;
    columns = [
      ...columns.filter((column) => column !== time),
      { ...reason, index: date.index, header: date.header, part: 'date' },
      { ...reason, index: time.index, header: time.header, part: 'time' },
    ];
  }
  return columns.map((column) => withMark(column, header, dataset));
}

/** A date that is headed as another moment's, or as nobody's, is no statement on which day this one lies. */
function withMark(
  column: MappedColumn,
  header: readonly HeaderColumn[],
  dataset: DatasetDefinition,
): MappedColumn {
  const field = dataset.fields.find(({ name }) => name === column.field);
  if (column.part !== 'date' || (field?.sameDayAs?.order ?? 'any') === 'any') return column;
  const parts = header.find(({ index }) => index === column.index)?.parts ?? [];
  const isOwn = commonLookup(dataset).recognise(parts)?.field === column.field;
  return isOwn ? column : { ...column, shared: true };
}

function sameDay(name: string, { fields }: DatasetDefinition): ReadonlySet<string> {
  const later = fields.filter((field) => sameDayFields(field.name, fields).has(name));
  return new Set([...sameDayFields(name, fields), ...later.map((field) => field.name)]);
}

function dateAmong(
  columns: readonly MappedColumn[],
  fields: ReadonlySet<string>,
  dataRows: readonly SheetRow[],
): number | null {
  for (const name of fields) {
    const own = columns.filter(({ field }) => field === name);
    const date =
      own.find(({ part }) => part === 'date') ??
      own.find(({ part, index }) => part === 'whole' && contentOf(index, dataRows) === 'dates');
    if (date !== undefined) return date.index;
  }
  return null;
}

function onlyDate(
  free: readonly HeaderColumn[],
  dataset: DatasetDefinition,
  dataRows: readonly SheetRow[],
): number | null {
  const dates = free.filter(
    ({ index, parts }) =>
      dateHeader.test(matchingText(parts.at(-1) ?? '')) &&
      commonLookup(dataset).recognise(parts) === null &&
      contentOf(index, dataRows) === 'dates',
  );
  return dates.length === 1 ? (dates[0]?.index ?? null) : null;
}

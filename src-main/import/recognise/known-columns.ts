import type { SheetRow } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import { dateAndTimeOf } from './date-time-pair.ts';
import type { FieldLookup } from './field-lookup.ts';
import type { HeaderColumn } from './header-columns.ts';
import type { MappedColumn } from './mapped-column.ts';
import { matchingText } from './matching-text.ts';

export interface UserColumns {
  readonly columns: readonly MappedColumn[];
  /** The fields that the user spoke of. */
  readonly fields: ReadonlySet<string>;
  readonly problems: readonly ImportError[];
}

/** The columns as the user chose them. A header that does not exist, or twice, becomes a problem. */
export function userColumns(
  header: readonly HeaderColumn[],
  lookup: FieldLookup,
  dataRows: readonly SheetRow[],
): UserColumns {
  const columns: MappedColumn[] = [];
  const problems: ImportError[] = [];
  for (const [field, chosen] of Object.entries(lookup.chosen)) {
    if (chosen === null) continue;
    const found = columnsHeaded(header, chosen, dataRows);
    const title = lookup.dataset.fields.find(({ name }) => name === field)?.title.zh ?? field;
    if (found.length === 0) {
      const { name: dataset } = lookup.dataset;
      problems.push(new ImportError('required-column-missing', { field: title, header: chosen, dataset }));
    } else if (found.length > 2 || (found.length === 2 && found[0]?.part === 'whole')) {
      problems.push(new ImportError('column-ambiguous', { field: title, header: chosen }));
    } else {
      for (const { column, part } of found)
        columns.push({
          ...{ index: column.index, header: column.header, field, part },
          ...{ by: 'user', confidence: 'certain' },
        });
    }
  }
  return { columns, fields: new Set(Object.keys(lookup.chosen)), problems };
}

/** Columns that were used, or left out by hand, when the company last sent this dataset. The user comes first. */
export function rememberedColumns(
  header: readonly HeaderColumn[],
  lookup: FieldLookup,
  said: UserColumns,
): { columns: MappedColumn[]; unused: ReadonlyMap<number, 'user' | 'remembered'> } {
  // A date that several moments share is remembered for each of them.
  const memory = Map.groupBy(lookup.remembered?.choices.columns ?? [], ({ header: text }) => headerKey(text));
  const taken = new Set(said.columns.map(({ index }) => index));
  const met = header.flatMap((column) => {
    const known = column.header === '' ? undefined : memory.get(headerKey(column.name));
    return known === undefined || taken.has(column.index) ? [] : known.map((one) => ({ column, known: one }));
  });
  const columns: MappedColumn[] = [];
  for (const { name: field } of lookup.dataset.fields) {
    if (said.fields.has(field)) continue;
    const own = met.filter(({ known }) => known.field === field);
    const parts = own.map(({ known }) => known.part).toSorted();
    // Two layouts of one company may have used two columns of this file for one field: then it is recognised anew.
    if (parts.join(' ') !== 'whole' && parts.join(' ') !== 'date time') continue;
    for (const { column, known } of own)
      columns.push({
        ...{ index: column.index, header: column.header, field, part: known.part },
        ...{ by: 'remembered', confidence: 'certain' },
      });
  }
  const unused = new Map<number, 'user' | 'remembered'>();
  for (const { column, known } of met) {
    if (known.field === null) unused.set(column.index, 'remembered');
    else if (lookup.chosen[known.field] === null) unused.set(column.index, 'user');
  }
  return { columns, unused };
}

/** How a remembered header is found again: width of letters, spaces and notes in brackets do not matter. */
export function headerKey(name: string): string {
  const place = /#\d+$/.exec(name)?.[0] ?? '';
  return matchingText(name.slice(0, name.length - place.length)) + place;
}

export function isHeaded(column: HeaderColumn, text: string): boolean {
  return column.header === text || (text !== '' && matchingText(column.header) === matchingText(text));
}

interface FoundColumn {
  readonly column: HeaderColumn;
  readonly part: 'whole' | 'date' | 'time';
}

function columnsHeaded(
  header: readonly HeaderColumn[],
  chosen: string,
  dataRows: readonly SheetRow[],
): FoundColumn[] {
  const whole = named(header, chosen);
  if (whole.length === 1) return whole.map((column) => ({ column, part: 'whole' }));
  if (whole.length === 0 && chosen.includes('+')) {
    const [[date] = [], [time] = []] = chosen.split('+').map((part) => named(header, part));
    if (date === undefined || time === undefined || date === time) return [];
    return [
      { column: date, part: 'date' },
      { column: time, part: 'time' },
    ];
  }
  const pair = whole.length === 2 ? dateAndTimeOf(whole, dataRows) : null;
  if (pair === null) return whole.map((column) => ({ column, part: 'whole' }));
  return [
    { column: pair.date, part: 'date' },
    { column: pair.time, part: 'time' },
  ];
}

/** By its name, which is one column's; else by its header, which several may have. */
function named(header: readonly HeaderColumn[], text: string): HeaderColumn[] {
  const exact = header.filter((column) => column.name === text);
  if (exact.length > 0) return exact;
  const headed = header.filter((column) => column.header === text);
  return headed.length > 0 ? headed : header.filter((column) => isHeaded(column, text));
}

import type { FieldDefinition } from '../../contract/datasets.ts';
import type { ColumnBy, Confidence } from '../../contract/sheet-recognition.ts';
import type { SheetRow } from '../cell.ts';
import { ImportError } from '../import-error.ts';
import type { ColumnPlan } from '../sheet-plan.ts';
import { dateAndTimeOf } from './date-time-pair.ts';
import type { FieldLookup, FieldMatch } from './field-lookup.ts';
import type { HeaderColumn } from './header-columns.ts';
import { isHeaded, rememberedColumns, userColumns } from './known-columns.ts';
import type { MappedColumn } from './mapped-column.ts';
import { matchingText } from './matching-text.ts';
import { withSharedDates } from './shared-date.ts';

export interface ColumnMapping {
  /** In the order of the sheet. */
  readonly columns: readonly MappedColumn[];
  /** Columns, by index, that are not used because somebody said so. */
  readonly unused: ReadonlyMap<number, 'user' | 'remembered'>;
  /** `column-ambiguous`: a field that two columns may be; `required-column-missing`: a header that does not exist. */
  readonly problems: readonly ImportError[];
}

interface Candidate extends FieldMatch {
  readonly column: HeaderColumn;
}

/**
 * Which column is which field: as the user says, else as remembered, else one column per field, the earliest synonym
 * first, except that a date and a time of day in two columns make one field, and that several moments may share a date.
 */
export function mapColumns(
  header: readonly HeaderColumn[],
  lookup: FieldLookup,
  dataRows: readonly SheetRow[],
): ColumnMapping {
  const said = userColumns(header, lookup, dataRows);
  const known = rememberedColumns(header, lookup, said);
  const decided = [...said.columns, ...known.columns];
  const taken = new Set([...decided.map(({ index }) => index), ...known.unused.keys()]);
  const done = new Set([...said.fields, ...known.columns.map(({ field }) => field)]);
  const unused = new Map(known.unused);
  const candidates: Candidate[] = [];
  for (const column of header) {
    const match = taken.has(column.index) ? null : lookup.recognise(column.parts);
    if (match === null) continue;
    if (lookup.chosen[match.field] === null) unused.set(column.index, 'user');
    else if (!done.has(match.field)) candidates.push({ ...match, column });
  }
  const plans: MappedColumn[] = [];
  const problems = [...said.problems];
  const open = takeTimesBesideDates(
    header.filter(({ index }) => !taken.has(index)),
    candidates,
    lookup,
    dataRows,
    plans,
  );
  for (const field of lookup.dataset.fields) {
    const own = open.filter((candidate) => candidate.field === field.name).sort(byReason);
    const planned = planField(field, own, dataRows);
    if (planned instanceof ImportError) problems.push(planned);
    else plans.push(...planned);
  }
  const mapped = [...decided, ...plans];
  const used = new Set([...mapped.map(({ index }) => index), ...unused.keys()]);
  const free = header.filter(({ index }) => !used.has(index));
  const columns = withSharedDates(mapped, header, free, lookup.dataset, dataRows);
  return { columns: columns.sort((one, other) => one.index - other.index), unused, problems };
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
  plans: MappedColumn[],
): Candidate[] {
  const paired = new Set<string>();
  for (const column of header) {
    if (column.parts.length !== 1) continue;
    if (!/^(?:具体)?(?:时间|时刻|时分|time)$/.test(matchingText(column.header))) continue;
    const left = candidates.find((candidate) => candidate.column.index === column.index - 1);
    if (left === undefined || paired.has(left.field)) continue;
    const field = lookup.dataset.fields.find(({ name }) => name === left.field);
    if (field?.type !== 'datetime') continue;
    const pair = dateAndTimeOf([left.column, column], dataRows);
    if (pair === null || pair.time !== column) continue;
    paired.add(left.field);
    const confidence = left.quality === 2 ? 'doubtful' : 'likely';
    const reason = reasonOf(field, left);
    plans.push(
      { ...planOf(left.column, left.field, 'date'), by: reason, confidence },
      { ...planOf(column, left.field, 'time'), by: 'position', confidence },
    );
  }
  const taken = new Set(plans.map((plan) => plan.index));
  return candidates.filter((candidate) => !paired.has(candidate.field) && !taken.has(candidate.column.index));
}

function planField(
  field: FieldDefinition,
  own: readonly Candidate[],
  dataRows: readonly SheetRow[],
): MappedColumn[] | ImportError {
  const [best, second] = own;
  if (best === undefined) return [];
  const whole = (confidence: Confidence) => [
    { ...planOf(best.column, field.name, 'whole'), by: reasonOf(field, best), confidence },
  ];
  if (second === undefined) return whole(best.quality === 2 ? 'doubtful' : 'certain');
  if (field.type === 'datetime') {
    const pair = dateAndTimeOf(
      own.map((candidate) => candidate.column),
      dataRows,
    );
    if (pair !== null) {
      const reason = { by: 'position', confidence: 'certain' } as const;
      return [
        { ...planOf(pair.date, field.name, 'date'), ...reason },
        { ...planOf(pair.time, field.name, 'time'), ...reason },
      ];
    }
  }
  if (best.quality !== second.quality || best.rank !== second.rank)
    return whole(best.quality === 2 ? 'doubtful' : 'likely');
  const same = isHeaded(second.column, best.column.header);
  if (same || field.required)
    return new ImportError('column-ambiguous', { field: field.title.zh, header: best.column.header });
  // Parts of two different headers mean the field equally: neither is taken, both are listed as unused.
  return [];
}

function reasonOf({ name, title }: FieldDefinition, { column, quality }: Candidate): ColumnBy {
  if (quality > 0) return 'part';
  const text = matchingText(column.header);
  return [name, title.zh, title.en].some((own) => matchingText(own) === text) ? 'name' : 'synonym';
}

export function planOf(column: HeaderColumn, field: string, part: ColumnPlan['part']): ColumnPlan {
  return { index: column.index, header: column.header, field, part };
}

import { type SheetChoices, sheetChoices } from '../../../../src-main/contract/sheet-choices.ts';
import type { ColumnView, SheetRecognition } from '../../../../src-main/contract/sheet-recognition.ts';

/** What a column is used for. */
export interface ColumnUse {
  readonly field: string;
  readonly part: ColumnView['part'];
}

/** Choices for a sheet of which nothing was said yet. */
export function nothingChosen(name: string | null): SheetChoices {
  return sheetChoices.parse({ name });
}

/**
 * What each column is used for, by its name, once the choices are applied to what was recognised. A column of dates may
 * be used for several fields.
 */
export function columnUses(
  { columns }: Pick<SheetRecognition, 'columns'>,
  choices: SheetChoices,
): ReadonlyMap<string, readonly ColumnUse[]> {
  const uses = new Map<string, ColumnUse[]>();
  const add = (name: string, use: ColumnUse) => uses.set(name, [...(uses.get(name) ?? []), use]);
  for (const { name, field, part } of columns) {
    if (field !== null && choices.columns[field] === undefined) add(name, { field, part });
  }
  const names = new Set(columns.map(({ name }) => name));
  for (const [field, chosen] of Object.entries(choices.columns)) {
    const [first, second] = chosen === null ? [] : namesIn(chosen, names);
    if (first !== undefined) add(first, { field, part: second === undefined ? 'whole' : 'date' });
    if (second !== undefined) add(second, { field, part: 'time' });
  }
  return uses;
}

/**
 * The choices with a column used for another field, or for none. `beside`: the column of dates whose times of day it
 * holds. A field that loses the date it shares with others is not in the sheet any more; one that loses its own date, or
 * its time, is what remains.
 */
export function withColumn(
  recognition: Pick<SheetRecognition, 'columns'>,
  choices: SheetChoices,
  name: string,
  use: { readonly field: string; readonly beside: string | null } | null,
): SheetChoices {
  const uses = columnUses(recognition, choices);
  const columns = { ...choices.columns };
  for (const { field } of uses.get(name) ?? []) {
    if (field === use?.field) continue;
    const [other, otherUses = []] =
      [...uses].find(([column, all]) => column !== name && all.some((one) => one.field === field)) ?? [];
    columns[field] = otherUses.length > 1 ? null : (other ?? null);
  }
  if (use !== null) columns[use.field] = use.beside === null ? name : `${use.beside}+${name}`;
  return { ...choices, columns };
}

/** The choices with another header or dataset, to which what was said of columns no longer belongs. */
export function withTable(
  choices: SheetChoices,
  change: Partial<Pick<SheetChoices, 'headerRows' | 'dataset'>>,
): SheetChoices {
  const { dataset = choices.dataset } = change;
  const sameDataset = dataset === choices.dataset;
  return {
    ...choices,
    ...change,
    columns: {},
    values: sameDataset ? choices.values : {},
    companyOf: sameDataset ? choices.companyOf : null,
  };
}

export function withValue(
  choices: SheetChoices,
  { field, text }: { readonly field: string; readonly text: string },
  code: string | null,
): SheetChoices {
  return { ...choices, values: { ...choices.values, [field]: { ...choices.values[field], [text]: code } } };
}

export function sameChoices(one: SheetChoices, other: SheetChoices): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A date and a time of day in two columns are joined with `+`, which a header may hold as well. */
function namesIn(chosen: string, names: ReadonlySet<string>): string[] {
  if (names.has(chosen)) return [chosen];
  for (let at = chosen.indexOf('+'); at >= 0; at = chosen.indexOf('+', at + 1)) {
    const pair = [chosen.slice(0, at), chosen.slice(at + 1)];
    if (pair.every((name) => names.has(name))) return pair;
  }
  return [chosen];
}

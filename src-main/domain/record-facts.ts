import type { FieldValue } from '../contract/values.ts';
import type { RecordFacts } from './judgement.ts';

/** The fields that a file supplies, in the order in which the values of its records stand. */
export class Shape {
  readonly fields: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;

  constructor(fields: readonly string[]) {
    this.fields = fields;
    this.#positions = new Map(fields.map((field, index) => [field, index]));
  }

  /** The record whose values stand in this order. */
  facts(values: readonly FieldValue[]): RecordFacts {
    return new ShapedFacts(this.#positions, values);
  }
}

class ShapedFacts implements RecordFacts {
  readonly #positions: ReadonlyMap<string, number>;
  readonly #values: readonly FieldValue[];

  constructor(positions: ReadonlyMap<string, number>, values: readonly FieldValue[]) {
    this.#positions = positions;
    this.#values = values;
  }

  value(field: string): FieldValue | undefined {
    const position = this.#positions.get(field);
    return position === undefined ? undefined : (this.#values[position] ?? null);
  }
}

/** The community that a record is about, or the area of an outage; null where it names neither. */
export function communityOf(facts: RecordFacts): string | null {
  for (const field of ['community', 'area']) {
    const value = facts.value(field);
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

/**
 * What a record says after a later file: the columns that the later file has replace the earlier ones, also where
 * they are empty; columns that it does not have keep what was said before. Fields in the order of `allFields`.
 */
export function mergeRecords(
  earlier: { readonly fields: readonly string[]; readonly values: readonly FieldValue[] },
  later: { readonly fields: readonly string[]; readonly values: readonly FieldValue[] },
  allFields: readonly string[],
): { fields: string[]; values: FieldValue[] } {
  const told = new Map<string, FieldValue>();
  for (const { fields, values } of [earlier, later]) {
    for (const [index, field] of fields.entries()) told.set(field, values[index] ?? null);
  }
  const fields = allFields.filter((field) => told.has(field));
  return { fields, values: fields.map((field) => told.get(field) ?? null) };
}

import type { FieldDefinition, FieldType } from '../../../src-main/contract/datasets.ts';
import type { FieldValue } from '../../../src-main/contract/values.ts';
import type { Cell } from '../../../src-main/import/cell.ts';
import { defaultLimits } from '../../../src-main/import/limits.ts';
import type { Problem } from '../../../src-main/import/values/problem.ts';
import type { ReadContext } from '../../../src-main/import/values/read-context.ts';
import { valueReader } from '../../../src-main/import/values/value-reader.ts';

export const context: ReadContext = { date1904: false, year: 2025, limits: defaultLimits };

export function fieldOf(type: FieldType, more: Partial<FieldDefinition> = {}): FieldDefinition {
  const title = { zh: '字段', en: 'Field' };
  return { name: 'field', title, type, required: false, personal: false, headers: ['字段'], ...more };
}

/** What a cell means in an optional field of a type. */
export function read(type: FieldType, cell: Cell, more: Partial<ReadContext> = {}): FieldValue | Problem {
  return valueReader(fieldOf(type), { ...context, ...more })(cell);
}

/** Seconds since 1970 of a Beijing time, `2025-11-15T08:30:00`. */
export function at(beijing: string): number {
  return Date.parse(`${beijing}+08:00`) / 1000;
}

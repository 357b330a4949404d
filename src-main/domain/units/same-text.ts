import type { FieldValue } from '../../contract/values.ts';
import type { RecordFacts } from '../judgement.ts';

/** A text by which records of two lists are matched: width, case and spaces make no difference. Null: it tells nothing. */
export function comparable(value: FieldValue | undefined): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return text === '' ? null : text;
}

/** The texts of several fields as one key; null where one of them tells nothing. */
export function keyOf(facts: RecordFacts, fields: readonly string[]): string | null {
  const texts = fields.map((field) => comparable(facts.value(field)));
  return texts.includes(null) ? null : JSON.stringify(texts);
}

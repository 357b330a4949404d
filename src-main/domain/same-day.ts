import type { FieldDefinition } from '../contract/datasets.ts';

/** The moments on whose day a field lies as a rule, and those on whose day these lie: the nearest first. */
export function sameDayFields(name: string, fields: readonly FieldDefinition[]): ReadonlySet<string> {
  const found = new Set<string>();
  const next = [name];
  for (let at = 0; at < next.length; at++) {
    const own = fields.find((field) => field.name === next[at])?.sameDayAs?.fields ?? [];
    for (const other of own) {
      if (found.has(other)) continue;
      found.add(other);
      next.push(other);
    }
  }
  return found;
}

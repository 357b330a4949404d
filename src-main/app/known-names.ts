import { NuanduError } from '../contract/errors.ts';

/** What people name from a list that the application knows. */
export type NameKind = 'document' | 'statute' | 'dataset' | 'field' | 'company' | 'checklist' | 'item';

/** Throws NuanduError `unknown-name`, with the names to choose from, where one of `asked` is not `known`. */
export function requireKnown(kind: NameKind, asked: readonly string[], known: readonly string[]): void {
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new NuanduError('unknown-name', { kind, name: unknown.join(', '), known: known.join(', ') });
}

import { type AuthorityEntry, authorityEntry } from '../contract/authority-change.ts';
import type { ReadableDatabase, WritableDatabase } from './open-database.ts';
import { authorityChange } from './schema.ts';

/** The authority's changes in their order. */
export function authorityChanges({ orm }: ReadableDatabase | WritableDatabase): AuthorityEntry[] {
  return orm
    .select()
    .from(authorityChange)
    .orderBy(authorityChange.id)
    .all()
    .map(({ payload, kind: _, ...entry }) => authorityEntry.parse({ ...entry, change: payload }));
}

/** Gives the id of the last change, 0 where there is none; to be asked often. */
export function lastChangeOf({ connection }: ReadableDatabase | WritableDatabase): () => number {
  const last = connection.prepare<[], number>('select ifnull(max(id), 0) from authority_change').pluck();
  return () => last.get() ?? 0;
}

/** Adds a change to the log. */
export function appendChange({ orm }: WritableDatabase, entry: Omit<AuthorityEntry, 'id'>): AuthorityEntry {
  const { change, ...told } = entry;
  const { id } = orm
    .insert(authorityChange)
    .values({ ...told, kind: change.kind, payload: change })
    .returning({ id: authorityChange.id })
    .get();
  return { id, ...entry };
}

import { authorityChanges, lastChangeOf } from '../store/authority-changes.ts';
import type { ReadableDatabase, WritableDatabase } from '../store/open-database.ts';
import { effectiveResources } from './effective-resources.ts';
import type { Resources } from './resources.ts';

/**
 * Gives what records are judged by according to a database, its last change included, whichever thread made it. The fold
 * is done again only after a change. `base`: the resources as the program brings them.
 */
export function followChanges(
  base: Resources,
  database: ReadableDatabase | WritableDatabase,
): () => Resources {
  const lastChange = lastChangeOf(database);
  let known = base;
  let last = 0;
  return () => {
    const now = lastChange();
    if (now !== last) known = effectiveResources(base, authorityChanges(database));
    last = now;
    return known;
  };
}

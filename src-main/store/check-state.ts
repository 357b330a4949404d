import { type CheckScope, checkScope } from '../contract/scope.ts';
import type { Instant } from '../contract/values.ts';
import type { ReadableDatabase, WritableDatabase } from './open-database.ts';
import { checkState } from './schema.ts';

/** By what and as of when the stored answers were judged. */
export interface CheckState {
  readonly asOf: Instant;
  readonly scope: CheckScope;
  readonly fingerprint: string;
}

/** `null` in a data folder in which nothing was checked yet. */
export function readCheckState(database: ReadableDatabase | WritableDatabase): CheckState | null {
  const row = database.orm.select().from(checkState).get();
  if (row === undefined) return null;
  return { asOf: row.asOf, scope: checkScope.parse(row.scope), fingerprint: row.fingerprint };
}

export function writeCheckState(database: WritableDatabase, state: CheckState): void {
  const row = { id: 1, ...state };
  database.orm.insert(checkState).values(row).onConflictDoUpdate({ target: checkState.id, set: row }).run();
}

import { eq } from './drizzle.ts';
import type { ReadableDatabase, WritableDatabase } from './open-database.ts';
import { preference } from './schema.ts';

/** A kept value, unchecked; `undefined` where none is kept. */
export function readPreference({ orm }: ReadableDatabase | WritableDatabase, name: string): unknown {
  return orm.select().from(preference).where(eq(preference.name, name)).get()?.value;
}

export function writePreference({ orm }: WritableDatabase, name: string, value: unknown): void {
  const row = { name, value };
  orm.insert(preference).values(row).onConflictDoUpdate({ target: preference.name, set: row }).run();
}

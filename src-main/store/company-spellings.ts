import type { ReadableDatabase, WritableDatabase } from './open-database.ts';
import { companySpelling } from './schema.ts';

type StoredSpelling = typeof companySpelling.$inferSelect;

/** Whose names of companies in files are, as people have said. */
export function companySpellings({ orm }: ReadableDatabase | WritableDatabase): StoredSpelling[] {
  return orm.select().from(companySpelling).all();
}

/** What was said of the spelling before no longer holds. */
export function storeSpelling({ orm }: WritableDatabase, said: StoredSpelling): void {
  const { spelling: _spelling, ...set } = said;
  orm
    .insert(companySpelling)
    .values(said)
    .onConflictDoUpdate({ target: companySpelling.spelling, set })
    .run();
}

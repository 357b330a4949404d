import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { NuanduError } from '../contract/errors.ts';
import type { DataFolder } from './data-folder.ts';
import { drizzle, migrate } from './drizzle.ts';

const journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) });

/**
 * Brings the database to the newest migration; what was there before is copied to `backups` first. Drizzle's migrator
 * looks only at the newest applied migration: it would pass over one that was merged late and open a database from a
 * newer program. Both are refused here. Throws NuanduError `database-newer`, `resources-invalid`.
 */
export function migrateGuarded(connection: Database, folder: DataFolder, migrationsDir: string): void {
  const { entries } = readJournal(join(migrationsDir, 'meta/_journal.json'));
  const applied = appliedMigrations(connection);
  const known = new Set(entries.map((entry) => entry.when));
  if (applied.some((when) => !known.has(when)))
    throw new NuanduError('database-newer', { path: folder.root });
  const newest = Math.max(0, ...applied);
  const missing = entries.filter((entry) => !applied.includes(entry.when));
  const passedOver = missing.find((entry) => entry.when < newest);
  if (passedOver !== undefined) throw new NuanduError('resources-invalid', { what: passedOver.tag });
  if (missing.length === 0) return;
  if (applied.length > 0) backUp(connection, folder, newest);
  // A migration that rebuilds a table drops the old one, which foreign keys would forbid or turn into deletions.
  connection.pragma('foreign_keys = OFF');
  migrate(drizzle(connection), { migrationsFolder: migrationsDir });
}

function readJournal(path: string): z.infer<typeof journal> {
  try {
    return journal.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new NuanduError('resources-invalid', { path, what: String(cause) }, { cause });
  }
}

function appliedMigrations(connection: Database): number[] {
  const table = connection
    .prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`)
    .pluck()
    .get();
  if (table === undefined) return [];
  return z
    .array(z.number())
    .parse(connection.prepare('select created_at from __drizzle_migrations').pluck().all());
}

/** Replaces what an earlier, failed try may have left: data may have come in since. */
function backUp(connection: Database, folder: DataFolder, newest: number): void {
  mkdirSync(folder.backups, { recursive: true });
  const path = join(folder.backups, `before-migration-${newest}.sqlite`);
  const part = `${path}.part`;
  rmSync(part, { force: true });
  connection.prepare('vacuum into ?').run(part);
  renameSync(part, path);
}

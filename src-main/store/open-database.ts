import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import { NuanduError } from '../contract/errors.ts';
import * as schema from './schema.ts';

export type Connection = Database.Database;

interface OpenDatabase<Access extends 'readable' | 'writable'> {
  readonly access: Access;
  readonly connection: Connection;
  /** Held open as long as the writer lives. */
  readonly lock: Connection | null;
  readonly orm: BetterSQLite3Database<typeof schema>;
  readonly folder: DataFolder;
}

/** The writer's database; there is one per data folder. */
export type WritableDatabase = OpenDatabase<'writable'>;
/** A reader's database: a statement that writes fails in SQLite itself. */
export type ReadableDatabase = OpenDatabase<'readable'>;

/** Where everything of one data folder lies. */
export interface DataFolder {
  readonly root: string;
  readonly database: string;
  readonly originals: string;
  readonly staging: string;
  readonly backups: string;
}

export function dataFolder(root: string): DataFolder {
  return {
    root,
    database: join(root, 'nuandu.sqlite'),
    originals: join(root, 'originals'),
    staging: join(root, 'staging'),
    backups: join(root, 'backups'),
  };
}

/**
 * Opens the data folder for writing, creating it where it does not exist and migrating the database where it is
 * older than the program; the database is copied to `backups` before. Only the writer thread calls this.
 * Throws NuanduError: `data-folder-unusable`, `data-folder-busy`, `database-newer`, `database-damaged`.
 */
export function openForWriting(folder: DataFolder, migrationsDir: string): WritableDatabase {
  try {
    for (const path of [folder.root, folder.originals, folder.staging]) mkdirSync(path, { recursive: true });
  } catch (cause) {
    throw new NuanduError('data-folder-unusable', { path: folder.root }, { cause });
  }
  return opening(folder, 'writable', () => {
    const lock = lockFolder(folder);
    const connection = new Database(folder.database, { timeout: 5000 });
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('cache_size = -65536');
    migrateGuarded(connection, folder, migrationsDir);
    return { connection, lock };
  });
}

/** Opens an existing data folder read-only. Throws like `openForWriting`. */
export function openForReading(folder: DataFolder): ReadableDatabase {
  return opening(folder, 'readable', () => {
    const connection = new Database(folder.database, { readonly: true, fileMustExist: true, timeout: 5000 });
    connection.pragma('cache_size = -32768');
    return { connection, lock: null };
  });
}

function opening<Access extends 'readable' | 'writable'>(
  folder: DataFolder,
  access: Access,
  open: () => { connection: Connection; lock: Connection | null },
): OpenDatabase<Access> {
  try {
    const { connection, lock } = open();
    return { access, lock, connection, orm: drizzle(connection, { schema }), folder };
  } catch (cause) {
    if (!(cause instanceof Database.SqliteError)) throw cause;
    const busy = cause.code === 'SQLITE_BUSY' || cause.code === 'SQLITE_LOCKED';
    const damaged = cause.code === 'SQLITE_NOTADB' || cause.code.split('_')[1] === 'CORRUPT';
    const code = busy ? 'data-folder-busy' : damaged ? 'database-damaged' : 'data-folder-unusable';
    throw new NuanduError(code, { path: folder.root }, { cause });
  }
}

/**
 * One writer per data folder, whatever process it is in. The operating system releases the lock with the process, so a
 * crash never leaves a folder locked.
 */
function lockFolder(folder: DataFolder): Connection {
  const lock = new Database(join(folder.root, 'writer.lock'), { timeout: 0 });
  lock.exec('begin exclusive');
  return lock;
}

const journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) });

/**
 * Drizzle's migrator looks only at the newest applied migration: it would pass over one that was merged late and
 * open a database from a newer program. Both are refused here.
 */
function migrateGuarded(connection: Connection, folder: DataFolder, migrationsDir: string): void {
  const { entries } = journal.parse(
    JSON.parse(readFileSync(join(migrationsDir, 'meta/_journal.json'), 'utf8')),
  );
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
  migrate(drizzle(connection), { migrationsFolder: migrationsDir });
}

function appliedMigrations(connection: Connection): number[] {
  const table = connection
    .prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`)
    .pluck()
    .get();
  if (table === undefined) return [];
  return z
    .array(z.number())
    .parse(connection.prepare('select created_at from __drizzle_migrations').pluck().all());
}

function backUp(connection: Connection, folder: DataFolder, newest: number): void {
  mkdirSync(folder.backups, { recursive: true });
  const path = join(folder.backups, `before-migration-${newest}.sqlite`);
  if (!existsSync(path)) connection.prepare('vacuum into ?').run(path);
}

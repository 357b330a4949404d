import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { NuanduError } from '../contract/errors.ts';
import type { DataFolder } from './data-folder.ts';
import { type BetterSQLite3Database, drizzle } from './drizzle.ts';
import { migrateGuarded } from './migrations.ts';
import * as schema from './schema.ts';
import { codedSqliteError } from './sqlite-errors.ts';

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

/**
 * Opens the data folder for writing, creating it where it does not exist and migrating the database where it is
 * older than the program; the database is copied to `backups` before. Only the writer thread calls this.
 * Throws NuanduError: `data-folder-unusable`, `data-folder-busy`, `database-newer`, `database-damaged`.
 */
export function openForWriting(folder: DataFolder, migrationsDir: string): WritableDatabase {
  try {
    for (const path of [
      folder.root,
      folder.originals,
      folder.staging,
      folder.reports,
      folder.inbox,
      folder.outbox,
    ])
      mkdirSync(path, { recursive: true });
  } catch (cause) {
    throw new NuanduError('data-folder-unusable', { path: folder.root }, { cause });
  }
  return opening(folder, 'writable', (opened) => {
    // One writer per data folder, whatever process it is in. The operating system releases the lock with the process,
    // so a crash never leaves a folder locked.
    const lock = opened(new Database(join(folder.root, 'writer.lock'), { timeout: 0 }));
    lock.exec('begin exclusive');
    const connection = opened(new Database(folder.database, { timeout: 5000 }));
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    migrateGuarded(connection, folder, migrationsDir);
    connection.pragma('foreign_keys = ON');
    connection.pragma('cache_size = -65536');
    return { connection, lock };
  });
}

/** Opens an existing data folder read-only. Throws like `openForWriting`. */
export function openForReading(folder: DataFolder): ReadableDatabase {
  if (!existsSync(folder.database)) throw new NuanduError('data-folder-unusable', { path: folder.root });
  return opening(folder, 'readable', (opened) => {
    const connection = opened(
      new Database(folder.database, { readonly: true, fileMustExist: true, timeout: 5000 }),
    );
    connection.pragma('cache_size = -32768');
    return { connection, lock: null };
  });
}

/**
 * A reader's database that stays as it is now, whatever is stored meanwhile, until it is closed. For work that reads
 * more than once and must not mix what was before with what came after. Throws like `openForWriting`.
 */
export function openSnapshot(folder: DataFolder): ReadableDatabase {
  const database = openForReading(folder);
  database.connection.exec('begin');
  // The first read fixes what is seen.
  database.connection.prepare('select count(*) from check_state').get();
  return database;
}

/** Closes what was opened; the writer's lock is given up last. */
export function closeDatabase({ connection, lock }: WritableDatabase | ReadableDatabase): void {
  connection.close();
  lock?.close();
}

function opening<Access extends 'readable' | 'writable'>(
  folder: DataFolder,
  access: Access,
  open: (opened: (connection: Connection) => Connection) => {
    connection: Connection;
    lock: Connection | null;
  },
): OpenDatabase<Access> {
  const opened: Connection[] = [];
  try {
    const { connection, lock } = open((one) => {
      opened.push(one);
      return one;
    });
    return { access, lock, connection, orm: drizzle(connection, { schema }), folder };
  } catch (error) {
    for (const one of opened) one.close();
    throw codedSqliteError(error, folder.root);
  }
}

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { DataFolder } from '../../src-main/store/data-folder.ts';
import { type Connection, closeDatabase, openForWriting } from '../../src-main/store/open-database.ts';
import { migrationsDir } from '../app/open-folder.ts';
import { type Desk, ended, filesIn, until } from './desk.ts';

export const mebibyte = 1024 * 1024;

/** Kills a run of the command line at the moment; false: it was over before. */
export async function killAt(desk: Desk, args: readonly string[], moment: () => boolean): Promise<boolean> {
  const child = desk.start(args);
  const end = ended(child);
  await until(() => child.exitCode !== null || moment());
  child.kill('SIGKILL');
  await end;
  return child.signalCode === 'SIGKILL';
}

/** Opens the folder as the next start of the program does, and gives what `read` finds in it. */
export function contentsOf<Contents>(
  folder: DataFolder,
  read: (connection: Connection) => Contents,
): Contents {
  const database = openForWriting(folder, migrationsDir);
  try {
    expect(database.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.connection.pragma('foreign_key_check')).toEqual([]);
    return read(database.connection);
  } finally {
    closeDatabase(database);
  }
}

/** Bytes of rows that wait beside the database. */
export function stagedBytes(folder: DataFolder): number {
  return filesIn(folder.staging).reduce((sum, name) => sum + sizeOf(join(folder.staging, name)), 0);
}

/** Bytes that the running transaction has written. */
export function walBytes(folder: DataFolder): number {
  return sizeOf(`${folder.database}-wal`);
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

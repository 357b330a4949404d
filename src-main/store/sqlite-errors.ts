import Database from 'better-sqlite3';
import { type ErrorCode, NuanduError } from '../contract/errors.ts';

/** What people can do something about, by SQLite's primary result code. */
const codes: Readonly<Record<string, ErrorCode>> = {
  SQLITE_BUSY: 'data-folder-busy',
  SQLITE_LOCKED: 'data-folder-busy',
  SQLITE_NOTADB: 'database-damaged',
  SQLITE_CORRUPT: 'database-damaged',
  SQLITE_CANTOPEN: 'data-folder-unusable',
  SQLITE_PERM: 'data-folder-unusable',
  SQLITE_READONLY: 'data-folder-unusable',
  SQLITE_IOERR: 'data-folder-unusable',
  SQLITE_FULL: 'data-folder-unusable',
};

/**
 * A coded error for what SQLite says of the data folder: in use elsewhere, damaged, not writable, disk full.
 * Anything else, a mistake of the program above all, is returned as it is.
 */
export function codedSqliteError(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const [, primary] = error.code.split('_');
  const code = codes[`SQLITE_${primary}`];
  return code === undefined ? error : new NuanduError(code, { path }, { cause: error });
}

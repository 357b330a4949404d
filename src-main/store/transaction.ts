import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { NuanduError } from '../contract/errors.ts';
import type { Connection } from './open-database.ts';

/** Progress and cancellation of long work. */
export interface Job {
  readonly signal: AbortSignal;
  readonly report: (done: number, total: number | null) => void;
}

/**
 * Runs `work` in one write transaction: all of it is stored, or nothing. It may pause between pieces so that a
 * cancel is heard; the caller sees to it that nothing else uses the connection meanwhile.
 * Throws NuanduError `data-folder-busy` where another process is writing, `cancelled` where the job was cancelled.
 */
export async function inTransaction<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  try {
    connection.exec('begin immediate');
  } catch (cause) {
    if (cause instanceof Database.SqliteError && cause.code === 'SQLITE_BUSY') {
      throw new NuanduError('data-folder-busy', { path: connection.name }, { cause });
    }
    throw cause;
  }
  try {
    const result = await work();
    connection.exec('commit');
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback');
    throw error;
  }
}

/** Lets messages in and stops here if one of them cancelled the job. */
export async function pause(job: Job): Promise<void> {
  await setImmediate();
  if (job.signal.aborted) throw new NuanduError('cancelled');
}

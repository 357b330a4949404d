import { setImmediate } from 'node:timers/promises';
import { NuanduError } from '../contract/errors.ts';
import type { Connection } from './open-database.ts';
import { codedSqliteError } from './sqlite-errors.ts';

/** Progress and cancellation of long work. */
export interface Job {
  readonly signal: AbortSignal;
  readonly report: (done: number, total: number | null) => void;
}

/**
 * Runs `work` in one write transaction: all of it is stored, or nothing. It may pause between pieces so that a
 * cancel is heard; the caller sees to it that nothing else uses the connection meanwhile.
 * Throws NuanduError `data-folder-busy` where another process is writing, `database-damaged`, `data-folder-unusable`
 * where the disk is full, and whatever `work` throws.
 */
export async function inTransaction<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  try {
    connection.exec('begin immediate');
    const result = await work();
    connection.exec('commit');
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback');
    throw codedSqliteError(error, connection.name);
  }
}

/** Runs `work` as a transaction would and takes all of it back: what it gives is what storing would give. */
export async function inDryRun<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  try {
    connection.exec('begin immediate');
    return await work();
  } catch (error) {
    throw codedSqliteError(error, connection.name);
  } finally {
    if (connection.inTransaction) connection.exec('rollback');
  }
}

/** Lets messages in and stops here if one of them cancelled the job. */
export async function pause(job: Job): Promise<void> {
  await setImmediate();
  if (job.signal.aborted) throw new NuanduError('cancelled');
}

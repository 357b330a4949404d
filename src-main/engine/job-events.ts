import { workerData } from 'node:worker_threads';
import type { RunningJob } from '../app/writer-context.ts';
import type { Progress } from '../contract/views.ts';
import { codedSqliteError } from '../store/sqlite-errors.ts';
import { outgoingError } from './errors.ts';
import type { WorkerStart } from './thread.ts';

/** Null on the main thread, where a job meets no database. */
const start: WorkerStart | null = workerData;

const INTERVAL = 100;

/** The jobs of this thread, waiting or running. */
const jobs = new Set<AbortController>();
let tellBusy = (_busy: boolean) => {};

/** `listener` hears when the first job of this thread begins and when the last one ends. */
export function onBusy(listener: (busy: boolean) => void): void {
  tellBusy = listener;
}

/** Asks all jobs of this thread to end; each then tells its caller what came of it. */
export function cancelJobs(): void {
  for (const job of jobs) job.abort();
}

/**
 * Runs a job as a stream: its progress, at most one every 100 ms, and its result as the stream's return value.
 * Leaving the stream early, or aborting the call, cancels the job.
 */
export async function* jobEvents<Result>(
  run: (job: RunningJob) => Promise<Result>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, Result, void> {
  const cancel = new AbortController();
  let latest: Progress | null = null;
  const job: RunningJob = {
    signal: signal === undefined ? cancel.signal : AbortSignal.any([signal, cancel.signal]),
    report: (progress) => {
      latest = progress;
    },
  };
  let settled = false;
  jobs.add(cancel);
  if (jobs.size === 1) tellBusy(true);
  const result = run(job).finally(() => {
    settled = true;
    jobs.delete(cancel);
    if (jobs.size === 0) tellBusy(false);
  });
  try {
    while (!settled) {
      await Promise.race([result, new Promise((resolve) => setTimeout(resolve, INTERVAL))]);
      if (latest !== null) yield latest;
      latest = null;
    }
    return await result;
  } catch (error) {
    throw outgoingError(codedSqliteError(error, start?.dataDir ?? ''));
  } finally {
    cancel.abort();
  }
}

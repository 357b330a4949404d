import { useCallback, useSyncExternalStore } from 'react';
import type { Progress } from '../../src-main/contract/views.ts';
import { useJobs } from './engine-context.tsx';
import type { JobCall } from './jobs.ts';

/** A procedure of the engine that takes its time, told step by step. */
export interface Job<Input, Result> {
  /** Starts it. Gives the result; null where it failed, was cancelled, or runs already. */
  run(input: Input): Promise<Result | null>;
  cancel(): void;
  readonly running: boolean;
  /** Cancelling was asked for and is under way. */
  readonly cancelling: boolean;
  readonly cancelled: boolean;
  /** The latest sign of life; null before the first. */
  readonly progress: Progress | null;
  readonly result: Result | null;
  readonly error: unknown;
  /** Forgets result, error and cancellation. */
  reset(): void;
}

/**
 * Runs a streamed procedure, e.g. `useJob('report', engine.reports.make.call)`. The job is known by its name: it goes on
 * when its page is left, and every component that uses the name sees it. When it ends, whatever was asked of the engine
 * before is asked anew.
 */
export function useJob<Input, Result>(name: string, call: JobCall<Input, Result>): Job<Input, Result> {
  const jobs = useJobs();
  const state = useSyncExternalStore(jobs.subscribe, () => jobs.state(name));
  const run = useCallback((input: Input) => jobs.run(name, call, input), [jobs, name, call]);
  const cancel = useCallback(() => jobs.cancel(name), [jobs, name]);
  const reset = useCallback(() => jobs.reset(name), [jobs, name]);
  return {
    run,
    cancel,
    reset,
    running: state.phase === 'running',
    cancelling: state.phase === 'running' && state.cancelling,
    cancelled: state.phase === 'cancelled',
    progress: state.phase === 'running' ? state.progress : null,
    result: state.phase === 'done' ? (state.result as Result) : null,
    error: state.phase === 'failed' ? state.error : null,
  };
}

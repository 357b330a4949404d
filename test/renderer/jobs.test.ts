import { expect, it } from 'vitest';
import { NuanduError } from '../../src-main/contract/errors.ts';
import type { Progress } from '../../src-main/contract/views.ts';
import { type JobCall, Jobs } from '../../src-renderer/engine/jobs.ts';

const step: Progress = { phase: 'checking', file: null, done: 1, total: 2 };

/** Jobs that note what the window is told. */
function watched() {
  const told: string[] = [];
  const jobs = new Jobs(
    (busy) => told.push(busy ? 'busy' : 'idle'),
    () => told.push('ended'),
  );
  jobs.subscribe(() => told.push(jobs.state('job').phase));
  return { jobs, told };
}

const works: JobCall<number, number> = async (input) =>
  (async function* () {
    yield step;
    return input * 2;
  })();

/** Goes on until it is cancelled. */
const endless: JobCall<null, never> = async (_, { signal }) =>
  (async function* () {
    yield step;
    signal.throwIfAborted();
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    throw new Error('it was cancelled');
  })();

it('tells step by step, and keeps the result for whoever comes back', async () => {
  const { jobs, told } = watched();
  await expect(jobs.run('job', works, 21)).resolves.toBe(42);
  expect(told).toEqual(['busy', 'running', 'running', 'idle', 'done', 'ended']);
  expect(jobs.state('job')).toEqual({ phase: 'done', result: 42 });
  jobs.reset('job');
  expect(jobs.state('job')).toEqual({ phase: 'idle' });
});

it('does not start a job twice, and stays busy until the last has ended', async () => {
  const { jobs, told } = watched();
  const running = jobs.run('job', endless, null);
  await expect(jobs.run('job', endless, null)).resolves.toBeNull();
  await expect(jobs.run('other', works, 1)).resolves.toBe(2);
  expect(told.filter((what) => what === 'busy' || what === 'idle')).toEqual(['busy']);
  jobs.cancel('job');
  await running;
  expect(told.at(-3)).toBe('idle');
});

it('says that it is being cancelled, and then that it was', async () => {
  const { jobs } = watched();
  const running = jobs.run('job', endless, null);
  jobs.reset('job');
  jobs.cancel('job');
  expect(jobs.state('job')).toMatchObject({ phase: 'running', cancelling: true });
  await expect(running).resolves.toBeNull();
  expect(jobs.state('job')).toEqual({ phase: 'cancelled' });
});

it('keeps the error that it failed with', async () => {
  const { jobs } = watched();
  const error = new NuanduError('nothing-found', { paths: 'a' });
  await expect(jobs.run('job', () => Promise.reject(error), null)).resolves.toBeNull();
  expect(jobs.state('job')).toEqual({ phase: 'failed', error });
});

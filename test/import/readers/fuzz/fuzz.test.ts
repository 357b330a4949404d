import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-file.ts';
import type { FuzzMessage, FuzzStart } from './fuzz-thread.ts';
import { mutant } from './mutants.ts';

/** So many mutants, from this one on: `NUANDU_FUZZ=20000`, `NUANDU_FUZZ_FIRST=4711`. */
const count = Number(process.env.NUANDU_FUZZ ?? 1000);
const first = Number(process.env.NUANDU_FUZZ_FIRST ?? 1);
/** A mutant that takes longer than this hangs. */
const PATIENCE = 20_000;
const HEAP_MB = 512;

interface Outcomes {
  read: number;
  refused: number;
  readonly failures: string[];
}

/** Reads mutants in a thread until all are done or one hangs or breaks the thread; gives the number of the next. */
function readFrom(number: number, behind: number, folder: string, outcomes: Outcomes): Promise<number> {
  return new Promise((resolve) => {
    const start: FuzzStart = { first: number, behind, folder };
    const worker = new Worker(new URL('./fuzz-thread.ts', import.meta.url), {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    let next = number;
    const fail = (why: string) => outcomes.failures.push(`mutant ${next} of ${mutant(next).origin}: ${why}`);
    const hang = () => {
      fail('hangs');
      next++;
      void worker.terminate();
    };
    let timer = setTimeout(hang, PATIENCE);
    worker.on('message', (message: FuzzMessage) => {
      clearTimeout(timer);
      timer = setTimeout(hang, PATIENCE);
      if (message.outcome === 'failed') fail(message.error);
      else outcomes[message.outcome]++;
      next = message.number + 1;
    });
    worker.on('error', (error) => {
      fail(String(error));
      next++;
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(next);
    });
  });
}

it(`${count} changed files are read, or refused with a code; nothing else`, {
  timeout: 3_600_000,
}, async () => {
  const folder = await temporaryFolder();
  const outcomes: Outcomes = { read: 0, refused: 0, failures: [] };
  const behind = first + count;
  for (let next = first; next < behind; ) next = await readFrom(next, behind, folder, outcomes);
  expect(outcomes.failures).toEqual([]);
  expect(outcomes.read + outcomes.refused).toBe(count);
  // A change that matters and one that does not: neither of the two is all that is tested.
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThanOrEqual(Math.floor(count / 10));
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Holder, notYet, promises } from './promises.ts';
import { testsThatRun } from './tests-that-run.ts';

const holders = Object.values(promises).flatMap((list) => list.flatMap(([, ...heldBy]) => heldBy));
const files = [...new Set(holders.map((holder) => holder.split(' › ')[0] ?? ''))];
let running: readonly string[];

beforeAll(async () => {
  running = [...(await testsThatRun(files))];
}, 300_000);

function runs(holder: Holder): boolean {
  if (!holder.endsWith(' › *')) return running.includes(holder);
  const group = holder.slice(0, -1);
  return running.some((test) => test.startsWith(group));
}

describe.each(Object.entries(promises))('%s', (_, list) => {
  it.each(list)('%s', (_promise, ...heldBy) => {
    expect(heldBy).not.toEqual([]);
    expect(heldBy.filter((holder) => !runs(holder))).toEqual([]);
  });
});

it('no file that holds a promise leaves out a test', () => {
  const leavingOut = /\b(?:describe|it|test)\.(?:skip|skipIf|runIf|only|todo|fixme|fails)\b/;
  const source = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  expect(files.filter((file) => leavingOut.test(source(file)))).toEqual([]);
});

describe('not yet', () => {
  for (const [promise, why] of Object.entries(notYet)) it.todo(`${promise} (${why})`);
});

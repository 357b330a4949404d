import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runJob } from '../../../src-main/engine/run-job.ts';
import { type Engine, startEngine } from '../../../src-main/engine/start.ts';
import { endJobs } from '../../../src-main/hosts/launch/end-jobs.ts';
import { resourcesDir } from '../../app/open-folder.ts';
import { writeComplaints } from '../../bench/complaints-file.ts';

let root: string;
let engine: Engine;
const never = new Promise(() => {});

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'nuandu-end-'));
  engine = await startEngine({ dataDir: join(root, 'data'), resourcesDir, actor: 'test' });
});
afterEach(async () => {
  await engine.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('the program that is asked to end', () => {
  it('says nothing and waits for nothing where nothing runs', async () => {
    const told: string[] = [];
    await endJobs(engine, { tell: () => told.push('ending'), again: never });
    expect(told).toEqual([]);
  });

  it('says so while an import runs, lets it end, and nothing half is stored', async () => {
    const path = join(root, '甲热力公司.csv');
    await writeComplaints(path, 60_000, 1);
    const told: string[] = [];
    let ending: Promise<void> | null = null;
    const job = runJob(engine.writer.import.run({ paths: [path] }), ({ phase }) => {
      if (phase === 'reading') ending ??= endJobs(engine, { tell: () => told.push('ending'), again: never });
    });
    await expect(job).rejects.toMatchObject({ code: 'cancelled' });
    await ending;
    expect(told).toEqual(['ending']);
    expect(engine.isBusy()).toBe(false);
    expect(await engine.reader.imports.list({})).toEqual([]);
    expect(readdirSync(join(root, 'data', 'originals'))).toEqual([]);
  });

  it('does not wait once it is asked again', async () => {
    const deaf = { isBusy: () => true, cancelJobs: () => {}, untilIdle: () => never as Promise<void> };
    await expect(endJobs(deaf, { tell: () => {}, again: Promise.resolve() })).resolves.toBeUndefined();
  });
});

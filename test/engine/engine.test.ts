import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuthorityChange } from '../../src-main/contract/authority-change.ts';
import type { Progress } from '../../src-main/contract/views.ts';
import { runJob } from '../../src-main/engine/run-job.ts';
import { type Engine, startEngine } from '../../src-main/engine/start.ts';
import { startThread } from '../../src-main/engine/start-thread.ts';
import { dataFolder } from '../../src-main/store/data-folder.ts';
import { closeDatabase, openForReading, openForWriting } from '../../src-main/store/open-database.ts';
import { csv } from '../app/complaint-table.ts';
import { migrationsDir, resourcesDir } from '../app/open-folder.ts';
import { writeComplaints } from '../bench/complaints-file.ts';
import { everything } from '../store/contents.ts';

const columns = ['complaintNo', 'acceptedAt', 'category', 'investigatedAt'] as const;
const complaint = { acceptedAt: '2025-11-17 09:00', category: '收费', investigatedAt: '2025-11-19 09:00' };

let root: string;
let dataDir: string;
const engines: Engine[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nuandu-test-'));
  dataDir = join(root, 'data');
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.stop();
  rmSync(root, { recursive: true });
});

async function start(): Promise<Engine> {
  const engine = await startEngine({ dataDir, resourcesDir, actor: 'test' });
  engines.push(engine);
  return engine;
}

function smallFile(name = '甲热力公司.csv', complaintNo = 'TS1'): string {
  const path = join(root, name);
  writeFileSync(path, csv(columns, [{ ...complaint, complaintNo }]));
  return path;
}

const bigRows = 60_000;

/** A file that takes long enough to be interrupted: many pieces are read and stored. */
async function bigFile(name = '乙热力公司.csv'): Promise<string> {
  const path = join(root, name);
  await writeComplaints(path, bigRows, 1);
  return path;
}

function importFiles(engine: Engine, paths: string[], onProgress: (progress: Progress) => void = () => {}) {
  return runJob(engine.writer.import.run({ paths }), onProgress);
}

function stored() {
  const database = openForReading(dataFolder(dataDir));
  try {
    return everything(database.connection);
  } finally {
    database.connection.close();
  }
}

describe('jobs', () => {
  test('stream their progress, and their result at the end', async () => {
    const engine = await start();
    const signs: Progress[] = [];
    const result = await importFiles(engine, [await bigFile()], (sign) => signs.push(sign));
    expect(result.sheets).toMatchObject([{ company: '乙热力公司', rows: bigRows, accepted: bigRows }]);
    expect(signs.at(-1)).toEqual({ phase: 'storing', file: null, done: bigRows, total: bigRows });
    const phases = ['keeping', 'reading', 'storing'];
    const order = signs.map(({ phase }) => phases.indexOf(phase)).filter((place) => place >= 0);
    expect(order).toEqual(order.toSorted());
  });

  test('of the writer run one after the other', async () => {
    const engine = await start();
    const again = smallFile();
    const results = await Promise.all([importFiles(engine, [again]), importFiles(engine, [again])]);
    expect(results).toMatchObject([{ sheets: [{ accepted: 1 }] }, { sheets: [{ unchanged: 1 }] }]);
  });

  test('leave the reader free to answer while they store', async () => {
    const engine = await start();
    await importFiles(engine, [smallFile()]);
    const before = await engine.reader.summary.list({});
    const answers: unknown[] = [];
    await importFiles(engine, [await bigFile()], ({ phase }) => {
      if (phase === 'reading' || phase === 'storing') answers.push(engine.reader.summary.list({}));
    });
    expect(answers.length).toBeGreaterThan(0);
    expect(await answers[0]).toEqual(before);
    expect((await engine.reader.summary.list({})).map(({ company }) => company)).toContain('乙热力公司');
  });
});

test('rows to be sent back are read once more in a thread, and the reader knows where they wait', async () => {
  const engine = await start();
  const rows = Array.from({ length: 3000 }, (_, at) => ({ complaintNo: `TS${at}`, acceptedAt: '待定' }));
  const path = join(root, '甲热力公司.csv');
  writeFileSync(path, csv(columns, [{ ...complaint, complaintNo: 'TS' }, ...rows]));
  const { importId } = await importFiles(engine, [path]);
  const [sheet] = await engine.reader.imports.sheets({ importId: importId ?? 0 });
  expect(sheet).toMatchObject({ file: '甲热力公司.csv', rejected: 3000, unreadable: 0 });
  const source = { sheetId: sheet?.sheetId ?? 0 };
  const request = { source, language: 'zh', reason: null, unreadable: false } as const;
  const made = await runJob(engine.writer.imports.returnRows(request), () => {});
  expect(made).toMatchObject({ fileName: '甲热力公司 退回更正.xlsx', rows: 3000 });
  const saved = await engine.reader.saved.report({ reportId: made.reportId });
  expect(saved.fileName).toBe(made.fileName);
  expect(readFileSync(saved.path)).toHaveLength(made.bytes);
});

describe('errors', () => {
  test.each([
    ['a list that may not be empty', { paths: [] }, /^paths: /],
    ['a value inside it', { paths: [''] }, /^paths\.0: /],
    ['a key that there is not', { paths: ['x'], colour: 'red' }, /colour/],
  ])('a request that has not the form of the contract says where: %s', async (_, request, what) => {
    const engine = await start();
    await expect(runJob(engine.writer.import.run(request), () => {})).rejects.toMatchObject({
      code: 'bad-request',
      detail: { what: expect.stringMatching(what) },
    });
  });

  test('a date that does not exist is a bad request', async () => {
    const engine = await start();
    await expect(engine.reader.summary.list({ from: '2026-02-30' })).rejects.toMatchObject({
      code: 'bad-request',
      detail: { what: expect.stringMatching(/^from: /) },
    });
  });

  test('of a job come with their code and detail, and the engine goes on', async () => {
    const engine = await start();
    await expect(importFiles(engine, [dataFolder(dataDir).inbox])).rejects.toMatchObject({
      name: 'NuanduError',
      code: 'nothing-found',
      detail: { paths: dataFolder(dataDir).inbox },
    });
    expect(await importFiles(engine, [smallFile()])).toMatchObject({ sheets: [{ accepted: 1 }] });
  });

  test('of a report name its path', async () => {
    const engine = await start();
    const path = join(root, 'missing', 'out.json');
    await expect(runJob(engine.reader.report.writeJson({ path }), () => {})).rejects.toMatchObject({
      code: 'report-not-written',
      detail: { path },
    });
  });

  test('a damaged database is told as such also after the start', async () => {
    const engine = await start();
    await importFiles(engine, [await bigFile()]);
    await engine.stop();
    const { database } = dataFolder(dataDir);
    // Closing writes everything that is still in the log back into the database.
    closeDatabase(openForWriting(dataFolder(dataDir), migrationsDir));
    const bytes = readFileSync(database);
    bytes.fill(0xa5, Math.floor(bytes.length / 4));
    writeFileSync(database, bytes);
    const again = await start();
    await expect(
      runJob(again.writer.check.run({ asOf: 1_763_000_000, full: true }), () => {}),
    ).rejects.toMatchObject({ code: 'database-damaged' });
    await expect(again.reader.summary.list({})).rejects.toMatchObject({ code: 'database-damaged' });
  });
});

describe('cancelling', () => {
  /** Starts to import a big file and cancels at the first sign of a phase. */
  function cancelAt(engine: Engine, path: string, phase: Progress['phase']) {
    let asked = false;
    return importFiles(engine, [path], (sign) => {
      if (!asked && sign.phase === phase) {
        asked = true;
        engine.cancelJobs();
      }
    });
  }

  test('stores nothing and leaves nothing, and the engine goes on', async () => {
    const engine = await start();
    await importFiles(engine, [smallFile()]);
    const before = stored();
    const big = await bigFile();
    await expect(cancelAt(engine, big, 'reading')).rejects.toMatchObject({ code: 'cancelled' });
    expect(stored()).toEqual(before);
    const { originals, staging } = dataFolder(dataDir);
    expect(readdirSync(originals)).toHaveLength(1);
    expect(readdirSync(staging)).toEqual([]);
    expect(await importFiles(engine, [big])).toMatchObject({ sheets: [{ accepted: bigRows }] });
  });

  test('at the last moment tells truly whether all was stored or nothing', async () => {
    const engine = await start();
    const [end] = await Promise.allSettled([cancelAt(engine, await bigFile(), 'storing')]);
    const told = end.status === 'fulfilled' ? end.value.sheets : end.reason.code;
    const whole = [expect.objectContaining({ accepted: bigRows })];
    expect([told, stored().record?.length]).toEqual(told === 'cancelled' ? [told, 0] : [whole, bigRows]);
  });

  test('reaches a job that still waits for another', async () => {
    const engine = await start();
    const big = await bigFile();
    const running = importFiles(engine, [big], ({ phase }) => {
      if (phase === 'reading') engine.cancelJobs();
    });
    const waiting = importFiles(engine, [smallFile()]);
    const ends = await Promise.allSettled([running, waiting]);
    expect(ends.map((end) => end.status === 'rejected' && end.reason.code)).toEqual([
      'cancelled',
      'cancelled',
    ]);
    expect(stored().record).toEqual([]);
  });

  test('by aborting the call is answered at once', async () => {
    const engine = await start();
    const cancel = new AbortController();
    const big = await bigFile();
    const call = engine.writer.import.run({ paths: [big] }, { signal: cancel.signal });
    await expect(runJob(call, () => cancel.abort())).rejects.toMatchObject({ code: 'cancelled' });
    expect(await importFiles(engine, [smallFile()])).toMatchObject({ sheets: [{ accepted: 1 }] });
    expect(stored().record).toHaveLength(1);
  });

  test('by leaving the stream', async () => {
    const engine = await start();
    for await (const _ of await engine.writer.import.run({ paths: [await bigFile()] })) break;
    expect(await importFiles(engine, [smallFile()])).toMatchObject({ sheets: [{ accepted: 1 }] });
    expect(stored().record).toHaveLength(1);
  });
});

test('a change by the authority reaches all threads, and is there again after a restart', async () => {
  const first = await start();
  await importFiles(first, [smallFile()]);
  const findingsOf = async (engine: Engine, rule: string) =>
    (await engine.reader.summary.list({})).reduce(
      (sum, { ruleId, violation }) => sum + (ruleId === rule ? violation : 0),
      0,
    );
  const before = await findingsOf(first, 'CMP-01');
  const change: AuthorityChange = {
    kind: 'parameter',
    rule: 'CMP-01',
    parameter: 'limit',
    validFrom: '2025-11-01',
    value: 72,
    basis: 'setting',
  };
  const { trialId } = await runJob(first.writer.authority.try({ change }), () => {});
  await runJob(first.writer.authority.change({ trialId, reason: '试行', source: '' }), () => {});
  expect(before).toBe(1);
  expect(await findingsOf(first, 'CMP-01')).toBe(0);
  // Rows that a parser thread judges are judged by the changed number too.
  await importFiles(first, [smallFile('乙热力公司.csv', 'TS2')]);
  expect(await findingsOf(first, 'CMP-01')).toBe(0);
  const { changes } = await first.reader.authority.get();
  expect(changes).toMatchObject([{ actor: 'test', reason: '试行', change, unfit: null }]);
  const versions = (await first.reader.library.get()).rules.find(({ id }) => id === 'CMP-01')?.parameters
    .limit;
  expect(versions?.versions).toHaveLength(2);
  await first.stop();

  const second = await start();
  expect(await findingsOf(second, 'CMP-01')).toBe(0);
  expect((await second.reader.authority.get()).changes).toEqual(changes);
});

describe('stopping', () => {
  test('ends a running job; the data are as before, and the folder is free and clean', async () => {
    const first = await start();
    await importFiles(first, [smallFile()]);
    const before = stored();
    let stopped: Promise<void> | null = null;
    const interrupted = importFiles(first, [await bigFile()], ({ phase }) => {
      if (phase === 'storing') stopped ??= first.stop();
    });
    await expect(interrupted).rejects.toMatchObject({ code: 'cancelled' });
    await stopped;
    await expect(first.reader.summary.list({})).rejects.toMatchObject({ code: 'cancelled' });

    const second = await start();
    expect(stored()).toEqual(before);
    const { originals, staging } = dataFolder(dataDir);
    expect(readdirSync(originals)).toHaveLength(1);
    expect(readdirSync(staging)).toEqual([]);
    expect(await importFiles(second, [smallFile('甲热力公司(1).csv', 'TS2')])).toMatchObject({
      sheets: [{ accepted: 1 }],
    });
  });

  test('can be asked for twice', async () => {
    const engine = await start();
    await Promise.all([engine.stop(), engine.stop()]);
    await engine.stop();
  });
});

describe('starting', () => {
  test('a second engine on the same folder is refused, and the first one keeps working', async () => {
    const engine = await start();
    await expect(start()).rejects.toMatchObject({ code: 'data-folder-busy', detail: { path: dataDir } });
    expect(await importFiles(engine, [smallFile()])).toMatchObject({ sheets: [{ accepted: 1 }] });
  });

  test('that fails leaves the folder free', async () => {
    const wrong = startEngine({ dataDir, resourcesDir: root, actor: 'test' });
    await expect(wrong).rejects.toMatchObject({ code: 'resources-invalid' });
    await start();
  });

  test('sweeps what a killed import has left', async () => {
    await (await start()).stop();
    const { originals, staging } = dataFolder(dataDir);
    writeFileSync(join(originals, 'a'.repeat(64)), 'orphan');
    writeFileSync(join(originals, 'arriving-00000000-0000-4000-8000-000000000000'), 'half');
    writeFileSync(join(staging, 'left.sqlite'), '');
    await start();
    expect(readdirSync(originals)).toEqual([]);
    expect(readdirSync(staging)).toEqual([]);
  });
});

describe('a thread that breaks', () => {
  test('fails the calls under way and all later ones, and not the host', async () => {
    const options = { dataDir, resourcesDir, actor: 'test' };
    const thread = await startThread(new URL('./dies.ts', import.meta.url), options);
    const call = thread.client.summary.list({});
    thread.cancelJobs();
    const broken = { code: 'internal', detail: { what: expect.stringContaining('broken in the thread') } };
    await expect(call).rejects.toMatchObject(broken);
    await expect(thread.client.summary.list({})).rejects.toMatchObject(broken);
    await thread.stop();
  });

  test('at its start says why', async () => {
    const missing = startThread(new URL('./no-such-thread.ts', import.meta.url), {
      dataDir,
      resourcesDir,
      actor: 'test',
    });
    await expect(missing).rejects.toMatchObject({
      code: 'internal',
      detail: { what: expect.stringContaining('no-such-thread') },
    });
  });
});

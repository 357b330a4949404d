import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ReportFinding } from '../../src-main/report/report-data.ts';
import { writeExcelReport } from '../../src-main/report/write-excel-report.ts';
import { temporaryFolder } from './read-report.ts';
import { companies, sampleFinding, sampleReport } from './sample-report.ts';

function* endless(onRow: (row: number) => void, onEnd: () => void): Generator<ReportFinding> {
  try {
    for (let index = 0; ; index += 1) {
      onRow(index);
      yield sampleFinding(companies[0], 'REP-01', 'late', index);
    }
  } finally {
    onEnd();
  }
}

it('an abort leaves nothing, and lets go of the findings', async () => {
  const folder = await temporaryFolder();
  const abort = new AbortController();
  const reason = new Error('stopped by the user');
  let ended = false;
  const findings = endless(
    (row) => {
      if (row === 3_000) abort.abort(reason);
    },
    () => {
      ended = true;
    },
  );
  const run = writeExcelReport(sampleReport({ findings }), join(folder, 'r.xlsx'), {
    language: 'zh',
    signal: abort.signal,
  });
  await expect(run).rejects.toBe(reason);
  expect(await readdir(folder)).toEqual([]);
  await expect.poll(() => ended).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});

it('a signal that is already aborted starts nothing', async () => {
  const folder = await temporaryFolder();
  const signal = AbortSignal.abort();
  const run = writeExcelReport(sampleReport(), join(folder, 'r.xlsx'), { language: 'zh', signal });
  await expect(run).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});

it('a failure of the data leaves the report that was there before', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'r.xlsx');
  await writeFile(path, 'earlier');
  function* broken(): Generator<ReportFinding> {
    yield sampleFinding(companies[0], 'REP-01', 'late', 1);
    throw new Error('database gone');
  }
  const run = writeExcelReport(sampleReport({ findings: broken() }), path, { language: 'zh' });
  await expect(run).rejects.toThrow('database gone');
  expect(await readdir(folder)).toEqual(['r.xlsx']);
  expect(await readFile(path, 'utf8')).toBe('earlier');
});

it('a folder that does not exist is an error, not a wait', async () => {
  const path = join(await temporaryFolder(), 'missing', 'r.xlsx');
  const run = writeExcelReport(sampleReport(), path, { language: 'zh' });
  await expect(run).rejects.toMatchObject({ code: 'ENOENT' });
});

it('a finished report replaces an earlier one, and progress was told', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'r.xlsx');
  await writeFile(path, 'earlier');
  const progress: number[] = [];
  const { bytes } = await writeExcelReport(sampleReport(), path, {
    language: 'zh',
    onProgress: (rows) => progress.push(rows),
  });
  expect(await readdir(folder)).toEqual(['r.xlsx']);
  expect((await readFile(path)).byteLength).toBe(bytes);
  expect(progress).toEqual([200, 400, 530]);
});

it('findings are taken as they are written, not gathered', async () => {
  const path = join(await temporaryFolder(), 'r.xlsx');
  let made = 0;
  let furthestAhead = 0;
  function* many(): Generator<ReportFinding> {
    for (; made < 20_000; made += 1) yield sampleFinding(companies[0], 'REP-01', 'late', made);
  }
  await writeExcelReport(sampleReport({ findings: many() }), path, {
    language: 'zh',
    onProgress: (rows) => {
      furthestAhead = Math.max(furthestAhead, made - rows);
    },
  });
  expect(made).toBe(20_000);
  expect(furthestAhead).toBeLessThanOrEqual(1);
});

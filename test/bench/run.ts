import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { runJob } from '../../src-main/engine/run-job.ts';
import { startEngine, startReader } from '../../src-main/engine/start.ts';
import { writeComplaints } from './complaints-file.ts';
import { writeWorkbook } from './workbook-file.ts';

/**
 * The project's benchmark. Prints one JSON object; every ratio is to a baseline measured in the same run. `--rows N`
 * makes the large file smaller for a quick look; figures are only worth quoting at the full million.
 */
const flag = process.argv.indexOf('--rows');
const rows = flag < 0 ? 1_000_000 : Number(process.argv[flag + 1]);
const workbookRows = Math.ceil(rows / 5);
const asOf = '2026-04-30T00:00';
const root = fileURLToPath(new URL('../..', import.meta.url));
const options = { resourcesDir: join(root, 'resources'), actor: 'bench' };
const dir = await mkdtemp(join(tmpdir(), 'nuandu-bench-'));
const file = (name: string) => join(dir, name);

interface Finished {
  readonly seconds: number;
  readonly peakMb: number;
}

/** Runs a program of its own and tells how long it took and how much memory it held at most. */
async function run(script: string, args: readonly string[]): Promise<Finished> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, script), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peakMb = 0;
  const watch = setInterval(async () => {
    peakMb = Math.max(peakMb, await peakOf(child.pid));
  }, 50);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, peakMb };
}

/** The highest resident memory of a process so far in MB, where the system tells it; else 0. */
async function peakOf(pid: number | undefined): Promise<number> {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

const cli = 'src-main/hosts/cli/main.ts';

async function audits() {
  await writeComplaints(file('all.csv'), rows, 0);
  const baseline = await run('test/bench/baseline-csv.ts', [file('all.csv'), file('baseline.sqlite')]);
  await rm(file('baseline.sqlite'));
  const audit = await run(cli, [
    'audit',
    file('all.csv'),
    '--company',
    '甲热力',
    '--as-of',
    asOf,
    '--data',
    file('data'),
  ]);
  return { baseline, audit };
}

async function workbooks() {
  await writeWorkbook(file('all.xlsx'), workbookRows);
  const baseline = await run('test/bench/baseline-xlsx.ts', [file('all.xlsx')]);
  const audit = await run(cli, ['audit', file('all.xlsx'), '--company', '乙热力', '--as-of', asOf]);
  return { baseline, audit };
}

/** Full check of the million, then the re-check that comes with importing 1,000 more rows into it. */
async function rechecks() {
  await writeComplaints(file('more.csv'), 1000, rows);
  const { writer, stop } = await startEngine({ ...options, dataDir: file('data') });
  try {
    const full = await seconds(() =>
      runJob(writer.check.run({ asOf: parseIso(asOf), full: true }), () => {}),
    );
    const more = await seconds(() =>
      runJob(writer.import.run({ paths: [file('more.csv')], company: '甲热力' }), () => {}),
    );
    return { full, more };
  } finally {
    await stop();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Asks for the newest findings every 50 ms while another million is audited into the same data folder. */
async function queriesWhileAuditing() {
  const reader = await startReader({ ...options, dataDir: file('data') });
  const times: number[] = [];
  let auditing = true;
  const audit = run(cli, [
    'audit',
    file('all.csv'),
    '--company',
    '丙热力',
    '--as-of',
    asOf,
    '--data',
    file('data'),
  ]).finally(() => {
    auditing = false;
  });
  try {
    while (auditing) {
      const started = performance.now();
      await reader.client.findings.list({ limit: 100 });
      times.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await audit;
  } finally {
    await reader.stop();
  }
  times.sort((a, b) => a - b);
  const quantile = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { queries: times.length, p50: quantile(0.5), p95: quantile(0.95) };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

try {
  const csv = await audits();
  const recheck = await rechecks();
  const queries = await queriesWhileAuditing();
  const xlsx = await workbooks();
  const result = {
    rows,
    a: {
      what: 'audit of a CSV ÷ papaparse and prepared inserts',
      ratio: round(csv.audit.seconds / csv.baseline.seconds),
      seconds: round(csv.audit.seconds),
      baselineSeconds: round(csv.baseline.seconds),
    },
    b: {
      what: 'audit of a workbook ÷ bare exceljs stream',
      ratio: round(xlsx.audit.seconds / xlsx.baseline.seconds),
      seconds: round(xlsx.audit.seconds),
      baselineSeconds: round(xlsx.baseline.seconds),
    },
    c: {
      what: 'import of 1,000 more rows with its re-check ÷ full check',
      ratio: round(recheck.more / recheck.full),
      seconds: round(recheck.more),
      baselineSeconds: round(recheck.full),
    },
    d: { what: 'peak memory in MB', csv: round(csv.audit.peakMb), workbook: round(xlsx.audit.peakMb) },
    e: {
      what: 'findings query on the reader during an audit, ms',
      queries: queries.queries,
      p50: round(queries.p50),
      p95: round(queries.p95),
    },
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} finally {
  await rm(dir, { recursive: true, force: true });
}

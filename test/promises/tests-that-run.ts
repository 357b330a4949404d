import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tests = join(root, 'test');
const run = promisify(execFile);

/** A process of its own must not take itself for a part of the run that asks. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));

function program(name: string, args: readonly string[]): Promise<{ readonly stdout: string }> {
  const path = join(root, 'node_modules', name);
  return run(process.execPath, [path, ...args], { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
}

/** `file › group › test` of all tests in these files below `test` that are not skipped, asked from their runners. */
export async function testsThatRun(files: readonly string[]): Promise<ReadonlySet<string>> {
  const isWindow = (file: string) => file.endsWith('.spec.ts');
  const [unit, window] = await Promise.all([
    unitTests(files.filter((file) => !isWindow(file))),
    windowTests(files.filter(isWindow)),
  ]);
  return new Set([...unit, ...window]);
}

async function unitTests(files: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nuandu-test-'));
  try {
    const list = join(folder, 'list.json');
    await program('vitest/vitest.mjs', [
      'list',
      `--json=${list}`,
      ...files.map((file) => join('test', file)),
    ]);
    const listed: { name: string; file: string }[] = JSON.parse(readFileSync(list, 'utf8'));
    return listed.map(({ name, file }) => `${relative(tests, file)} › ${name.replaceAll(' > ', ' › ')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Suite {
  readonly title: string;
  readonly file: string;
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { expectedStatus: string }[];
  }[];
}

async function windowTests(files: readonly string[]): Promise<string[]> {
  const config = ['--config', 'test/e2e/playwright.config.ts', '--list', '--reporter=json'];
  const { stdout } = await program('@playwright/test/cli.js', ['test', ...config, ...files]);
  const { suites }: { suites: readonly Suite[] } = JSON.parse(stdout);
  return suites.flatMap((suite) => titlesIn(suite, join('e2e', suite.file)));
}

function titlesIn({ suites = [], specs }: Suite, path: string): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ expectedStatus }) => expectedStatus !== 'skipped'));
  return [
    ...own.map(({ title }) => `${path} › ${title}`),
    ...suites.flatMap((suite) => titlesIn(suite, `${path} › ${suite.title}`)),
  ];
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'nuandu-start-'));
const started: ChildProcess[] = [];
afterEach(() => {
  for (const program of started.splice(0)) program.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** The program as `npm start` runs it, with what it prints. */
function start(...args: readonly string[]) {
  const program = spawn(
    process.execPath,
    ['src-main/hosts/start.ts', '--data', dataDir, '--no-open', ...args],
    {
      cwd: root,
      // No desktop, so that no Electron is looked for on the network.
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
    },
  );
  started.push(program);
  const lines: string[] = [];
  const errors: string[] = [];
  createInterface(program.stdout).on('line', (line) => lines.push(line));
  createInterface(program.stderr).on('line', (line) => errors.push(line));
  const ended = once(program, 'exit').then(([code]) => code as number | null);
  const address = async () => {
    await expect.poll(() => lines.find((line) => /^http:/.test(line)), { timeout: 50_000 }).toBeDefined();
    return lines.find((line) => /^http:/.test(line)) ?? '';
  };
  return { program, lines, errors, ended, address };
}

describe('the program', () => {
  it('prints an address that serves the page, and ends when it is told to', async () => {
    const { program, address, ended } = start('--browser');
    const page = await fetch(await address());
    expect(await page.text()).toContain('<div id="root">');
    program.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('says in words that another one has the data folder', async () => {
    const first = start('--browser');
    await first.address();
    const second = start('--browser', '--lang', 'en');
    expect(await second.ended).toBe(1);
    expect(second.errors).toEqual([expect.stringMatching(/^Another Nuandu is using the data folder/)]);
  });

  it('says in one line why it opens no Electron window', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only on Linux a desktop may be missing');
    const { lines, address } = start();
    const printed = await address();
    const told = lines.filter((line) => /Electron/.test(line));
    expect(told).toEqual(['没有图形桌面，Electron 无法打开窗口，改在浏览器中打开。']);
    expect(printed).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  });
});

import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWhereOld } from '../../../src-main/hosts/launch/build-page.ts';

let root: string;
const BUILT = 'out/renderer/index.html';
const write = (path: string, seconds: number) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
  utimesSync(join(root, path), seconds, seconds);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nuandu-build-'));
  for (const source of [
    'src-main/a/b.ts',
    'src-renderer/c/d.tsx',
    'electron.vite.config.ts',
    'package-lock.json',
  ])
    write(source, 1000);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Whether a build is begun; it goes no further, since the root holds no program. */
async function builds(): Promise<boolean> {
  const begun = new Error('begun');
  try {
    await buildWhereOld(root, () => {
      throw begun;
    });
    return false;
  } catch (error) {
    if (error !== begun) throw error;
    return true;
  }
}

describe('the page', () => {
  it('is built where it never was', async () => {
    expect(await builds()).toBe(true);
  });

  it('is not built again while no source is newer', async () => {
    write(BUILT, 2000);
    expect(await builds()).toBe(false);
  });

  it.each(['src-main/a/b.ts', 'src-renderer/c/d.tsx', 'electron.vite.config.ts', 'package-lock.json'])(
    'is built again when %s has changed',
    async (source) => {
      write(BUILT, 2000);
      write(source, 3000);
      expect(await builds()).toBe(true);
    },
  );
});

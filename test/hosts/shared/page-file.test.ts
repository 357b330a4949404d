import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isInside, pageFile } from '../../../src-main/hosts/shared/page-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'nuandu-page-'));
const root = join(folder, 'page');
mkdirSync(join(root, 'assets.js'), { recursive: true });
mkdirSync(join(folder, 'page-beside'));
writeFileSync(join(root, 'index.html'), 'page');
writeFileSync(join(root, '.hidden.js'), 'secret');
writeFileSync(join(folder, 'secret.js'), 'secret');
writeFileSync(join(folder, 'page-beside', 'secret.js'), 'secret');
symlinkSync(join(folder, 'page-beside'), join(root, 'beside'), 'junction');
// Windows lets only some users link files.
if (process.platform !== 'win32') symlinkSync(join(folder, 'secret.js'), join(root, 'linked.js'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file of the page', () => {
  it('is its index at the root', async () => {
    expect(await pageFile(root, '/')).toEqual(await pageFile(root, '/index.html'));
    expect((await pageFile(root, '/'))?.content.toString()).toBe('page');
  });

  it.each([
    ['a link out of the page', '/linked.js'],
    ['a linked folder beside the page', '/beside/secret.js'],
    ['a step up', '/../secret.js'],
    ['a folder that begins like the page', '/../page-beside/secret.js'],
    ['a hidden file', '/.hidden.js'],
    ['a folder that is named like a file', '/assets.js'],
    ['a file taken for a folder', '/index.html/x.js'],
    ['no leading slash', 'index.html'],
    ['nothing', ''],
    ['an empty name', '//index.html'],
  ])('is not %s', async (_what, path) => {
    expect(await pageFile(root, path)).toBeNull();
  });
});

describe('a path', () => {
  it.each([
    ['/a/b', '/a/b/c', true],
    ['/a/b', '/a/b/..c', true],
    ['/a/b', '/a/b', false],
    ['/a/b', '/a/bc', false],
    ['/a/b', '/a/b/../c', false],
    ['/a/b', '/a', false],
  ])('in %s: %s is %s', (parent, path, inside) => {
    expect(isInside(parent, path)).toBe(inside);
  });
});

import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';

export interface PageFile {
  readonly content: Buffer<ArrayBuffer>;
  readonly type: string;
}

/** What the built page consists of; nothing else is given out. */
const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

/** A name that means the same to every file system: no dots first, no separators, drives, streams or escapes. */
const plainName = /^[\w-][\w.-]*$/;

/**
 * The file of the built page in `root` that a URL's path names; `/` is its index. Null: there is none, or it does not
 * lie in `root` when every link is followed.
 */
export async function pageFile(root: string, pathname: string): Promise<PageFile | null> {
  const [first, ...names] = pathname === '/' ? ['', 'index.html'] : pathname.split('/');
  const type = types.get(extname(names.at(-1) ?? ''));
  if (first !== '' || type === undefined || !names.every((name) => plainName.test(name))) return null;
  try {
    const path = await realpath(join(root, ...names));
    return isInside(await realpath(root), path) ? { content: await readFile(path), type } : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Whether an absolute path lies below an absolute folder. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

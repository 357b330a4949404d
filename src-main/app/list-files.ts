import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { NuanduError } from '../contract/errors.ts';

/** A file as the user named it, or as it was found in a folder. */
export interface ListedFile {
  readonly path: string;
  readonly name: string;
  readonly folderName: string;
  /** Size in bytes; `null` where there is no such file. */
  readonly bytes: number | null;
}

const tableExtensions = new Set(['.xlsx', '.xls', '.csv', '.txt']);

/**
 * The files that are meant by files and folders, each once, those of a folder in the order of their names. In folders
 * only tables are taken; hidden files and the lock files of office programs are passed over.
 * Throws NuanduError `nothing-found` where that leaves none.
 */
export function listFiles(paths: readonly string[]): ListedFile[] {
  const found = new Map(paths.flatMap((path) => [...within(resolve(path))].map((file) => [file.path, file])));
  if (found.size === 0) throw new NuanduError('nothing-found', { paths: paths.join(' ') });
  return [...found.values()];
}

function* within(path: string): Generator<ListedFile> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) yield* inFolder(path);
  else yield listed(path, stats?.isFile() ? stats.size : null);
}

function* inFolder(folder: string): Generator<ListedFile> {
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = new Intl.Collator('zh-CN', { numeric: true });
  for (const entry of entries.sort((a, b) => names.compare(a.name, b.name))) {
    if (/^(\.|~\$)/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inFolder(path);
    else if (tableExtensions.has(extname(entry.name).toLowerCase())) {
      // A link to a table is one; a link to a folder is not followed, it may lead back here.
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats?.isDirectory()) yield listed(path, stats?.isFile() ? stats.size : null);
    }
  }
}

function listed(path: string, bytes: number | null): ListedFile {
  return { path, bytes, name: basename(path), folderName: basename(dirname(path)) };
}

import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { NuanduError } from '../contract/errors.ts';
import { isRubbishName, isTableName } from '../import/archive/archive-path.ts';
import type { ImportError } from '../import/import-error.ts';

/** A file as the user named it, or as it was found in a folder or an archive. */
export interface ListedFile {
  readonly path: string;
  /** Of a file in an archive the archive's name and the way to it there: `某某热力.zip/投诉/2025-11.xlsx`. */
  readonly name: string;
  /** The folder that it lies in; of an archive all of them, `/` between. */
  readonly folderName: string;
  /** Size in bytes; `null` where there is no such file. */
  readonly bytes: number | null;
  /** A copy of ours, to be removed after use. */
  readonly isCopy: boolean;
  /** Why it cannot be taken, as far as that is known before it is read. */
  readonly refusal: ImportError | null;
}

/**
 * The files that are meant by files and folders, each once, those of a folder in the order of their names. In folders
 * only tables and `.zip` archives are taken; hidden files and the lock files of office programs are passed over.
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
    if (isRubbishName(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inFolder(path);
    else if (isTableName(entry.name) || /\.zip$/i.test(entry.name)) {
      // A link to a table is one; a link to a folder is not followed, it may lead back here.
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats?.isDirectory()) yield listed(path, stats?.isFile() ? stats.size : null);
    }
  }
}

function listed(path: string, bytes: number | null): ListedFile {
  const name = basename(path);
  return { path, bytes, name, folderName: basename(dirname(path)), isCopy: false, refusal: null };
}

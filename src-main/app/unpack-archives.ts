import { randomUUID } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, extname, join, posix } from 'node:path';
import { NuanduError } from '../contract/errors.ts';
import { Archive } from '../import/archive/archive.ts';
import { isTableName } from '../import/archive/archive-path.ts';
import { ImportError } from '../import/import-error.ts';
import { defaultLimits, type ImportLimits } from '../import/limits.ts';
import { isZipContainer } from '../import/readers/workbook-beginning.ts';
import type { ListedFile } from './list-files.ts';
import { systemErrorOf } from './originals.ts';
import type { RunningJob } from './writer-context.ts';

/**
 * Puts in place of each `.zip` archive that is no workbook the tables in it, unpacked into `inbox`. An archive that
 * cannot be taken stays in its place with the reason, as does each archive that lies in one. What is to be unpacked is
 * recognised by its bytes. Throws NuanduError `cancelled`, `data-folder-unusable`; then no copy is left.
 */
export async function unpackArchives(
  files: readonly ListedFile[],
  inbox: string,
  job: RunningJob,
  limits: ImportLimits = defaultLimits,
): Promise<ListedFile[]> {
  const unpacked: ListedFile[] = [];
  try {
    for (const [done, file] of files.entries()) {
      job.report({ phase: 'keeping', file: file.name, done, total: files.length });
      unpacked.push(...(await unpackOne(file, inbox, job.signal, limits)));
    }
    return unpacked;
  } catch (error) {
    removeCopies(unpacked);
    throw error;
  }
}

/** Removes the files that are copies of ours. */
export function removeCopies(files: readonly ListedFile[]): void {
  for (const { path, isCopy } of files) if (isCopy) rmSync(path, { force: true });
}

async function unpackOne(
  file: ListedFile,
  inbox: string,
  signal: AbortSignal,
  limits: ImportLimits,
): Promise<ListedFile[]> {
  if (file.bytes === null || file.bytes > limits.fileBytes || !(await isZip(file.path))) return [file];
  try {
    const archive = await Archive.open(file.path, limits);
    if (archive === null) return [file];
    try {
      // A broken workbook without its parts is told of as such, not as an archive.
      if (archive.tables.length === 0 && isTableName(file.name)) return [file];
      const found = await filesOf(archive, file, inbox, signal);
      if (file.isCopy) rmSync(file.path, { force: true });
      return found;
    } finally {
      archive.close();
    }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return [{ ...file, refusal: error }];
  }
}

async function filesOf(
  archive: Archive,
  file: ListedFile,
  inbox: string,
  signal: AbortSignal,
): Promise<ListedFile[]> {
  const { tables, archives } = archive;
  if (tables.length + archives.length === 0) throw new ImportError('archive-without-tables');
  const found: ListedFile[] = [];
  const entry = (name: string) => ({
    name: `${file.name}/${name}`,
    folderName: posix.join(file.folderName, basename(file.name, extname(file.name)), posix.dirname(name)),
  });
  try {
    for (const name of tables) {
      const path = join(inbox, randomUUID());
      found.push({ ...entry(name), path, bytes: 0, isCopy: true, refusal: null });
      await archive.unpack(name, path, signal);
    }
  } catch (cause) {
    removeCopies(found);
    if (signal.aborted) throw new NuanduError('cancelled');
    if (systemErrorOf(cause) === null) throw cause;
    throw new NuanduError('data-folder-unusable', { path: inbox }, { cause });
  }
  const refusal = new ImportError('archive-in-archive');
  return [
    ...found.map((one) => ({ ...one, bytes: statSync(one.path).size })),
    ...archives.map((name) => ({ ...entry(name), path: file.path, bytes: null, isCopy: false, refusal })),
  ];
}

/** Whether a file begins as a zip container does; one that cannot be read is found out when it is imported. */
async function isZip(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
      return isZipContainer(buffer);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (systemErrorOf(cause) === null) throw cause;
    return false;
  }
}

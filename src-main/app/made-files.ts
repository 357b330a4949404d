import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DataFolder } from '../store/data-folder.ts';

/**
 * Workbooks that a window asked for once and saves at once, each in a folder of its own beside its name. They may hold
 * what belongs to persons, so none stays longer than it takes to save it.
 */
const KEPT_MS = 60 * 60 * 1000;

const WORKBOOK = 'workbook.xlsx';
const NAME = 'name.json';

/** A place for a new workbook that is to be saved as `fileName`. */
export function newMadeFile(
  { outbox }: DataFolder,
  fileName: string,
): { reportId: string; path: string; discard: () => void } {
  const reportId = randomUUID();
  const dir = join(outbox, reportId);
  mkdirSync(dir, { mode: 0o700 });
  writeFileSync(join(dir, NAME), JSON.stringify(fileName));
  return {
    reportId,
    path: join(dir, WORKBOOK),
    discard: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** Where such a workbook lies and what it is called; null where there is none. */
export function madeFileAt(
  { outbox }: DataFolder,
  reportId: string,
): { path: string; fileName: string } | null {
  if (!z.uuid().safeParse(reportId).success) return null;
  const path = join(outbox, reportId, WORKBOOK);
  if (!existsSync(path)) return null;
  const fileName = z.string().parse(JSON.parse(readFileSync(join(outbox, reportId, NAME), 'utf8')));
  return { path, fileName };
}

/** Removes those that were made an hour ago or more; `nowMs`: milliseconds since 1970. To be called every minute. */
export function removeOldMadeFiles({ outbox }: DataFolder, nowMs: number): void {
  for (const name of readdirSync(outbox)) {
    const path = join(outbox, name);
    if (nowMs - statSync(path).mtimeMs >= KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** Removes all of them; what was made before the program started is nobody's any more. */
export function clearMadeFiles({ outbox }: DataFolder): void {
  for (const name of readdirSync(outbox)) rmSync(join(outbox, name), { recursive: true, force: true });
}

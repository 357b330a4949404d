import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is removed when the test has finished. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nuandu-readers-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A file with this content, removed when the test has finished. */
export async function fileWith(content: string | Uint8Array, extension = '.csv'): Promise<string> {
  const path = join(await temporaryFolder(), `${randomUUID()}${extension}`);
  await writeFile(path, content);
  return path;
}

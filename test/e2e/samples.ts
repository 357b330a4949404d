import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Loads the samples into a new data folder, as the window's first start does; gives the folder. */
export async function samplesIn(dataDir: string): Promise<string> {
  // The engine's threads run TypeScript as it is; the suite's own process is one that Playwright compiles for.
  await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('load-samples.ts', import.meta.url)),
    dataDir,
  ]);
  return dataDir;
}

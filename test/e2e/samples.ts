import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Loads the samples into a new data folder, as the window's first start does; gives the folder. */
export async function samplesIn(dataDir: string): Promise<string> {
  await run('load-samples.ts', dataDir);
  return dataDir;
}

/** Imports a file into a data folder that no program has open. */
export async function importInto(dataDir: string, path: string): Promise<void> {
  await run('load-file.ts', dataDir, path);
}

/** The engine's threads run TypeScript as it is; the suite's own process is one that Playwright compiles for. */
async function run(script: string, ...args: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args]);
}

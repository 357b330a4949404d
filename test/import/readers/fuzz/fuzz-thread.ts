import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { ImportError } from '../../../../src-main/import/import-error.ts';
import { importFile } from '../import-file.ts';
import { mutant } from './mutants.ts';

/** What the thread is started with: which mutants, and a folder for them. */
export interface FuzzStart {
  readonly first: number;
  readonly behind: number;
  readonly folder: string;
}

/** What became of a mutant: read, refused with a code, or neither. */
export type FuzzMessage =
  | { readonly number: number; readonly outcome: 'read' | 'refused' }
  | { readonly number: number; readonly outcome: 'failed'; readonly error: string };

const { first, behind, folder }: FuzzStart = workerData;
const post = (message: FuzzMessage) => parentPort?.postMessage(message);
for (let number = first; number < behind; number++) {
  const path = join(folder, `${number}`);
  writeFileSync(path, mutant(number).bytes);
  try {
    await importFile(path);
    post({ number, outcome: 'read' });
  } catch (error) {
    if (error instanceof ImportError) post({ number, outcome: 'refused' });
    else post({ number, outcome: 'failed', error: inspect(error) });
  }
  rmSync(path);
}

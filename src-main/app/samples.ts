import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseIso } from '../contract/beijing-time.ts';
import { NuanduError } from '../contract/errors.ts';
import type { CommitResult } from '../contract/window.ts';
import { hasImports } from '../store/imports.ts';
import { broughtBy } from '../store/queries/findings.ts';
import { checkRecords } from './check-records.ts';
import { importFiles } from './import-files.ts';
import { setPinned } from './window-state.ts';
import type { RunningJob, WriterContext } from './writer-context.ts';

const samples = z.strictObject({ asOf: z.string() });

/**
 * Imports the sample companies and pins `asOf` to the moment that `samples.json` names, shortly after their season. Throws NuanduError `not-empty` where something was imported before, and what an import throws.
 */
export async function loadSamples(
  context: WriterContext,
  resourcesDir: string,
  job: RunningJob,
): Promise<CommitResult> {
  const { database } = context;
  if (hasImports(database)) throw new NuanduError('not-empty');
  const { asOf } = samples.parse(JSON.parse(readFileSync(join(resourcesDir, 'samples.json'), 'utf8')));
  const imported = await importFiles(context, { paths: [join(resourcesDir, 'samples')] }, job);
  await checkRecords(context, { asOf: parseIso(asOf) }, job);
  setPinned(database, true);
  const { importId } = imported;
  return { ...imported, brought: importId === null ? [] : broughtBy(database.connection, importId) };
}

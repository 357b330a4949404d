import { join } from 'node:path';
import { z } from 'zod';
import { parseIso } from '../contract/beijing-time.ts';
import { NuanduError } from '../contract/errors.ts';
import type { CommitResult } from '../contract/window.ts';
import { hasImports } from '../store/imports.ts';
import { broughtBy } from '../store/queries/findings.ts';
import { checkRecords } from './check-records.ts';
import { importFiles } from './import-files.ts';
import { parseFile } from './resource-files.ts';
import { setPinned } from './window-state.ts';
import type { RunningJob, WriterContext } from './writer-context.ts';

const samples = z.strictObject({
  asOf: z.string(),
  /** Day on which each file was handed in, by its name. */
  received: z.record(z.string(), z.iso.date()),
});

/**
 * Imports the sample companies as handed in on the days that `samples.json` names, and pins `asOf` to its moment, shortly
 * after their season. Throws NuanduError `not-empty` where something was imported before, `resources-invalid` for a file
 * without a day, and what an import throws.
 */
export async function loadSamples(
  context: WriterContext,
  resourcesDir: string,
  job: RunningJob,
): Promise<CommitResult> {
  const { database } = context;
  if (hasImports(database)) throw new NuanduError('not-empty');
  const path = join(resourcesDir, 'samples.json');
  const { asOf, received } = parseFile(path, samples);
  const imported = await importFiles(context, { paths: [join(resourcesDir, 'samples')] }, job, ({ name }) => {
    const day = received[name];
    if (day === undefined) throw new NuanduError('resources-invalid', { path, what: name });
    return parseIso(day);
  });
  await checkRecords(context, { asOf: parseIso(asOf) }, job);
  setPinned(database, true);
  const { importId } = imported;
  return { ...imported, brought: importId === null ? [] : broughtBy(database.connection, importId) };
}

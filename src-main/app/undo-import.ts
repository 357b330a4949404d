import { isDeepStrictEqual } from 'node:util';
import { NuanduError } from '../contract/errors.ts';
import type { UndoResult } from '../contract/window.ts';
import { isCounted } from '../store/imports.ts';
import { standingChanges } from '../store/queries/finding-states.ts';
import { countAllFindings } from '../store/queries/findings.ts';
import { inDryRun, inTransaction } from '../store/transaction.ts';
import { importsAfter, undoImport } from '../store/undo-import.ts';
import { currentState } from './check-records.ts';
import { ruleSetOf } from './resources.ts';
import { type RunningJob, storeJob, type WriterContext } from './writer-context.ts';

/**
 * Takes back an import, or with `dryRun` tells what that would do. Throws NuanduError `no-such-import`,
 * `later-imports` while later ones told of the same company and dataset, `trial-outdated` where it would do something
 * else than `expected`, `cancelled`; then nothing is changed.
 */
export async function takeBackImport(
  context: WriterContext,
  { importId, dryRun, expected }: { importId: number; dryRun: boolean; expected?: UndoResult },
  job: RunningJob,
): Promise<UndoResult> {
  const { database, resources, now, actor } = context;
  const { connection } = database;
  if (!isCounted(database, importId)) throw new NuanduError('no-such-import', { importId });
  const later = importsAfter(connection, importId);
  if (later.length > 0) {
    const imports = later.map(({ id, files }) => `#${id} ${files}`).join('; ');
    throw new NuanduError('later-imports', { imports });
  }
  const { asOf, scope } = await currentState(context, job);
  const ruleSet = ruleSetOf(resources, scope);
  const undo = { importId, ruleSet, asOf, undoneAt: now(), undoneBy: actor };
  return (dryRun ? inDryRun : inTransaction)(connection, async () => {
    const before = standingChanges(connection);
    const findingsBefore = countAllFindings(connection);
    const counts = await undoImport(connection, undo, storeJob(job, 'storing'));
    const after = standingChanges(connection);
    const statesLost = [...before].filter((id) => !after.has(id)).length;
    const done = { ...counts, findingsBefore, findingsAfter: countAllFindings(connection), statesLost };
    if (expected !== undefined && !isDeepStrictEqual(done, expected)) throw new NuanduError('trial-outdated');
    return done;
  });
}

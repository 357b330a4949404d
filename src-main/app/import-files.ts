import type { ImportRequest } from '../contract/procedures.ts';
import type { Instant } from '../contract/values.ts';
import type { ImportResult } from '../contract/views.ts';
import { isKept } from '../store/imports.ts';
import { codedSqliteError } from '../store/sqlite-errors.ts';
import { Staging } from '../store/staging.ts';
import { inTransaction } from '../store/transaction.ts';
import { currentState } from './check-records.ts';
import type { ImportedFile } from './imported-file.ts';
import { requireKnown } from './known-names.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { checkReceived } from './received.ts';
import { fileDatasets, type Resources } from './resources.ts';
import { StagedImport } from './staged-import.ts';
import { removeCopies, unpackArchives } from './unpack-archives.ts';
import type { RunningJob, WriterContext } from './writer-context.ts';

/**
 * Imports files, folders and archives: keeps the originals, reads and judges their rows, and stores all of it in one
 * transaction, or nothing. A file that cannot be read is refused by itself, as a whole; a sheet that was read from the
 * same bytes in the same way before changes nothing. `receivedOf`: when a file was handed in; by default as the request
 * says, or with the import. Throws NuanduError `nothing-found`, `unknown-name`, `received-later`, `cancelled`,
 * `data-folder-busy`, `data-folder-unusable`, `database-damaged`.
 */
export async function importFiles(
  context: WriterContext,
  request: ImportRequest,
  job: RunningJob,
  receivedOf: (file: ListedFile) => Instant | undefined = () => request.receivedAt,
): Promise<ImportResult> {
  checkNames(context.resources, request);
  if (request.receivedAt !== undefined) checkReceived([request.receivedAt], context.now());
  const { paths, company, dataset, columns } = request;
  const said = { ...(company !== undefined && { company }), ...(dataset !== undefined && { dataset }) };
  const unpacked = await unpackArchives(listFiles(paths), context.database.folder.inbox, job);
  try {
    const files = unpacked.map((file) => {
      const receivedAt = receivedOf(file);
      return { ...file, ...said, ...(receivedAt !== undefined && { receivedAt }) };
    });
    return await importListed(context, files, columns, job);
  } finally {
    removeCopies(unpacked);
  }
}

async function importListed(
  context: WriterContext,
  files: readonly ImportedFile[],
  columns: ImportRequest['columns'],
  job: RunningJob,
): Promise<ImportResult> {
  const state = await currentState(context, job);
  const staging = new Staging(context.database);
  try {
    const staged = new StagedImport(context, files, state, staging);
    await staged.read({ ...(columns && { columns }), preview: false }, job);
    return await inTransaction(context.database.connection, () => staged.publish(job));
  } catch (error) {
    throw codedSqliteError(error, context.database.folder.root);
  } finally {
    staging.discard();
    context.originals.sweep((sha256) => isKept(context.database, sha256));
  }
}

function checkNames(resources: Resources, { dataset, columns = {} }: ImportRequest): void {
  const datasets = fileDatasets(resources);
  if (dataset !== undefined) {
    const names = datasets.map(({ name }) => name);
    requireKnown('dataset', [dataset], names);
  }
  const meant = datasets.filter(({ name }) => dataset === undefined || name === dataset);
  const fields = meant.flatMap((one) => one.fields.map(({ name }) => name));
  requireKnown('field', Object.keys(columns), [...new Set(fields)]);
}

import { closeDatabase, openSnapshot } from '../store/open-database.ts';
import type { ReaderContext } from './reader-context.ts';

/**
 * Runs `work` on the data as they are now. A report takes long and reads often: without this its sums would be of
 * before an import and its findings of after it. Throws what `work` throws.
 */
export async function inSnapshot<Result>(
  context: ReaderContext,
  work: (snapshot: ReaderContext) => Promise<Result>,
): Promise<Result> {
  const database = openSnapshot(context.database.folder);
  try {
    return await work({ ...context, database });
  } finally {
    closeDatabase(database);
  }
}

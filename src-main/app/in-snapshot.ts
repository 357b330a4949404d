import { lastChangeOf } from '../store/authority-changes.ts';
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
  for (;;) {
    const database = openSnapshot(context.database.folder);
    try {
      const { resources } = context;
      // A change that was made in between: its rules and the answers of before do not go together.
      if (lastChangeOf(database)() !== (resources.changes.at(-1)?.id ?? 0)) continue;
      return await work({ ...context, database, resources });
    } finally {
      closeDatabase(database);
    }
  }
}

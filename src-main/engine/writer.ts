import { join } from 'node:path';
import { checkRecords } from '../app/check-records.ts';
import { importFiles } from '../app/import-files.ts';
import { Originals } from '../app/originals.ts';
import { loadResources } from '../app/resources.ts';
import type { WriterContext } from '../app/writer-context.ts';
import { isKept } from '../store/imports.ts';
import { dataFolder, openForWriting } from '../store/open-database.ts';
import { clearStaging } from '../store/staging.ts';
import { jobEvents } from './job-events.ts';
import { parseInThread } from './parse-in-thread.ts';
import { Queue } from './queue.ts';
import { procedures, serve } from './serve.ts';

serve(({ dataDir, resourcesDir, actor }) => {
  const folder = dataFolder(dataDir);
  const database = openForWriting(folder, join(resourcesDir, 'migrations'));
  const originals = new Originals(folder.originals);
  clearStaging(folder);
  originals.sweep((sha256) => isKept(database, sha256));
  const context: WriterContext = {
    database,
    originals,
    resources: loadResources(resourcesDir),
    parse: parseInThread(resourcesDir),
    now: () => Math.floor(Date.now() / 1000),
    actor,
  };
  const queue = new Queue();
  return {
    window: {},
    host: {
      import: {
        run: procedures.import.run.handler(({ input, signal }) =>
          jobEvents((job) => queue.run(() => importFiles(context, input, job)), signal),
        ),
      },
      check: {
        run: procedures.check.run.handler(({ input, signal }) =>
          jobEvents((job) => queue.run(() => checkRecords(context, input, job)), signal),
        ),
      },
    },
  };
});

import { join } from 'node:path';
import { AuthorityTrials } from '../app/authority-trials.ts';
import { checkRecords } from '../app/check-records.ts';
import { followChanges } from '../app/follow-changes.ts';
import { importFiles } from '../app/import-files.ts';
import { Intake } from '../app/intake.ts';
import { clearMadeFiles, removeOldMadeFiles } from '../app/made-files.ts';
import { Originals } from '../app/originals.ts';
import { Previews } from '../app/previews.ts';
import { loadResources } from '../app/resources.ts';
import { returnRows } from '../app/return-rows.ts';
import { loadSamples } from '../app/samples.ts';
import { setFindingState } from '../app/set-finding-state.ts';
import { setMoment } from '../app/set-moment.ts';
import { takeBackImport } from '../app/undo-import.ts';
import { answerItem, attachPhotos, correctItem, openVisit, signVisit } from '../app/visits.ts';
import { changePreferences } from '../app/window-state.ts';
import type { WriterContext } from '../app/writer-context.ts';
import { dataFolder } from '../store/data-folder.ts';
import { isKept } from '../store/imports.ts';
import { openForWriting } from '../store/open-database.ts';
import { forgetMappings } from '../store/remembered-mappings.ts';
import { clearStaging } from '../store/staging.ts';
import { jobEvents } from './job-events.ts';
import { parseInThread } from './parse-in-thread.ts';
import { Queue } from './queue.ts';
import { rereadInThread } from './reread-in-thread.ts';
import { procedures, serve } from './serve.ts';

const MINUTE_MS = 60_000;

serve(({ dataDir, resourcesDir, actor }) => {
  const folder = dataFolder(dataDir);
  const database = openForWriting(folder, join(resourcesDir, 'migrations'));
  const originals = new Originals(folder.originals);
  clearStaging(folder);
  clearMadeFiles(folder);
  setInterval(() => removeOldMadeFiles(folder, Date.now()), MINUTE_MS).unref();
  originals.sweep((sha256) => isKept(database, sha256));
  const resources = followChanges(loadResources(resourcesDir), database);
  const context: WriterContext = {
    database,
    originals,
    get resources() {
      return resources();
    },
    parse: parseInThread(),
    reread: rereadInThread(),
    now: () => Math.floor(Date.now() / 1000),
    actor,
  };
  const queue = new Queue();
  const intake = new Intake(folder.inbox);
  const previews = new Previews(context, intake);
  const trials = new AuthorityTrials(context);
  /** An import without a preview closes the one that is open: both need the staging database. */
  const alone = <Result>(work: () => Promise<Result>) =>
    queue.run(() => {
      previews.close();
      return work();
    });
  return {
    window: {
      preferences: {
        set: procedures.preferences.set.handler(({ input }) =>
          queue.run(async () => changePreferences(database, input)),
        ),
      },
      findings: {
        setState: procedures.findings.setState.handler(({ input }) =>
          queue.run(() => setFindingState(context, intake, input)),
        ),
      },
      moment: {
        set: procedures.moment.set.handler(({ input, signal }) =>
          jobEvents((job) => queue.run(() => setMoment(context, input.asOf, job)), signal),
        ),
      },
      authority: {
        try: procedures.authority.try.handler(({ input, signal }) =>
          jobEvents((job) => queue.run(() => trials.try(input.change, job)), signal),
        ),
        change: procedures.authority.change.handler(({ input, signal }) =>
          jobEvents((job) => queue.run(() => trials.keep(input, job)), signal),
        ),
      },
      visits: {
        open: procedures.visits.open.handler(({ input }) => queue.run(() => openVisit(context, input))),
        answer: procedures.visits.answer.handler(({ input }) => queue.run(() => answerItem(context, input))),
        attach: procedures.visits.attach.handler(({ input }) =>
          queue.run(() => attachPhotos(context, intake, input)),
        ),
        sign: procedures.visits.sign.handler(({ input }) => queue.run(() => signVisit(context, input))),
        correct: procedures.visits.correct.handler(({ input }) =>
          queue.run(() => correctItem(context, input)),
        ),
      },
      imports: {
        preview: procedures.imports.preview.handler(({ input, signal }) =>
          jobEvents((job) => queue.run(() => previews.open(input.files, job)), signal),
        ),
        previewRows: procedures.imports.previewRows.handler(({ input }) =>
          queue.run(async () => previews.rows(input.previewId, input.sheet, input.problemsOnly)),
        ),
        commit: procedures.imports.commit.handler(({ input, signal }) =>
          jobEvents((job) => queue.run(() => previews.commit(input.previewId, job)), signal),
        ),
        sheetHead: procedures.imports.sheetHead.handler(({ input }) =>
          queue.run(async () => previews.head(input.previewId, input.sheet)),
        ),
        forgetMapping: procedures.imports.forgetMapping.handler(({ input }) =>
          queue.run(async () => ({ forgotten: forgetMappings(database, input) })),
        ),
        forget: procedures.imports.forget.handler(({ input }) =>
          queue.run(async () => previews.forget(input.tokens)),
        ),
        discard: procedures.imports.discard.handler(({ input }) =>
          queue.run(async () => previews.discard(input.previewId)),
        ),
        returnRows: procedures.imports.returnRows.handler(({ input, signal }) =>
          jobEvents((job) => queue.run(() => returnRows(context, previews, input, job)), signal),
        ),
        undo: procedures.imports.undo.handler(({ input, signal }) =>
          jobEvents((job) => queue.run(() => takeBackImport(context, input, job)), signal),
        ),
        loadSamples: procedures.imports.loadSamples.handler(({ signal }) =>
          jobEvents((job) => alone(() => loadSamples(context, resourcesDir, job)), signal),
        ),
      },
    },
    host: {
      intake: {
        paths: procedures.intake.paths.handler(({ input }) => intake.addPaths(input.paths)),
        upload: procedures.intake.upload.handler(({ input }) => intake.addUpload(input)),
      },
      import: {
        run: procedures.import.run.handler(({ input, signal }) =>
          jobEvents((job) => alone(() => importFiles(context, input, job)), signal),
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

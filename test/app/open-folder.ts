import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkRecords } from '../../src-main/app/check-records.ts';
import { followChanges } from '../../src-main/app/follow-changes.ts';
import { importFiles } from '../../src-main/app/import-files.ts';
import { Originals } from '../../src-main/app/originals.ts';
import { parseFiles } from '../../src-main/app/parse-files.ts';
import { rereadRows } from '../../src-main/app/reread-rows.ts';
import { loadResources, ruleSetOf } from '../../src-main/app/resources.ts';
import type { Parse, RunningJob, WriterContext } from '../../src-main/app/writer-context.ts';
import { NuanduError } from '../../src-main/contract/errors.ts';
import type { CheckRequest, ImportRequest } from '../../src-main/contract/procedures.ts';
import type { Instant } from '../../src-main/contract/values.ts';
import type { ImportResult } from '../../src-main/contract/views.ts';
import { defaultLimits, type ImportLimits } from '../../src-main/import/limits.ts';
import { type DataFolder, dataFolder } from '../../src-main/store/data-folder.ts';
import { closeDatabase, openForWriting } from '../../src-main/store/open-database.ts';

export const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url));
export const migrationsDir = join(resourcesDir, 'migrations');
export const resources = loadResources(resourcesDir);

/** A job that nobody cancels or watches. */
export const quiet: RunningJob = { signal: new AbortController().signal, report: () => {} };

/** Parses in this thread, with the limits given. */
export function parseHere(limits: ImportLimits = defaultLimits): Parse {
  return async function* (request, scope, choose, signal) {
    const ruleSet = ruleSetOf(request.resources, scope);
    for await (const event of parseFiles(request, ruleSet, limits, choose)) {
      if (signal.aborted) throw new NuanduError('cancelled');
      yield event;
    }
  };
}

/** A new data folder beside a folder of files to import, with the use cases that write; real files, real SQLite. */
export class OpenFolder implements Disposable {
  readonly #root: string;
  readonly folder: DataFolder;
  readonly context: WriterContext;
  now: Instant;

  constructor({ now, parse = parseHere() }: { now: Instant; parse?: Parse }) {
    this.#root = mkdtempSync(join(tmpdir(), 'nuandu-test-'));
    this.folder = dataFolder(join(this.#root, 'data'));
    this.now = now;
    const database = openForWriting(this.folder, migrationsDir);
    const effective = followChanges(resources, database);
    this.context = {
      database,
      originals: new Originals(this.folder.originals),
      get resources() {
        return effective();
      },
      parse,
      reread: (request) => rereadRows(request, defaultLimits),
      now: () => this.now,
      actor: 'test',
    };
  }

  /** A place beside the data folder. */
  path(name: string): string {
    return join(this.#root, name);
  }

  /** Writes a file to import and gives its path. */
  file(name: string, content: string | Buffer): string {
    const path = this.path(name);
    writeFileSync(path, content);
    return path;
  }

  import(
    paths: string | readonly string[],
    options: Omit<ImportRequest, 'paths'> = {},
    job: RunningJob = quiet,
  ): Promise<ImportResult> {
    return importFiles(this.context, { ...options, paths: [paths].flat() }, job);
  }

  check(request: CheckRequest, job: RunningJob = quiet) {
    return checkRecords(this.context, request, job);
  }

  [Symbol.dispose](): void {
    closeDatabase(this.context.database);
    rmSync(this.#root, { recursive: true });
  }
}

import type { CheckScope } from '../contract/scope.ts';
import type { ChooseSheets, ParseEvent } from '../contract/staged.ts';
import type { Instant } from '../contract/values.ts';
import type { Progress } from '../contract/views.ts';
import type { WritableDatabase } from '../store/open-database.ts';
import type { Job } from '../store/transaction.ts';
import type { Originals } from './originals.ts';
import type { ParseRequest } from './parse-files.ts';
import type { RereadEvent, RereadRequest } from './reread-rows.ts';
import type { Resources } from './resources.ts';

/** Reads files somewhere, in the program in a thread that can be stopped; see parse-files.ts. */
export type Parse = (
  request: ParseRequest,
  scope: CheckScope,
  choose: ChooseSheets,
  signal: AbortSignal,
) => AsyncIterable<ParseEvent>;

/** Reads some rows of a kept file once more, where it can be stopped as well; see reread-rows.ts. */
export type Reread = (request: RereadRequest, signal: AbortSignal) => AsyncIterable<RereadEvent>;

/** What the use cases that write work with. */
export interface WriterContext {
  readonly database: WritableDatabase;
  readonly originals: Originals;
  readonly resources: Resources;
  readonly parse: Parse;
  readonly reread: Reread;
  readonly now: () => Instant;
  /** Who does it; kept with every import. */
  readonly actor: string;
}

/** A job as a host started it: it can be cancelled and tells how far it is. */
export interface RunningJob {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}

/** The part of a job that the store does. */
export function storeJob(job: RunningJob, phase: Progress['phase'], file: string | null = null): Job {
  return { signal: job.signal, report: (done, total) => job.report({ phase, file, done, total }) };
}

import { Worker } from 'node:worker_threads';
import type { ParseRequest } from '../app/parse-files.ts';
import type { Parse } from '../app/writer-context.ts';
import { NuanduError } from '../contract/errors.ts';
import type { CheckScope } from '../contract/scope.ts';
import type { ParseEvent, StagedSheet } from '../contract/staged.ts';
import { threadFile } from './thread-file.ts';

/** What the parser thread is started with. */
export interface ParserStart {
  readonly request: ParseRequest;
  readonly scope: CheckScope;
  readonly resourcesDir: string;
}

/** From the parser thread: an event, a question which sheets are wanted, or the end. */
export type ParserMessage =
  | { readonly event: ParseEvent }
  | { readonly file: number; readonly sheets: readonly StagedSheet[] }
  | { readonly end: true };

/** To the parser thread: one event was taken, or the sheets that are wanted. */
export type ParserReply = { readonly taken: true } | { readonly wanted: readonly number[] };

const HEAP_MB = 1024;

/**
 * Parses in a thread of its own, which is stopped when the import ends, fails or is cancelled, whatever the file made
 * it do, and which cannot take more memory than it is given.
 */
export function parseInThread(resourcesDir: string): Parse {
  return async function* (request, scope, choose, signal) {
    const start: ParserStart = { request, scope, resourcesDir };
    const worker = new Worker(threadFile('parser'), {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const inbox: ParserMessage[] = [];
    let failure: unknown = null;
    let wake = () => {};
    worker.on('message', (message: ParserMessage) => {
      inbox.push(message);
      wake();
    });
    worker.on('error', (error) => {
      failure = error;
      wake();
    });
    worker.on('exit', () => {
      failure ??= new Error('the parser ended early');
      wake();
    });
    const onAbort = () => wake();
    signal.addEventListener('abort', onAbort);
    const reply = (message: ParserReply) => worker.postMessage(message);
    try {
      for (;;) {
        if (signal.aborted) throw new NuanduError('cancelled');
        const message = inbox.shift();
        if (message === undefined) {
          if (failure !== null) throw failure;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        } else if ('event' in message) {
          yield message.event;
          reply({ taken: true });
        } else if ('sheets' in message) {
          reply({ wanted: await choose(message.file, message.sheets) });
        } else return;
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      await worker.terminate();
    }
  };
}

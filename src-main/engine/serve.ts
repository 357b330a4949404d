import { parentPort, workerData } from 'node:worker_threads';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { NuanduError } from '../contract/errors.ts';
import { contract } from '../contract/procedures.ts';
import type { windowContract } from '../contract/window.ts';
import { codedSqliteError } from '../store/sqlite-errors.ts';
import { outgoingError } from './errors.ts';
import { cancelJobs, onBusy } from './job-events.ts';
import { type AnyRouter, windowServer } from './serve-window.ts';
import type { ThreadMessage, WorkerBusy, WorkerGreeting, WorkerStart } from './thread.ts';

const start: WorkerStart = workerData;

/** The contract, to be implemented by a thread; errors leave it coded. */
export const procedures = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw outgoingError(codedSqliteError(error, start.dataDir));
  }
});

type OfWindow = keyof typeof windowContract;

/** The procedures that a thread implements, by who may call them: the host may call all, a window only its own. */
export interface ThreadProcedures {
  readonly window: { readonly [Namespace in OfWindow]?: AnyRouter };
  readonly host: { readonly [Namespace in Exclude<keyof typeof contract, OfWindow>]?: AnyRouter };
}

/** Answers the host's client, and the windows it connects, from this worker thread. */
export function serve(open: (start: WorkerStart) => ThreadProcedures): void {
  let greeting: WorkerGreeting = { ready: true };
  try {
    const { window, host } = open(start);
    new RPCHandler({ ...window, ...host }).upgrade(start.port);
    start.port.start();
    const connectWindow = windowServer(window);
    parentPort?.on('message', (message: ThreadMessage) => {
      if ('cancel' in message) cancelJobs();
      else connectWindow(message.window);
    });
  } catch (error) {
    const { code, detail, message } =
      error instanceof NuanduError ? error : new NuanduError('internal', { what: String(error) });
    greeting = { ready: false, code, detail, message };
  }
  parentPort?.postMessage(greeting);
  onBusy((busy) => parentPort?.postMessage({ busy } satisfies WorkerBusy));
}

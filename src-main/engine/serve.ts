import { parentPort, workerData } from 'node:worker_threads';
import { implement, type Router } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { NuanduError } from '../contract/errors.ts';
import { contract } from '../contract/procedures.ts';
import { outgoingError } from './errors.ts';
import type { WorkerGreeting, WorkerStart } from './start.ts';

/** The contract, to be implemented by a thread; errors leave it coded. */
export const procedures = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw outgoingError(error);
  }
});

// biome-ignore lint/suspicious/noExplicitAny: a thread implements its part of the contract, of whatever type
type AnyRouter = Router<any, Record<never, never>>;

/** Answers the engine's client from this worker thread; `open` gives the procedures that the thread implements. */
export function serve(open: (start: WorkerStart) => AnyRouter): void {
  const start: WorkerStart = workerData;
  let greeting: WorkerGreeting = { ready: true };
  try {
    new RPCHandler(open(start)).upgrade(start.port);
    start.port.start();
  } catch (error) {
    const { code, detail, message } =
      error instanceof NuanduError ? error : new NuanduError('internal', { what: String(error) });
    greeting = { ready: false, code, detail, message };
  }
  parentPort?.postMessage(greeting);
}

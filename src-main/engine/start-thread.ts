import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { createORPCClient, mapEventIterator } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { NuanduError } from '../contract/errors.ts';
import { toldError } from '../contract/told-error.ts';
import type {
  EngineClient,
  EngineOptions,
  EngineThread,
  ThreadMessage,
  WorkerBusy,
  WorkerGreeting,
  WorkerStart,
} from './thread.ts';

/**
 * Starts a thread and gives its client, whose calls and streams fail with NuanduErrors only: what the engine says went
 * wrong, `cancelled` where the caller aborted a call or stopped the thread, `internal` where the thread itself broke.
 * Throws what the thread gives as the reason that it cannot be ready.
 */
export async function startThread(file: URL, options: EngineOptions): Promise<EngineThread> {
  const { port1, port2 } = new MessageChannel();
  const start: WorkerStart = { ...options, port: port2 };
  const worker = new Worker(file, { workerData: start, transferList: [port2] });
  let isBusy = false;
  const waiting: (() => void)[] = [];
  const setBusy = (busy: boolean) => {
    isBusy = busy;
    if (!busy) for (const resolve of waiting.splice(0)) resolve();
  };
  /** Why there will be no more answers. */
  let ended: NuanduError | null = null;
  const end = (reason: NuanduError) => {
    ended ??= reason;
    port1.close();
    setBusy(false);
  };
  worker.on('error', (error) => end(new NuanduError('internal', { what: error.stack ?? error.message })));
  worker.on('exit', () => end(new NuanduError('internal', { what: `${file.pathname} ended` })));
  const stop = async () => {
    end(new NuanduError('cancelled'));
    await worker.terminate();
  };

  const greeting = await greetingOf(worker, () => ended);
  if (!greeting.ready) {
    await stop();
    throw new NuanduError(greeting.code, greeting.detail, { cause: greeting.message });
  }
  worker.on('message', ({ busy }: WorkerBusy) => setBusy(busy));
  port1.start();
  const told = (error: unknown, signal: AbortSignal | undefined) =>
    ended ?? (signal?.aborted ? new NuanduError('cancelled', {}, { cause: error }) : toldError(error));
  const link = new RPCLink({
    port: port1,
    interceptors: [
      async ({ next, signal }) => {
        // Nobody would hear the call.
        if (ended !== null) throw ended;
        try {
          const output = await next();
          if (!isStream(output)) return output;
          return mapEventIterator(output, {
            value: async (value) => value,
            error: async (error) => told(error, signal),
          });
        } catch (error) {
          throw told(error, signal);
        }
      },
    ],
  });
  const client: EngineClient = createORPCClient(link);
  const send = (message: ThreadMessage, transfer: MessagePort[] = []) =>
    worker.postMessage(message, transfer);
  return {
    client,
    connectWindow: (port) => send({ window: port }, [port]),
    cancelJobs: () => send({ cancel: true }),
    isBusy: () => isBusy,
    untilIdle: () => (isBusy ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    stop,
  };
}

/** The worker's first message; throws why the thread ended without one. */
function greetingOf(worker: Worker, ended: () => NuanduError | null): Promise<WorkerGreeting> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('exit', () => reject(ended()));
  });
}

function isStream(output: unknown): output is AsyncIterator<unknown, unknown, unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

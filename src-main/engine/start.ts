import type { MessagePort } from 'node:worker_threads';
import type { ThreadName } from '../contract/threads.ts';
import { dataFolder } from '../store/data-folder.ts';
import { startThread } from './start-thread.ts';
import type { EngineClient, EngineOptions, EngineThread } from './thread.ts';
import { threadFile } from './thread-file.ts';

/** A running engine: one thread that writes and one that reads the same data folder. */
export interface Engine {
  readonly writer: EngineClient;
  readonly reader: EngineClient;
  /**
   * Gives the other end of `port` to a window: through it the window reaches those procedures of `windowContract` that
   * the thread implements, and nothing else. `port` is transferred; the connection ends when its other end is closed.
   */
  connectWindow(thread: ThreadName, port: MessagePort): void;
  /** Folder for the files that a window sent as bytes, until the engine has used them. */
  readonly inbox: string;
  /**
   * Asks all jobs to end. Unlike aborting a call, which is answered `cancelled` at once, this lets each job tell what
   * came of it: `cancelled`, and nothing is stored, or its result, if it was done already.
   */
  cancelJobs(): void;
  /** Some job runs or waits. */
  isBusy(): boolean;
  /** Resolves when none does. */
  untilIdle(): Promise<void>;
  /** Ends both threads at once. What a job had not stored yet is gone; calls under way fail with `cancelled`. */
  stop(): Promise<void>;
}

/**
 * Starts the writer, which creates or migrates the data folder, and then the reader.
 * Throws NuanduError: `data-folder-busy`, `data-folder-unusable`, `database-newer`, `database-damaged`,
 * `resources-invalid`.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const writer = await startThread(threadFile('writer'), options);
  try {
    const reader = await startReader(options);
    const stop = async () => {
      await Promise.all([reader.stop(), writer.stop()]);
    };
    const threads = { reader, writer };
    return {
      writer: writer.client,
      reader: reader.client,
      inbox: dataFolder(options.dataDir).inbox,
      connectWindow: (thread, port) => threads[thread].connectWindow(port),
      cancelJobs: () => {
        reader.cancelJobs();
        writer.cancelJobs();
      },
      isBusy: () => reader.isBusy() || writer.isBusy(),
      untilIdle: async () => {
        await Promise.all([reader.untilIdle(), writer.untilIdle()]);
      },
      stop,
    };
  } catch (error) {
    await writer.stop();
    throw error;
  }
}

/** Starts only a reader on an existing data folder, which another process may be writing. Throws like startEngine. */
export function startReader(options: EngineOptions): Promise<EngineThread> {
  return startThread(threadFile('reader'), options);
}

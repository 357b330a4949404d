import { Worker } from 'node:worker_threads';
import type { IssueCode } from '../contract/issues.ts';
import type { ParserMessage, ParserReply, ParserStart } from './parser-messages.ts';

/** What a parser thread may take of the machine before it is stopped. */
export interface ParserBounds {
  readonly heapMb: number;
  /** Milliseconds without a message, once it runs and while it waits for nothing: it runs in a circle. */
  readonly silence: number;
}

/**
 * A pause is asked about so many times before it counts: a machine that slept, or a busy thread that had no time to
 * look at its messages, finds one of them over at once.
 */
const ASKED = 4;

/** The parser was stopped, or stopped itself, because of the file that it was reading. */
export class ParserStopped extends Error {
  readonly code: IssueCode;
  readonly detail: Readonly<Record<string, string>>;

  constructor(code: IssueCode, what: string, cause?: unknown) {
    super(`${code} ${what}`, { cause });
    this.code = code;
    this.detail = { what };
  }
}

/** Rows live shortly: more room for young objects costs 100 MB at a million rows and gains no time. */
const YOUNG_HEAP_MB = 16;

/** A running parser thread. */
export class ParserThread {
  readonly #worker: Worker;
  readonly #bounds: ParserBounds;
  readonly #inbox: ParserMessage[] = [];
  #failure: unknown = null;
  #isRunning = false;
  #pauses = 0;
  #wake = () => {};

  constructor(file: URL, start: ParserStart, bounds: ParserBounds) {
    this.#bounds = bounds;
    this.#worker = new Worker(file, {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: bounds.heapMb, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
    });
    this.#worker.on('online', () => {
      this.#isRunning = true;
    });
    this.#worker.on('message', (message: ParserMessage) => {
      this.#pauses = 0;
      if ('alive' in message) return;
      this.#inbox.push(message);
      this.#wake();
    });
    this.#worker.on('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#failure = isFull ? new ParserStopped('file-suspicious', 'memory', error) : error;
      this.#wake();
    });
    this.#worker.on('exit', () => {
      this.#failure ??= new Error('the parser ended early');
      this.#wake();
    });
  }

  /** The next message, or `null` if `signal` was aborted. Throws ParserStopped, or what the thread threw. */
  async next(signal: AbortSignal): Promise<ParserMessage | null> {
    this.#pauses = 0;
    const onAbort = () => this.#wake();
    signal.addEventListener('abort', onAbort);
    try {
      for (;;) {
        if (signal.aborted) return null;
        const message = this.#inbox.shift();
        if (message !== undefined) return message;
        if (this.#failure !== null) throw this.#failure;
        if (this.#pauses >= ASKED) throw new ParserStopped('file-damaged', 'timeout');
        await this.#pause();
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }

  reply(message: ParserReply): void {
    this.#worker.postMessage(message);
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  async #pause(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      if (this.#isRunning) this.#pauses++;
      resolve();
    }, this.#bounds.silence / ASKED);
    this.#wake = resolve;
    await promise;
    clearTimeout(timer);
  }
}

import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Worksheet } from 'exceljs';
import { pendingBytes } from './exceljs-internals.ts';

const rowsPerStep = 200;
const maxPendingBytes = 2 * 1024 * 1024;

/** Keeps the writing of rows in step with the file: hears an abort, tells progress, and lets memory drain. */
export class Pace {
  readonly #signal: AbortSignal;
  readonly #onProgress: ((rows: number) => void) | undefined;
  #rows = 0;

  constructor(signal: AbortSignal, onProgress: ((rows: number) => void) | undefined) {
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  /** Counts a row; true when it is time to `rest`. */
  countRow(): boolean {
    this.#rows += 1;
    return this.#rows % rowsPerStep === 0;
  }

  async rest(sheet: Worksheet): Promise<void> {
    this.#onProgress?.(this.#rows);
    await setImmediate();
    this.#signal.throwIfAborted();
    while (pendingBytes(sheet) > maxPendingBytes) {
      await setTimeout(1);
      this.#signal.throwIfAborted();
    }
  }

  /** Tells the final number of rows. */
  finish(): void {
    this.#onProgress?.(this.#rows);
  }
}

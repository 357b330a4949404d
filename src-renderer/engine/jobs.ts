import type { Progress } from '../../src-main/contract/views.ts';

/** A streamed procedure of the engine. */
export type JobCall<Input, Result> = (
  input: Input,
  options: { signal: AbortSignal },
) => Promise<AsyncIterator<Progress, Result, void>>;

export type JobState =
  | { readonly phase: 'idle' | 'cancelled' }
  | { readonly phase: 'running'; readonly progress: Progress | null; readonly cancelling: boolean }
  | { readonly phase: 'done'; readonly result: unknown }
  | { readonly phase: 'failed'; readonly error: unknown };

const idle: JobState = { phase: 'idle' };

/**
 * The jobs of a window, by name. They belong to no page: a job goes on when its page is left, and is found there again.
 */
export class Jobs {
  readonly #states = new Map<string, JobState>();
  readonly #controllers = new Map<string, AbortController>();
  readonly #listeners = new Set<() => void>();
  readonly #onBusy: (busy: boolean) => void;
  readonly #onEnd: () => void;

  /** `onBusy` hears when the first job starts and the last ends, `onEnd` whenever one has ended. */
  constructor(onBusy: (busy: boolean) => void, onEnd: () => void) {
    this.#onBusy = onBusy;
    this.#onEnd = onEnd;
  }

  state(name: string): JobState {
    return this.#states.get(name) ?? idle;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Runs a job to its end. Gives its result; null where it failed, was cancelled, or runs already. */
  async run<Input, Result>(name: string, call: JobCall<Input, Result>, input: Input): Promise<Result | null> {
    if (this.#controllers.has(name)) return null;
    const controller = new AbortController();
    const { signal } = controller;
    this.#controllers.set(name, controller);
    if (this.#controllers.size === 1) this.#onBusy(true);
    this.#tell(name, { phase: 'running', progress: null, cancelling: false });
    try {
      const events = await call(input, { signal });
      for (;;) {
        const event = await events.next();
        if (event.done === true) {
          this.#end(name, { phase: 'done', result: event.value });
          return event.value;
        }
        this.#tell(name, { phase: 'running', progress: event.value, cancelling: signal.aborted });
      }
    } catch (error) {
      this.#end(name, signal.aborted ? { phase: 'cancelled' } : { phase: 'failed', error });
      return null;
    }
  }

  cancel(name: string): void {
    const state = this.state(name);
    if (state.phase !== 'running') return;
    this.#tell(name, { ...state, cancelling: true });
    this.#controllers.get(name)?.abort();
  }

  /** Forgets how a job ended. */
  reset(name: string): void {
    if (!this.#controllers.has(name)) this.#tell(name, idle);
  }

  #end(name: string, state: JobState): void {
    this.#controllers.delete(name);
    if (this.#controllers.size === 0) this.#onBusy(false);
    this.#tell(name, state);
    this.#onEnd();
  }

  #tell(name: string, state: JobState): void {
    this.#states.set(name, state);
    for (const listener of this.#listeners) listener();
  }
}

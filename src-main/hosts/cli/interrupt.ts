const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The user's wish to stop, by Ctrl-C or otherwise. Heard once: the same signal again ends the process at once. */
export class Interrupt {
  readonly #listener: () => void;
  #asked = false;
  #act = () => {};

  constructor(tell: () => void) {
    this.#listener = () => {
      if (!this.#asked) tell();
      this.#asked = true;
      this.#act();
    };
    for (const signal of signals) process.once(signal, this.#listener);
  }

  get isAsked(): boolean {
    return this.#asked;
  }

  /** Sets what is done when it is asked for; at once, if it was already. */
  onceAsked(act: () => void): void {
    this.#act = act;
    if (this.#asked) act();
  }

  release(): void {
    for (const signal of signals) process.off(signal, this.#listener);
  }
}

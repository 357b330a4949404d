import type { Reporter, TestCase } from '@playwright/test/reporter';

/** Tells after all tests why some were not run; the list shows only that they were not. */
export default class SkipReporter implements Reporter {
  readonly #counts = new Map<string, number>();

  onTestEnd(test: TestCase): void {
    for (const { type, description } of test.annotations)
      if (type === 'skip') this.#count(`${test.parent.project()?.name}: ${description}`);
  }

  onEnd(): void {
    for (const [reason, count] of this.#counts)
      process.stdout.write(`Not run in ${reason} (${count} tests)\n`);
  }

  #count(reason: string): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }
}

import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** Tells after all tests what a list of passes hides: why some were not run, and which needed a second try. */
export default class RemarksReporter implements Reporter {
  readonly #skipped = new Map<string, number>();
  #suite: Suite | null = null;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onTestEnd(test: TestCase): void {
    for (const { type, description } of test.annotations)
      if (type === 'skip') this.#count(`${test.parent.project()?.name}: ${description}`);
  }

  onEnd(): void {
    for (const [reason, count] of this.#skipped)
      process.stdout.write(`Not run in ${reason} (${count} tests)\n`);
    for (const test of this.#suite?.allTests() ?? [])
      if (test.outcome() === 'flaky')
        process.stdout.write(`Passed only at the second try: ${test.titlePath().slice(1).join(' › ')}\n`);
  }

  #count(reason: string): void {
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
  }
}

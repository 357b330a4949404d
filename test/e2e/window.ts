import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { chromiumLaunch } from './chromium.ts';
import { type OpenedWindow, openInBrowser, openInElectron, whyNoElectron } from './hosts.ts';
import { samplesIn } from './samples.ts';
import { watch } from './watch.ts';

export interface HostOptions {
  readonly host: 'browser' | 'electron';
}

interface WindowFixtures {
  /** What the data folder holds when the program starts: nothing yet, or the sample companies as a first start loads them. */
  readonly data: 'empty' | 'samples';
  /** What `watch` must see, sorted; nothing, but for the tests of `watch` itself. */
  readonly watched: { readonly problems: readonly RegExp[] };
  readonly dataDir: string;
  /** Starts the program on `dataDir`; again after it was closed, as a user does the next day. */
  readonly start: () => Promise<OpenedWindow>;
  /** The page of the started program. */
  readonly page: Page;
}

interface SuiteFixtures {
  readonly chromium: Browser | null;
  /** A data folder with the samples, made when it is first asked for. */
  readonly sampleData: () => Promise<string>;
}

/**
 * A test of the window in either host. It fails on whatever `watch` sees, in every window that it starts.
 */
export const test = base.extend<WindowFixtures, HostOptions & SuiteFixtures>({
  host: ['browser', { option: true, scope: 'worker' }],
  data: ['empty', { option: true }],
  watched: [{ problems: [] }, { option: true }],

  chromium: [
    async ({ host, playwright }, use) => {
      const browser = host === 'browser' ? await playwright.chromium.launch(chromiumLaunch()) : null;
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],

  sampleData: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that nothing is needed
    async ({}, use) => {
      let made: Promise<string> | null = null;
      await use(() => {
        made ??= samplesIn(mkdtempSync(join(tmpdir(), 'nuandu-e2e-samples-')));
        return made;
      });
      if (made !== null) rmSync(await made, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  dataDir: async ({ data, sampleData }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'nuandu-e2e-'));
    if (data === 'samples') cpSync(await sampleData(), dataDir, { recursive: true });
    await use(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  },

  start: async ({ host, chromium, dataDir, watched }, use, testInfo) => {
    const missing = host === 'electron' ? whyNoElectron() : null;
    testInfo.skip(missing !== null, missing ?? '');
    const opened: OpenedWindow[] = [];
    const seen: (readonly string[])[] = [];
    await use(async () => {
      await opened.pop()?.close();
      const window =
        chromium === null ? await openInElectron(dataDir) : await openInBrowser(chromium, dataDir);
      opened.push(window);
      seen.push(await watch(window.page, window.origin));
      await window.load();
      return window;
    });
    await opened.pop()?.close();
    expect(seen.flat().sort(), 'what must never happen on a page').toEqual(
      watched.problems.map((pattern) => expect.stringMatching(pattern)),
    );
  },

  page: async ({ start }, use) => use((await start()).page),
});

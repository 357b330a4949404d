import { defineConfig } from '@playwright/test';
import type { HostOptions } from './window.ts';

/** One suite for both hosts: what a user sees and does must not depend on what carries it. */
export default defineConfig<HostOptions>({
  testDir: '.',
  outputDir: '../../out/e2e',
  globalSetup: './global-setup.ts',
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['./remarks-reporter.ts']],
  // Each test starts a program of its own; the machines that check this project have two cores.
  workers: 2,
  // One second try, for what a busy machine takes from a test; the reporter names every test that needed it.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
  },
});

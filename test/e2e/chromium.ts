import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

/** Set for the workers by the global setup, so that two of them do not unpack at the same time. */
const FOLDER = 'NUANDU_E2E_CHROMIUM';

/** Unpacks the Chromium that npm brings; it is built for Linux on x64 only. */
export async function unpackChromium(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  const folder = join(tmpdir(), `nuandu-chromium-${process.getuid?.()}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const before = { ...process.env };
  // The package unpacks into the temporary folder, and its own libraries only where it believes to run at Amazon's.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!Object.hasOwn(before, name)) delete process.env[name];
    Object.assign(process.env, before);
  }
  process.env[FOLDER] = folder;
}

/** How to start the unpacked Chromium; elsewhere Playwright's own is used. */
export function chromiumLaunch(): LaunchOptions {
  const folder = process.env[FOLDER];
  if (folder === undefined) return {};
  return {
    executablePath: join(folder, 'chromium'),
    // Without a user of its own for it, as in a container, Chromium cannot build its sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    env: {
      ...definedEnvironment(),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
    },
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

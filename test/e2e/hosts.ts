import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { _electron, type Browser, type Page } from '@playwright/test';
import { installedElectron } from '../../src-main/hosts/launch/electron-runtime.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program with its window, as either host opens it. */
export interface OpenedWindow {
  readonly page: Page;
  /** Where all that the window asks for must come from. */
  readonly origin: string;
  /** Loads the page, from its very beginning, into the window. */
  load(): Promise<unknown>;
  /** Ends the program under its window; null: the window ends with it. */
  readonly endProgram: (() => Promise<void>) | null;
  close(): Promise<void>;
}

/** Why this machine cannot run the suite in Electron; null: it can. */
export function whyNoElectron(): string | null {
  if (installedElectron() === null) return 'Electron’s program has not been downloaded on this machine';
  const { platform, env } = process;
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY ? 'there is no display' : null;
}

/** Starts the program for the browser; its window is to load the address that it prints. */
export async function openInBrowser(browser: Browser, dataDir: string): Promise<OpenedWindow> {
  const program = spawn(
    process.execPath,
    ['src-main/hosts/start.ts', '--browser', '--no-open', '--data', dataDir],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const address = await printedAddress(program);
  const context = await browser.newContext();
  const page = await context.newPage();
  const endProgram = async () => {
    if (program.exitCode !== null) return;
    const ended = once(program, 'exit');
    program.kill();
    await ended;
  };
  return {
    page,
    origin: new URL(address).origin,
    load: () => page.goto(address),
    endProgram,
    close: async () => {
      await context.close();
      await endProgram();
    },
  };
}

/** Starts the program in Electron. */
export async function openInElectron(dataDir: string): Promise<OpenedWindow> {
  const program = await _electron.launch({
    executablePath: installedElectron() ?? '',
    args: [root, '--data', dataDir],
    cwd: root,
  });
  const page = await program.firstWindow();
  return {
    page,
    origin: 'app://nuandu',
    load: () => page.reload(),
    endProgram: null,
    close: () => program.close(),
  };
}

async function printedAddress(program: ChildProcess): Promise<string> {
  if (program.stdout === null) throw new Error('the program’s output is not read');
  for await (const line of createInterface(program.stdout)) if (/^http:\S+$/.test(line)) return line;
  throw new Error('the program ended without an address');
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NoElectron } from './texts.ts';

/** The Electron program, or why a window cannot be opened with it. */
export type ElectronRuntime = { readonly program: string } | { readonly missing: NoElectron };

/** Finds Electron's program; where only its package is installed, its own installer fetches it. */
export async function findElectron(onDownload: () => void): Promise<ElectronRuntime> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { missing: 'no-display' };
  const folder = packageFolder();
  if (folder === null) return { missing: 'not-installed' };
  const found = installedProgram(folder);
  if (found !== null) return { program: found };
  onDownload();
  const installer = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' });
  await once(installer, 'exit');
  const program = installedProgram(folder);
  return program === null ? { missing: 'not-downloaded' } : { program };
}

/** Electron's program as its installer left it; null: it has not been fetched. Nothing is downloaded. */
export function installedElectron(): string | null {
  const folder = packageFolder();
  return folder === null ? null : installedProgram(folder);
}

function packageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

function installedProgram(folder: string): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

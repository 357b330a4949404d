import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package-lock.json'];

/** Builds the page and Electron's scripts in `root` unless they are newer than every source. */
export async function buildWhereOld(root: string, onBuild: () => void): Promise<void> {
  const page = join(root, 'out', 'renderer', 'index.html');
  const built = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (sources.every((source) => newest(join(root, source)) < built)) return;
  onBuild();
  const { build } = await import('electron-vite');
  await build({ root, logLevel: 'warn' });
}

/** When the newest file at or below a path was written; 0 for one that has just been removed. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the application keeps its data unless told otherwise; the same for every host. */
export function defaultDataDir(): string {
  const { platform, env } = process;
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Nuandu');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Nuandu');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'nuandu');
}

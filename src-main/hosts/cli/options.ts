import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { parseDate, parseIso } from '../../contract/beijing-time.ts';

/** A path as the user means it: npm runs scripts in the project's folder and tells where it was called from. */
export function userPath(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
  return resolve(script === 'cli' && calledFrom !== undefined ? calledFrom : '.', path);
}

/** Where the application keeps its data unless told otherwise; the window uses the same folder. */
export function defaultDataDir(): string {
  const { platform, env } = process;
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Nuandu');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Nuandu');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'nuandu');
}

export function dateOption(text: string): string {
  return parsed(() => {
    parseDate(text);
    return text;
  });
}

/** A moment in Beijing time, as epoch seconds. */
export function momentOption(text: string): number {
  return parsed(() => parseIso(text));
}

export function seasonOption(text: string): { from: string; to: string } {
  const [from = '', to = '', ...more] = text.split('..');
  return parsed(() => {
    if (more.length > 0 || parseDate(to) < parseDate(from)) throw new RangeError(text);
    return { from, to };
  });
}

function parsed<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Data folder named on the program's command line; null: the usual one. Chromium's own switches are passed over. */
export function dataDirOf(args: readonly string[]): string | null {
  const { data } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' } },
    strict: false,
  }).values;
  return typeof data === 'string' ? resolve(data) : null;
}

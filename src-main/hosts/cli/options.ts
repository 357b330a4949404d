import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { parseDate, parseIso, startOfDay } from '../../contract/beijing-time.ts';
import { NuanduError } from '../../contract/errors.ts';
import { userPath } from '../shared/user-path.ts';

/** A text that says something: an empty one comes from a variable of a script that was not set. */
export function textOption(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('不能为空 must not be empty');
  return text;
}

/** An absolute path. */
export function pathOption(text: string): string {
  return userPath(textOption(text));
}

/** Names separated by commas. */
export function listOption(text: string): string[] {
  return textOption(text)
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

export function dateOption(text: string): string {
  return parsed(() => {
    parseDate(text);
    return text;
  });
}

/** The 00:00 of a day, as epoch seconds. */
export function dayOption(text: string): number {
  return startOfDay(parseDate(dateOption(text)));
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

/** Inclusive dates; null: open. Throws NuanduError `bad-request` where they are the wrong way round. */
export function periodOf({ from, to }: { readonly from?: string; readonly to?: string }) {
  if (from !== undefined && to !== undefined && parseDate(to) < parseDate(from)) {
    throw new NuanduError('bad-request', { what: `--from ${from} --to ${to}` });
  }
  return { from: from ?? null, to: to ?? null };
}

/** Throws NuanduError `report-not-written` before the work is done instead of after it. */
export function requireFoldersOf(paths: readonly (string | undefined)[]): void {
  for (const path of paths) {
    if (path === undefined || statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) continue;
    throw new NuanduError('report-not-written', { path, what: dirname(path) });
  }
}

function parsed<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

import { z } from 'zod';
import { formatDate } from '../../contract/beijing-time.ts';
import { NuanduError } from '../../contract/errors.ts';

/** Where a list of findings goes on: by `key`, then by record and rule, all descending. */
export interface FindingKey {
  /** Day of the start (`NO_DAY`: none), or seconds overdue, as the list is sorted. */
  readonly key: number;
  readonly recordId: number;
  readonly rule: string;
}

/** Key of what has no starting day: behind all that has one. */
export const NO_DAY = -1;

const written = z.tuple([z.number(), z.int(), z.string()]);

/** The key as a page hands it out and gets it back. */
export function keyText({ key, recordId, rule }: FindingKey): string {
  return JSON.stringify([key, recordId, rule]);
}

/** Throws NuanduError `bad-request` for a text that no page has handed out. */
export function findingKey(text: string): FindingKey {
  try {
    const [key, recordId, rule] = written.parse(JSON.parse(text));
    return { key, recordId, rule };
  } catch (cause) {
    throw new NuanduError('bad-request', { what: `after ${text}` }, { cause });
  }
}

/** Date that a page by starting day has come to; null where it has come to what has none. */
export function dateOfKey({ key }: FindingKey): string | null {
  return key === NO_DAY ? null : formatDate(key);
}

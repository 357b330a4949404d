import { z } from 'zod';
import { NuanduError } from '../../contract/errors.ts';

/** Where a list of findings goes on: by `key`, then by record and rule, all descending. */
export interface FindingKey {
  /** Day of the start, or seconds overdue, as the list is sorted. */
  readonly key: number;
  readonly recordId: number;
  readonly rule: string;
}

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

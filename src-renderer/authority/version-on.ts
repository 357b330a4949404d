import type { Parameter } from '../../src-main/contract/rules.ts';

/** The version of a number that is in force on a date; the first one before that. */
export function versionOn({ versions }: Parameter, date: string): Parameter['versions'][number] | undefined {
  return versions.findLast(({ validFrom }) => validFrom <= date) ?? versions[0];
}

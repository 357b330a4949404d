import { dayOf } from '../contract/beijing-time.ts';
import type { CheckScope } from '../contract/scope.ts';
import { defaultScope } from '../contract/scope.ts';
import type { Instant } from '../contract/values.ts';
import { seasonDates, seasonYear } from '../domain/season.ts';
import { readCheckState } from '../store/check-state.ts';
import type { ReadableDatabase } from '../store/open-database.ts';
import type { Resources } from './resources.ts';

/** What the use cases that only read work with. */
export interface ReaderContext {
  readonly database: ReadableDatabase;
  readonly resources: Resources;
  readonly now: () => Instant;
  /** Who does it; kept with every report. */
  readonly actor: string;
}

/** By what and as of when the stored answers were judged; now and by default in a new data folder. */
export function checkedBy({ database, now }: ReaderContext): {
  asOf: Instant;
  scope: CheckScope;
  fingerprint: string;
} {
  return readCheckState(database) ?? { asOf: now(), scope: defaultScope, fingerprint: '' };
}

/** The heating season of a scope, inclusive dates. */
export function seasonOf(
  { season }: Resources,
  scope: CheckScope,
  asOf: Instant,
): { from: string; to: string } {
  return scope.season ?? seasonDates(seasonYear(dayOf(asOf), season), season);
}

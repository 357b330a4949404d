import { outcomes } from '../contract/outcomes.ts';
import type { Instant } from '../contract/values.ts';
import type { Judgement } from './judgement.ts';

/**
 * Whole minutes from `dueAt` to the act, or to `asOf` where nothing was done; rounded down. Null where there is no
 * deadline, or what was done wrongly was done before it.
 */
export function overdueMinutes(
  dueAt: Instant | null,
  actualAt: Instant | null,
  asOf: Instant,
): number | null {
  if (dueAt === null || (actualAt !== null && actualAt < dueAt)) return null;
  return Math.floor(((actualAt ?? asOf) - dueAt) / 60);
}

/** The same of a judgement; null where it is no breach. */
export function overdueOf({ outcome, dueAt, actualAt }: Judgement, asOf: Instant): number | null {
  return outcomes[outcome].answer === 'violation' ? overdueMinutes(dueAt, actualAt, asOf) : null;
}

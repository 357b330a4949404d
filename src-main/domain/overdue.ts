import { outcomes } from '../contract/outcomes.ts';
import type { Instant } from '../contract/values.ts';
import type { Judgement } from './judgement.ts';

/** Whole minutes from `dueAt` to the act, or to `asOf` where nothing was done; rounded down. */
export function overdueMinutes(
  dueAt: Instant | null,
  actualAt: Instant | null,
  asOf: Instant,
): number | null {
  return dueAt === null ? null : Math.floor(((actualAt ?? asOf) - dueAt) / 60);
}

/** The same of a judgement; null where it is no breach. */
export function overdueOf({ outcome, dueAt, actualAt }: Judgement, asOf: Instant): number | null {
  return outcomes[outcome].answer === 'violation' ? overdueMinutes(dueAt, actualAt, asOf) : null;
}

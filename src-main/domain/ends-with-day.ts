import type { Rule } from '../contract/rules.ts';
import { countsDates } from './kinds/notice.ts';

/**
 * Whether an act is in time on the whole of its last day, so that `dueAt` is the 00:00 after it, exclusive; otherwise
 * `dueAt` is a moment of its own. (Rule catalogue, "How time is counted".)
 */
export function endsWithDay({ check, parameters }: Rule): boolean {
  if (check.kind === 'notice') return countsDates(check.counting);
  const unit = parameters[check.limit]?.unit;
  return unit === 'days' || unit === 'workingDays';
}

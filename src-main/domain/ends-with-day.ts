import type { Rule } from '../contract/rules.ts';
import { kindOf } from './kinds/kinds.ts';

/** Whether `dueAt` of a rule's answers is the 00:00 after the last day in time; otherwise it is a moment of its own. */
export function endsWithDay(rule: Rule): boolean {
  return kindOf(rule.check).endsWithDay(rule.check, rule);
}

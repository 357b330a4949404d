import { type AnyRule, judgesRecords } from '../contract/rules.ts';
import { kindOf } from './kinds/kinds.ts';
import { endsUnitWithDay } from './units/unit-kinds.ts';

/** Whether `dueAt` of a rule's answers is the 00:00 after the last day in time; otherwise it is a moment of its own. */
export function endsWithDay(rule: AnyRule): boolean {
  if (!judgesRecords(rule)) return endsUnitWithDay(rule);
  return kindOf(rule.check).endsWithDay(rule.check, rule);
}

import type { Condition } from '../../contract/checks.ts';
import type { Rule } from '../../contract/rules.ts';
import type { FieldUse, ParameterUse } from '../kinds/kind.ts';
import type { RecordAt } from '../record-at.ts';
import { classIs } from './class-is.ts';
import type { Applies } from './condition-kind.ts';
import { delay } from './delay.ts';
import { given, happened, notGiven } from './given.ts';
import { inSeason } from './in-season.ts';
import { eventLength } from './length.ts';

/** A condition with its kind: the one place where a kind of condition is found by what it asks for. */
interface BoundCondition {
  met(rule: Rule, record: RecordAt): Applies;
  fields(rule: Rule): FieldUse[];
  parameters(): ParameterUse[];
}

/** As `conditionOf(condition).met`, for millions of records. */
export function isMet(condition: Condition, rule: Rule, record: RecordAt): Applies {
  if ('field' in condition) return classIs.met(condition, rule, record);
  if ('given' in condition) return given.met(condition, rule, record);
  if ('happened' in condition) return happened.met(condition, rule, record);
  return conditionOf(condition).met(rule, record);
}

export function conditionOf(condition: Condition): BoundCondition {
  if ('field' in condition) return bound(classIs, condition);
  if ('given' in condition) return bound(given, condition);
  if ('notGiven' in condition) return bound(notGiven, condition);
  if ('happened' in condition) return bound(happened, condition);
  if ('due' in condition) return bound(delay, condition);
  if ('inSeason' in condition) return bound(inSeason, condition);
  return bound(eventLength, condition);
}

function bound<Of>(
  kind: {
    met(condition: Of, rule: Rule, record: RecordAt): Applies;
    fields(condition: Of, rule: Rule): FieldUse[];
    parameters(condition: Of): ParameterUse[];
  },
  condition: Of,
): BoundCondition {
  return {
    met: (rule, record) => kind.met(condition, rule, record),
    fields: (rule) => kind.fields(condition, rule),
    parameters: () => kind.parameters(condition),
  };
}

import type { Condition, Rule } from '../contract/rules.ts';

/**
 * The fields without whose column a rule can determine nothing, or not everything: what it measures and what classifies.
 * An exemption is not among them, it is then just not claimed. (Rule catalogue, "What a check can answer".)
 */
export function fieldsNeeded({ check, when, parameters }: Rule): string[] {
  const measured =
    check.kind === 'notice' ? [check.notice, check.event] : [check.from, check.to, check.lastsUntil];
  const classifying = when.flatMap((condition) => fieldsOf(condition, parameters));
  return [...new Set([...measured, ...classifying])].filter((field) => field !== undefined);
}

/** A least length of 0 asks for no length. */
function fieldsOf(condition: Condition, parameters: Rule['parameters']): string[] {
  if (!('atLeast' in condition)) return [condition.field];
  const asked = parameters[condition.atLeast]?.versions.some(({ value }) => value > 0);
  return asked === true ? [condition.from, condition.to, condition.expected] : [];
}

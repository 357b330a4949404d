import type { Rule } from '../contract/rules.ts';
import { conditionOf } from './conditions/conditions.ts';
import type { FieldUse, ParameterUse } from './kinds/kind.ts';
import { kindOf } from './kinds/kinds.ts';

/** Every field that a rule looks at: what it measures, what decides whether it applies, what exempts from it. */
export function fieldsUsed(rule: Rule): FieldUse[] {
  return [
    ...kindOf(rule.check).fields(rule.check),
    ...rule.when.flatMap((condition) => conditionOf(condition).fields(rule)),
    ...rule.exemptions.map(({ field, values }) => ({
      field,
      as: 'class' as const,
      classes: values,
      needed: false,
    })),
  ];
}

/**
 * The fields without whose column a rule can determine nothing, or not everything: what it measures and what classifies.
 * An exemption is not among them, it is then just not claimed; nor what is asked for only where it is given. (Rule catalogue, "What a check can answer".)
 */
export function fieldsNeeded(rule: Rule): string[] {
  const used = fieldsUsed(rule);
  const optional = new Set(used.filter((use) => use.elseNotApplicable).map(({ field }) => field));
  const needed = used.filter((use) => use.needed && !optional.has(use.field));
  return [...new Set(needed.map(({ field }) => field))];
}

/** Every parameter that a rule names. */
export function parametersUsed(rule: Rule): ParameterUse[] {
  return [
    ...kindOf(rule.check).parameters(rule.check),
    ...rule.when.flatMap((condition) => conditionOf(condition).parameters()),
  ];
}

import type { RuleSet } from '../domain/rule-set.ts';
import type { Resources } from './resources.ts';

/**
 * By dataset an active rule whose tallies count its records: every record has an outcome under every rule of its
 * dataset. Datasets whose records no rule judges have none.
 */
export function countingRules({ datasets }: Resources, ruleSet: RuleSet): Map<string, string> {
  return new Map(
    datasets.flatMap(({ name }) => {
      const [rule] = ruleSet.rulesOf(name);
      return rule === undefined ? [] : [[name, rule.id] as const];
    }),
  );
}

import type { AnyRule } from '../contract/rules.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import { VISITS } from '../domain/units/inspection-rules.ts';
import { rulesThatDerived } from '../store/queries/visits.ts';
import type { ReaderContext } from './reader-context.ts';

/**
 * The active rules that windows and reports name, by dataset in the order of the rule pack. Items of checklists are among
 * them once a signed visit has answered them: a hundred that nobody asked would hide the others.
 */
export function toldRules({ database, resources }: ReaderContext, ruleSet: RuleSet): AnyRule[] {
  const answered = new Set(rulesThatDerived(database, VISITS));
  return resources.datasets
    .flatMap(({ name }) => ruleSet.allRulesOf(name))
    .filter(({ id, dataset }) => dataset !== VISITS || answered.has(id));
}

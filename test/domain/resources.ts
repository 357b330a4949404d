import { fileURLToPath } from 'node:url';
import { datasetNamed, loadResources } from '../../src-main/app/resources.ts';
import type { DatasetDefinition } from '../../src-main/contract/datasets.ts';
import type { Parameter, Rule, UnitRule } from '../../src-main/contract/rules.ts';
import { type CheckScope, defaultScope } from '../../src-main/contract/scope.ts';
import { RuleSet } from '../../src-main/domain/rule-set.ts';
import { WorkingCalendar } from '../../src-main/domain/working-calendar.ts';

/** What the program itself is delivered with. */
export const resources = loadResources(fileURLToPath(new URL('../../resources', import.meta.url)));

export const calendar = new WorkingCalendar(resources.calendar);

export function ruleNamed(id: string): Rule {
  const found = resources.rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

export function unitRuleNamed(id: string): UnitRule {
  const found = resources.unitRules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`no rule ${id} derives anything`);
  return found;
}

export function datasetOf(rule: Rule): DatasetDefinition {
  return datasetNamed(resources, rule.dataset);
}

/** All rules under a scope; all documents and statutes bind unless it says otherwise. */
export function ruleSetUnder(
  scope: Partial<CheckScope> = {},
  rules: readonly Rule[] = resources.rules,
): RuleSet {
  const statutes = resources.documents.filter(({ level }) => level === 'statute').map(({ id }) => id);
  return new RuleSet(resources.datasets, rules, resources.documents, calendar, resources.season, {
    ...defaultScope,
    statutes,
    ...scope,
  });
}

/** A rule with other numbers in some of its parameters. */
export function withParameters(id: string, changes: Readonly<Record<string, Partial<Parameter>>>): Rule {
  return changed(id, ({ parameters }) => ({
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, told]) => [name, { ...told, ...changes[name] }]),
    ),
  }));
}

/** One version of a parameter that has no known first day. */
export function always(value: number): Parameter['versions'] {
  return [{ validFrom: '1900-01-01', value }];
}

/** A rule as an authority may have set it: other numbers, other ways of counting. */
export function changed(id: string, change: (rule: Rule) => Partial<Rule>): Rule {
  const rule = ruleNamed(id);
  return { ...rule, ...change(rule) };
}

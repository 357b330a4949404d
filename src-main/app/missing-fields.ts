import type { DatasetDefinition } from '../contract/datasets.ts';
import type { MissingField } from '../contract/views.ts';
import { fieldsNeeded } from '../domain/fields-needed.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import { looksAt } from '../domain/units/unit-kinds.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';
import { datasetNamed, ruleSetOf } from './resources.ts';

/** Fields for which a file has no column, in the order of the dataset, each with the active rules that need it. */
export function missingFields(
  dataset: DatasetDefinition,
  ruleSet: RuleSet,
  missing: readonly string[],
): MissingField[] {
  const needed = [
    ...ruleSet.rulesOf(dataset.name).map((rule) => ({ id: rule.id, fields: fieldsNeeded(rule) })),
    ...ruleSet.unitRules.map((rule) => ({
      id: rule.id,
      fields: looksAt(rule).fields.flatMap((use) => (use.dataset === dataset.name ? use.needed : [])),
    })),
  ];
  return dataset.fields
    .filter(({ name }) => missing.includes(name))
    .map(({ name, title }) => ({
      field: name,
      title,
      rules: needed.filter(({ fields }) => fields.includes(name)).map(({ id }) => id),
    }));
}

/** Those of the missing fields that a rule active at the last check needs. Throws NuanduError `bad-request`. */
export function neededFields(
  context: ReaderContext,
  { dataset, missing }: { dataset: string; missing: readonly string[] },
): MissingField[] {
  const { resources } = context;
  const ruleSet = ruleSetOf(resources, checkedBy(context).scope);
  return missingFields(datasetNamed(resources, dataset), ruleSet, missing).filter(
    (field) => field.rules.length > 0,
  );
}

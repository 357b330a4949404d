import type { DatasetDefinition } from '../contract/datasets.ts';
import type { Rule } from '../contract/rules.ts';
import type { MissingField } from '../contract/views.ts';
import { fieldsNeeded } from '../domain/fields-needed.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';
import { datasetNamed, ruleSetOf } from './resources.ts';

/** Fields for which a file has no column, in the order of the dataset, each with those of `rules` that need it. */
export function missingFields(
  dataset: DatasetDefinition,
  rules: readonly Rule[],
  missing: readonly string[],
): MissingField[] {
  return dataset.fields
    .filter(({ name }) => missing.includes(name))
    .map(({ name, title }) => ({
      field: name,
      title,
      rules: rules.filter((rule) => fieldsNeeded(rule).includes(name)).map(({ id }) => id),
    }));
}

/** Those of the missing fields that a rule active at the last check needs. Throws NuanduError `bad-request`. */
export function neededFields(
  context: ReaderContext,
  { dataset, missing }: { dataset: string; missing: readonly string[] },
): MissingField[] {
  const { resources } = context;
  const rules = ruleSetOf(resources, checkedBy(context).scope).rulesOf(dataset);
  return missingFields(datasetNamed(resources, dataset), rules, missing).filter(
    (field) => field.rules.length > 0,
  );
}

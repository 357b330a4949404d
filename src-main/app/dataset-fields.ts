import type { DatasetField } from '../contract/window.ts';
import { fieldsNeeded } from '../domain/fields-needed.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';
import { datasetNamed, ruleSetOf } from './resources.ts';

/** The fields of a dataset, as a person chooses from them. Throws NuanduError `bad-request`. */
export function datasetFields(context: ReaderContext, name: string): DatasetField[] {
  const { resources } = context;
  const rules = ruleSetOf(resources, checkedBy(context).scope).rulesOf(name);
  const needed = rules.map((rule) => ({ id: rule.id, fields: fieldsNeeded(rule) }));
  return datasetNamed(resources, name).fields.map((field) => ({
    ...{ name: field.name, title: field.title, type: field.type },
    ...{ required: field.required, personal: field.personal },
    rules: needed.filter(({ fields }) => fields.includes(field.name)).map(({ id }) => id),
    classes:
      field.type === 'class'
        ? Object.entries(field.vocabulary ?? {}).map(([code, words]) => ({ code, word: words[0] ?? code }))
        : [],
  }));
}

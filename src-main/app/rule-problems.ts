import type { DatasetDefinition, FieldDefinition } from '../contract/datasets.ts';
import { problemsOf, type RuleProblem } from '../contract/rule-problem.ts';
import {
  type AnyRule,
  type Parameter,
  parametersNamed,
  type Rule,
  type SourceDocument,
  type UnitRule,
} from '../contract/rules.ts';
import { fieldsUsed, parametersUsed } from '../domain/fields-needed.ts';
import type { FieldUse, ParameterUse } from '../domain/kinds/kind.ts';
import { datasetsOf, looksAt } from '../domain/units/unit-kinds.ts';

type Problems = Generator<RuleProblem, void, undefined>;

/** A rule that names a field, class, parameter or document that does not exist would silently judge nothing. */
export function* ruleProblems(resources: {
  readonly datasets: readonly DatasetDefinition[];
  readonly rules: readonly Rule[];
  readonly unitRules: readonly UnitRule[];
  readonly documents: readonly SourceDocument[];
}): Problems {
  const { datasets, rules, unitRules, documents } = resources;
  yield* headProblems([...rules, ...unitRules], documents);
  for (const rule of rules) yield* recordRuleProblems(rule, datasets);
  for (const rule of unitRules) yield* unitRuleProblems(rule, datasets);
}

function* headProblems(rules: readonly AnyRule[], documents: readonly SourceDocument[]): Problems {
  const ids = new Set<string>();
  const known = documents.map(({ id }) => id);
  for (const rule of rules) {
    const problem = problemsOf(rule.id);
    if (ids.has(rule.id)) yield problem('given-twice', 'id', rule.id);
    ids.add(rule.id);
    for (const field of ['title', 'requirement'] as const) {
      const named = [...parametersNamed(rule[field].zh), ...parametersNamed(rule[field].en)];
      const unknown = named.find((name) => !Object.hasOwn(rule.parameters, name));
      if (unknown !== undefined)
        yield problem('unknown-parameter', field, unknown, Object.keys(rule.parameters));
    }
    const exemptions = 'exemptions' in rule ? rule.exemptions : [];
    for (const { document } of [...rule.sources, ...exemptions.map(({ source }) => source)]) {
      if (!known.includes(document)) yield problem('unknown-document', 'sources', document, known);
    }
  }
}

function* recordRuleProblems(rule: Rule, datasets: readonly DatasetDefinition[]): Problems {
  const problem = problemsOf(rule.id);
  const dataset = datasets.find(({ name }) => name === rule.dataset);
  if (dataset === undefined) {
    const names = datasets.map(({ name }) => name);
    yield problem('unknown-dataset', 'dataset', rule.dataset, names);
    return;
  }
  for (const use of fieldsUsed(rule)) {
    const definition = dataset.fields.find(({ name }) => name === use.field);
    if (definition === undefined) {
      const names = dataset.fields.map(({ name }) => name);
      yield problem('unknown-field', 'check', use.field, names);
      continue;
    }
    const { type, vocabulary = {} } = definition;
    if (!canHold(definition, use)) yield problem('field-type', use.field, type, [use.as]);
    const classes = type === 'yesNo' ? ['yes', 'no'] : Object.keys(vocabulary);
    const unknown = use.classes?.find((name) => !classes.includes(name));
    if (unknown !== undefined) yield problem('unknown-class', use.field, unknown, classes);
  }
  yield* parameterProblems(rule, parametersUsed(rule));
}

function* unitRuleProblems(rule: UnitRule, datasets: readonly DatasetDefinition[]): Problems {
  const problem = problemsOf(rule.id);
  const names = datasets.map(({ name }) => name);
  const { fields, parameters } = looksAt(rule);
  for (const name of datasetsOf(rule))
    if (!names.includes(name)) yield problem('unknown-dataset', 'dataset', name, names);
  for (const use of fields) {
    const known = datasets.find(({ name }) => name === use.dataset)?.fields.map(({ name }) => name) ?? [];
    const unknown = use.fields.find((field) => !known.includes(field));
    if (unknown !== undefined) yield problem('unknown-field', 'check', `${use.dataset}.${unknown}`, known);
  }
  yield* parameterProblems(rule, parameters);
}

function* parameterProblems(
  { id, parameters }: { readonly id: string; readonly parameters: Readonly<Record<string, Parameter>> },
  uses: readonly ParameterUse[],
): Problems {
  const problem = problemsOf(id);
  for (const { name, units } of uses) {
    const unit = parameters[name]?.unit;
    if (unit === undefined) yield problem('unknown-parameter', 'parameters', name, Object.keys(parameters));
    else if (!units.includes(unit)) yield problem('parameter-unit', `parameters.${name}.unit`, unit, units);
  }
}

/** Whether a field can hold what a rule takes it for. */
function canHold({ type }: FieldDefinition, { as }: FieldUse): boolean {
  switch (as) {
    case 'any':
      return true;
    case 'moment':
      return type === 'datetime';
    case 'class':
      return type === 'class' || type === 'yesNo';
    default:
      return type === as;
  }
}

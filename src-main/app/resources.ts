import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type CalendarYear, calendarFile } from '../contract/calendar.ts';
import type { Checklist } from '../contract/checklists.ts';
import { type DatasetDefinition, datasetDefinition, type FieldDefinition } from '../contract/datasets.ts';
import { NuanduError } from '../contract/errors.ts';
import type { LibraryDocument } from '../contract/library.ts';
import {
  type AnyRule,
  judgesRecords,
  type Rule,
  rulePack,
  type SourceDocument,
  type UnitRule,
} from '../contract/rules.ts';
import { type CheckScope, type SeasonFile, seasonFile } from '../contract/scope.ts';
import { fieldsUsed, parametersUsed } from '../domain/fields-needed.ts';
import { JUDGING_VERSION } from '../domain/judge.ts';
import type { FieldUse } from '../domain/kinds/kind.ts';
import { RuleSet } from '../domain/rule-set.ts';
import { datasetsOf, looksAt } from '../domain/units/unit-kinds.ts';
import { WorkingCalendar } from '../domain/working-calendar.ts';
import { checkLibrary, readLibrary } from './library.ts';
import { jsonFiles, parseFile } from './resource-files.ts';

/** Everything the application knows from its `resources` folder, checked when it is read. */
export interface Resources {
  readonly datasets: readonly DatasetDefinition[];
  /** Rules that judge records, and rules that judge what they derive from them. */
  readonly rules: readonly Rule[];
  readonly unitRules: readonly UnitRule[];
  /** Which documents there are and whom they bind; what their articles say stands in `library`. */
  readonly documents: readonly SourceDocument[];
  readonly library: readonly LibraryDocument[];
  readonly checklists: readonly Checklist[];
  readonly calendar: readonly CalendarYear[];
  readonly season: SeasonFile;
}

/** Throws NuanduError `resources-invalid` with the file and what is wrong in it. */
export function loadResources(dir: string): Resources {
  const { library, checklists } = readLibrary(dir);
  const rules = jsonFiles(join(dir, 'rules')).flatMap((path) => parseFile(path, rulePack).rules);
  const resources: Resources = {
    datasets: jsonFiles(join(dir, 'datasets'))
      .map((path) => parseFile(path, datasetDefinition))
      .sort((one, other) => one.order - other.order),
    rules: rules.filter(judgesRecords),
    unitRules: rules.filter((rule): rule is UnitRule => !judgesRecords(rule)),
    documents: library.map(({ articles: _, ...document }) => document),
    library,
    checklists,
    calendar: readCalendar(join(dir, 'calendars', 'state-council.json')),
    season: parseFile(join(dir, 'season.json'), seasonFile),
  };
  checkReferences(resources);
  checkLibrary(rules, library, checklists);
  return resources;
}

/** The rules that a scope makes active, ready to judge. */
export function ruleSetOf(resources: Resources, scope: CheckScope): RuleSet {
  const calendar = new WorkingCalendar(resources.calendar);
  const { datasets, rules, unitRules, documents, season } = resources;
  return new RuleSet(datasets, [...rules, ...unitRules], documents, calendar, season, scope);
}

/** SHA-256 over all that decides an answer besides record and `asOf`. */
export function fingerprint(resources: Resources, scope: CheckScope): string {
  const { rules, unitRules, documents, calendar, season } = resources;
  return createHash('sha256')
    .update(
      JSON.stringify({ rules, unitRules, documents, calendar, season, scope, judging: JUDGING_VERSION }),
    )
    .digest('hex');
}

export function datasetNamed(resources: Resources, name: string): DatasetDefinition {
  const found = resources.datasets.find((dataset) => dataset.name === name);
  if (found === undefined) throw new NuanduError('bad-request', { what: `dataset ${name}` });
  return found;
}

/** A calendar that contradicts itself is refused here, not when the first record is judged. */
function readCalendar(path: string): CalendarYear[] {
  const { years } = parseFile(path, calendarFile);
  try {
    return [...new WorkingCalendar(years).years];
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new NuanduError('resources-invalid', { path, what: cause.message }, { cause });
  }
}

/** A rule that names a field, class, parameter or document that does not exist would silently judge nothing. */
function checkReferences({ datasets, rules, unitRules, documents }: Resources): void {
  for (const dataset of datasets) checkFields(dataset);
  checkHeads([...rules, ...unitRules], documents);
  for (const rule of unitRules) checkUnitRule(rule, datasets);
  for (const rule of rules) {
    const wrong = (what: string) => new NuanduError('resources-invalid', { path: rule.id, what });
    const dataset = datasets.find(({ name }) => name === rule.dataset);
    if (dataset === undefined) throw wrong(`dataset ${rule.dataset}`);
    for (const use of fieldsUsed(rule)) {
      const definition = dataset.fields.find(({ name }) => name === use.field);
      if (definition === undefined) throw wrong(`field ${use.field}`);
      if (!canHold(definition, use)) throw wrong(`field ${use.field} is ${definition.type}, not ${use.as}`);
      const classes = definition.type === 'yesNo' ? ['yes', 'no'] : Object.keys(definition.vocabulary ?? {});
      const unknown = use.classes?.find((name) => !classes.includes(name));
      if (unknown !== undefined) throw wrong(`class ${use.field}=${unknown}`);
    }
    for (const { name, units } of parametersUsed(rule)) {
      const unit = rule.parameters[name]?.unit;
      if (unit === undefined) throw wrong(`parameter ${name}`);
      if (!units.includes(unit)) throw wrong(`parameter ${name} in ${unit}`);
    }
  }
}

function checkHeads(rules: readonly AnyRule[], documents: readonly SourceDocument[]): void {
  const ids = new Set<string>();
  for (const rule of rules) {
    const wrong = (what: string) => new NuanduError('resources-invalid', { path: rule.id, what });
    if (ids.has(rule.id)) throw wrong('given twice');
    ids.add(rule.id);
    const exemptions = 'exemptions' in rule ? rule.exemptions : [];
    for (const { document } of [...rule.sources, ...exemptions.map(({ source }) => source)]) {
      if (!documents.some(({ id }) => id === document)) throw wrong(`document ${document}`);
    }
  }
}

function checkUnitRule(rule: UnitRule, datasets: readonly DatasetDefinition[]): void {
  const wrong = (what: string) => new NuanduError('resources-invalid', { path: rule.id, what });
  const { fields, parameters } = looksAt(rule);
  for (const name of datasetsOf(rule)) {
    if (!datasets.some((dataset) => dataset.name === name)) throw wrong(`dataset ${name}`);
  }
  for (const use of fields) {
    const dataset = datasets.find(({ name }) => name === use.dataset);
    const unknown = use.fields.find((field) => !dataset?.fields.some(({ name }) => name === field));
    if (unknown !== undefined) throw wrong(`field ${use.dataset}.${unknown}`);
  }
  for (const { name, units } of parameters) {
    const unit = rule.parameters[name]?.unit;
    if (unit === undefined) throw wrong(`parameter ${name}`);
    if (!units.includes(unit)) throw wrong(`parameter ${name} in ${unit}`);
  }
}

/** A number without its fields would be empty, and a start that is no moment none. */
function checkFields({ name: path, identity, start, companyFrom, fields }: DatasetDefinition): void {
  const wrong = (what: string) => new NuanduError('resources-invalid', { path, what });
  const named = (name: string) => {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) throw wrong(`field ${name}`);
    return field;
  };
  const [number] = identity.map(named);
  if (number?.required !== true) throw wrong(`identity ${number?.name}`);
  for (const { name, type } of start.map(named)) if (type !== 'datetime') throw wrong(`start ${name}`);
  if (companyFrom !== undefined && !named(companyFrom).required) throw wrong(`companyFrom ${companyFrom}`);
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

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AuthorityEntry, Binding } from '../contract/authority-change.ts';
import { type CalendarYear, calendarFile } from '../contract/calendar.ts';
import type { Checklist } from '../contract/checklists.ts';
import { type DatasetDefinition, datasetDefinition } from '../contract/datasets.ts';
import { type ErrorCode, NuanduError } from '../contract/errors.ts';
import type { LibraryDocument } from '../contract/library.ts';
import { problemsOf, type RuleProblem } from '../contract/rule-problem.ts';
import {
  judgesRecords,
  type PackUnitRule,
  type Rule,
  rulePack,
  type SourceDocument,
} from '../contract/rules.ts';
import { type CheckScope, type SeasonFile, seasonFile } from '../contract/scope.ts';
import { JUDGING_VERSION } from '../domain/judge.ts';
import { RuleSet } from '../domain/rule-set.ts';
import { sameDayFields } from '../domain/same-day.ts';
import { inspectionRules } from '../domain/units/inspection-rules.ts';
import { CalendarFault, WorkingCalendar } from '../domain/working-calendar.ts';
import { libraryProblems, readLibrary } from './library.ts';
import { jsonFiles, parseFile } from './resource-files.ts';
import { ruleProblems } from './rule-problems.ts';

/** Everything the application knows from its `resources` folder, checked when it is read. */
export interface Resources {
  readonly datasets: readonly DatasetDefinition[];
  /** Rules that judge records, and rules that judge what they derive from them. */
  readonly rules: readonly Rule[];
  readonly unitRules: readonly PackUnitRule[];
  /** Which documents there are and whom they bind; what their articles say stands in `library`. */
  readonly documents: readonly SourceDocument[];
  readonly library: readonly LibraryDocument[];
  readonly checklists: readonly Checklist[];
  readonly calendar: readonly CalendarYear[];
  readonly season: SeasonFile;
  /** What the authority said of single companies and seasons; nothing in the folder. */
  readonly bindings: readonly Binding[];
  /** The authority's changes that are in all of the above (effective-resources.ts), and those that do not fit it. */
  readonly changes: readonly AuthorityEntry[];
  readonly unfit: readonly UnfitChange[];
}

/** A change that the present program's resources leave no room for: it is kept, shown, and not in force. */
export interface UnfitChange {
  readonly id: number;
  readonly problem: RuleProblem;
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
    unitRules: rules.flatMap((rule) => (judgesRecords(rule) ? [] : [rule])),
    documents: library.map(({ articles: _, ...document }) => document),
    library,
    checklists,
    calendar: readCalendar(join(dir, 'calendars', 'state-council.json')),
    season: parseFile(join(dir, 'season.json'), seasonFile),
    ...{ bindings: [], changes: [], unfit: [] },
  };
  for (const dataset of resources.datasets) checkFields(dataset);
  for (const problem of problemsIn(resources)) throw problemError('resources-invalid', problem);
  return resources;
}

/** What is wrong with rules and library together; nothing where all is well. */
export function* problemsIn(resources: Resources): Generator<RuleProblem, void, undefined> {
  const { rules, unitRules, library, checklists } = resources;
  yield* ruleProblems(resources);
  yield* libraryProblems([...rules, ...unitRules], library, checklists);
}

/** An error that tells the problem in words (contract/texts/rule-problem.ts). */
export function problemError(code: ErrorCode, problem: RuleProblem, cause?: unknown): NuanduError {
  const { where, field, found } = problem;
  const what = [problem.code, field, found].filter((part) => part !== '').join(' ');
  return new NuanduError(code, { ...problem, problem: problem.code, path: where, what }, { cause });
}

/** The rules that a scope makes active, ready to judge. */
export function ruleSetOf(resources: Resources, scope: CheckScope): RuleSet {
  const calendar = new WorkingCalendar(resources.calendar);
  const { datasets, rules, unitRules, documents, checklists, season, bindings } = resources;
  const all = [...rules, ...unitRules, ...inspectionRules(checklists)];
  return new RuleSet(datasets, all, documents, calendar, season, scope, bindings);
}

/** SHA-256 over all that decides an answer besides record and `asOf`. */
export function fingerprint(resources: Resources, scope: CheckScope): string {
  const { rules, unitRules, checklists, documents, calendar, season, bindings } = resources;
  const judged = { rules, unitRules, checklists, documents, calendar, season, bindings };
  return createHash('sha256')
    .update(JSON.stringify({ ...judged, scope, judging: JUDGING_VERSION }))
    .digest('hex');
}

/** The datasets that come as files. */
export function fileDatasets({ datasets }: Pick<Resources, 'datasets'>): DatasetDefinition[] {
  return datasets.filter(({ source }) => source !== 'inspection');
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
    if (!(cause instanceof CalendarFault)) throw cause;
    throw problemError('resources-invalid', calendarProblem(cause), cause);
  }
}

export function calendarProblem({ year, code, date }: CalendarFault): RuleProblem {
  return problemsOf(String(year))(code, '', date);
}

/** A number without its fields would be empty, a start that is no moment none, and a moment cannot follow itself. */
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
  for (const field of fields) {
    if (sameDayFields(field.name, fields).has(field.name)) throw wrong(`sameDayAs ${field.name}`);
    for (const { name, type } of [field, ...(field.sameDayAs?.fields ?? []).map(named)])
      if (field.sameDayAs !== undefined && type !== 'datetime') throw wrong(`sameDayAs ${name}`);
  }
  if (companyFrom !== undefined && !named(companyFrom).required) throw wrong(`companyFrom ${companyFrom}`);
}

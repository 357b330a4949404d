import type { AuthorityChange, AuthorityEntry, Binding } from '../contract/authority-change.ts';
import { dayOf, formatDate } from '../contract/beijing-time.ts';
import type { LibraryDocument } from '../contract/library.ts';
import type { ImportedPack } from '../contract/rule-pack.ts';
import { problemsOf, type RuleProblem } from '../contract/rule-problem.ts';
import { ALWAYS, judgesRecords, type PackRule, type Parameter, parameter } from '../contract/rules.ts';
import type { Instant } from '../contract/values.ts';
import { CalendarFault, WorkingCalendar } from '../domain/working-calendar.ts';
import { calendarProblem, problemError, problemsIn, type Resources, type UnfitChange } from './resources.ts';
import { schemaProblems } from './schema-problems.ts';

/**
 * The resources of the program with the authority's changes in them, in their order. Pure. A change that a newer
 * program's resources leave no room for is not in force and is among `unfit`, so that the program opens and says so.
 */
export function effectiveResources(base: Resources, entries: readonly AuthorityEntry[]): Resources {
  let resources = base;
  const unfit: UnfitChange[] = [];
  for (const entry of entries) {
    const applied = applyChange(resources, entry.change, entry.at);
    if ('problem' in applied) unfit.push({ id: entry.id, problem: applied.problem });
    else resources = applied.resources;
  }
  return { ...resources, changes: entries, unfit };
}

/**
 * The resources with one more change in them, made at `at`. Throws NuanduError `change-refused` with what does not fit.
 */
export function withChange(resources: Resources, change: AuthorityChange, at: Instant): Resources {
  const applied = applyChange(resources, change, at);
  if ('problem' in applied) throw problemError('change-refused', applied.problem);
  return applied.resources;
}

type Applied = { readonly resources: Resources } | { readonly problem: RuleProblem };

function applyChange(resources: Resources, change: AuthorityChange, at: Instant): Applied {
  switch (change.kind) {
    case 'parameter':
      return changeParameter(resources, change, (told) => addVersion(told, change));
    case 'withdrawal':
      return changeParameter(resources, change, (told) => withoutVersion(told, change, at));
    case 'correction':
      return changeParameter(resources, change, (told) => correctedVersions(told, change));
    case 'level':
      return changeLevel(resources, change);
    case 'binding':
      return changeBinding(resources, change);
    case 'pack':
      return takePack(resources, change.pack);
    case 'calendar':
      return changeCalendar(resources, change.year);
    case 'scope':
      return { resources };
  }
}

type Versions = Parameter['versions'];
type Version = Pick<Extract<AuthorityChange, { kind: 'parameter' }>, 'validFrom' | 'value' | 'basis'>;
type OfParameter = { readonly rule: string; readonly parameter: string; readonly validFrom: string };

function changeParameter(
  resources: Resources,
  { rule: id, parameter: name, validFrom }: OfParameter,
  change: (told: Parameter) => Versions | RuleProblem['code'],
): Applied {
  const problem = problemsOf(id);
  const all = [...resources.rules, ...resources.unitRules];
  const rule = all.find((one) => one.id === id);
  if (rule === undefined) return { problem: problem('unknown-rule', 'rule', id) };
  const told = rule.parameters[name];
  const field = `parameters.${name}`;
  if (told === undefined)
    return { problem: problem('unknown-parameter', 'parameters', name, Object.keys(rule.parameters)) };
  const versions = change(told);
  if (typeof versions === 'string') return { problem: problem(versions, field, validFrom) };
  const checked = parameter.safeParse({ ...told, versions }, { reportInput: true });
  if (!checked.success) {
    const [first] = schemaProblems(id, checked.error, [field]);
    return { problem: first ?? problem('inconsistent', field) };
  }
  const parameters = { ...rule.parameters, [name]: checked.data };
  return { resources: withRules(resources, [{ ...rule, parameters }], []) };
}

function addVersion(
  { versions, basis: usual }: Parameter,
  { validFrom, value, basis }: Version,
): Versions | RuleProblem['code'] {
  if (versions.some((version) => version.validFrom === validFrom)) return 'version-exists';
  const before = versions.findLast((version) => version.validFrom < validFrom);
  if (before?.value === value && (before.basis ?? usual) === basis) return 'same-as-now';
  return [...versions, { validFrom, value, basis }].toSorted((one, other) =>
    one.validFrom < other.validFrom ? -1 : 1,
  );
}

/** What was in force cannot be taken back: records were judged by it. */
function withoutVersion(
  { versions }: Parameter,
  { validFrom }: OfParameter,
  at: Instant,
): Versions | RuleProblem['code'] {
  if (!versions.some((version) => version.validFrom === validFrom)) return 'no-such-version';
  if (validFrom <= formatDate(dayOf(at))) return 'already-in-force';
  return versions.filter((version) => version.validFrom !== validFrom);
}

/** As if the right version had been entered in the place of the wrong one. What always held was entered by nobody. */
function correctedVersions(
  told: Parameter,
  { validFrom, corrected }: Extract<AuthorityChange, { kind: 'correction' }>,
): Versions | RuleProblem['code'] {
  const wrong = told.versions.find((version) => version.validFrom === validFrom);
  const versions = told.versions.filter((version) => version !== wrong);
  if (wrong === undefined) return 'no-such-version';
  if (wrong.validFrom === ALWAYS) return 'as-delivered';
  if (corrected === null) return versions.length === 0 ? 'no-such-version' : versions;
  const isSame = wrong.validFrom === corrected.validFrom && wrong.value === corrected.value;
  if (isSame && (wrong.basis ?? told.basis) === corrected.basis) return 'same-as-now';
  return addVersion({ ...told, versions }, corrected);
}

function changeLevel(
  resources: Resources,
  { document: id, level }: Extract<AuthorityChange, { kind: 'level' }>,
): Applied {
  const problem = problemsOf(id);
  const document = resources.documents.find((one) => one.id === id);
  if (document === undefined) return { problem: problem('unknown-document', 'document', id) };
  if (document.alwaysBinds) return { problem: problem('always-binds', 'document', id) };
  if (document.level === 'statute' || level === 'statute' || level === 'none')
    return { problem: problem('not-allowed', 'level', level, ['commitment', 'authority']) };
  if (document.level === level) return { problem: problem('same-as-now', 'level', level) };
  const raised = <Document extends { readonly id: string }>(one: Document) =>
    one.id === id ? { ...one, level } : one;
  const { documents, library } = resources;
  return { resources: { ...resources, documents: documents.map(raised), library: library.map(raised) } };
}

function changeBinding(
  resources: Resources,
  { company, document: id, season, binds }: Extract<AuthorityChange, { kind: 'binding' }>,
): Applied {
  const problem = problemsOf(id);
  const document = resources.documents.find((one) => one.id === id);
  if (document === undefined) return { problem: problem('unknown-document', 'document', id) };
  if (document.alwaysBinds) return { problem: problem('always-binds', 'document', id) };
  const isSame = (one: Binding) => one.company === company && one.document === id && one.season === season;
  const before = resources.bindings.find(isSame)?.binds ?? null;
  if (before === binds) return { problem: problem('same-as-now', 'binds', String(binds)) };
  const others = resources.bindings.filter((one) => !isSame(one));
  const bindings = binds === null ? others : [...others, { company, document: id, season, binds }];
  return { resources: { ...resources, bindings } };
}

function changeCalendar(
  resources: Resources,
  year: Extract<AuthorityChange, { kind: 'calendar' }>['year'],
): Applied {
  const others = resources.calendar.filter((one) => one.year !== year.year);
  try {
    const { years } = new WorkingCalendar([...others, year]);
    return { resources: { ...resources, calendar: years } };
  } catch (cause) {
    if (!(cause instanceof CalendarFault)) throw cause;
    return { problem: calendarProblem(cause) };
  }
}

function takePack(resources: Resources, pack: ImportedPack): Applied {
  const [problem] = packProblems(resources, pack);
  return problem === undefined ? { resources: withPack(resources, pack) } : { problem };
}

/** What stands in the way of taking over a pack. */
export function* packProblems(
  resources: Resources,
  pack: ImportedPack,
): Generator<RuleProblem, void, undefined> {
  const known = new Set([...resources.rules, ...resources.unitRules].map(({ id }) => id));
  const ids = pack.rules.map(({ id }) => id);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index) yield problemsOf(id)('given-twice', 'rules', id);
  for (const id of pack.retired) {
    if (!known.has(id)) yield problemsOf(id)('unknown-rule', 'retired', id);
    if (ids.includes(id)) yield problemsOf(id)('given-twice', 'retired', id);
  }
  yield* problemsIn(withPack(resources, pack));
}

function withPack(resources: Resources, { documents, rules, retired }: ImportedPack): Resources {
  const library = replaced<LibraryDocument>(resources.library, documents);
  return {
    ...withRules(resources, rules, retired),
    library,
    documents: library.map(({ articles: _, ...document }) => document),
  };
}

/** Rules take the place of those with their ids, or come last; the retired are left out. */
function withRules(resources: Resources, rules: readonly PackRule[], retired: readonly string[]): Resources {
  const all = replaced<PackRule>([...resources.rules, ...resources.unitRules], rules).filter(
    ({ id }) => !retired.includes(id),
  );
  return {
    ...resources,
    rules: all.filter(judgesRecords),
    unitRules: all.flatMap((rule) => (judgesRecords(rule) ? [] : [rule])),
  };
}

function replaced<Item extends { readonly id: string }>(
  items: readonly Item[],
  others: readonly Item[],
): Item[] {
  const added = others.filter(({ id }) => !items.some((item) => item.id === id));
  return [...items.map((item) => others.find(({ id }) => id === item.id) ?? item), ...added];
}

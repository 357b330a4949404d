import type { PackPart, PackReading } from '../contract/authority.ts';
import { formatDate } from '../contract/beijing-time.ts';
import type { Bilingual } from '../contract/datasets.ts';
import { type LibraryDocument, libraryDocument } from '../contract/library.ts';
import { type ImportedPack, importedPack, packHead } from '../contract/rule-pack.ts';
import { problemsOf, type RuleProblem } from '../contract/rule-problem.ts';
import { type AnyRule, rule, ruleId, unitRule } from '../contract/rules.ts';
import { unitChecks } from '../contract/unit-checks.ts';
import type { Instant } from '../contract/values.ts';
import { ruleTexts } from '../domain/rule-texts.ts';
import { packProblems } from './effective-resources.ts';
import type { Resources } from './resources.ts';
import { schemaProblems } from './schema-problems.ts';

/** Problems of a pack that are told at once: who has so many begins with the first. */
const TOLD = 200;

/** What a rule pack, given as the text of its file, would do at `at`, or everything that is wrong with it. */
export function readPack(resources: Resources, text: string, at: Instant): PackReading {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { problems: [problemsOf('')('not-json', '', found)], preview: null };
  }
  const formed = formProblems(content);
  if (formed.length > 0) return { problems: formed.slice(0, TOLD), preview: null };
  const pack = importedPack.parse(content);
  const problems = [...packProblems(resources, pack)];
  if (problems.length > 0) return { problems: problems.slice(0, TOLD), preview: null };
  return {
    problems: [],
    preview: { pack, rules: ruleParts(resources, pack, at), documents: documentParts(resources, pack) },
  };
}

/** The rules in force, or those named, as a pack that can be reviewed, edited and imported. `day`: of the export. */
export function exportedPack(
  { rules, unitRules }: Resources,
  ids: readonly string[] | null,
  day: number,
): { fileName: string; text: string } {
  const date = formatDate(day);
  const chosen = [...rules, ...unitRules].filter(({ id }) => ids === null || ids.includes(id));
  const pack: ImportedPack = {
    pack: {
      id: 'export',
      version: date,
      title: { zh: `规则导出 ${date}`, en: `Rules exported ${date}` },
    },
    ...{ documents: [], rules: chosen, retired: [] },
  };
  return { fileName: `nuandu-rules-${date}.json`, text: `${JSON.stringify(pack, null, 2)}\n` };
}

/** Each rule and document is checked by itself, so that a problem is told under the name of what it is in. */
function formProblems(content: unknown): RuleProblem[] {
  if (!isObject(content)) return [problemsOf('')('wrong-type', '', shortText(content), ['object'])];
  const { pack, documents = [], rules = [], retired = [], ...others } = content;
  const head = packHead.safeParse(pack, { reportInput: true });
  return [
    ...Object.keys(others).map((key) => problemsOf('')('unknown-key', key)),
    ...(head.success ? [] : schemaProblems('', head.error, ['pack'])),
    ...listProblems('documents', documents, (document) => [nameOf(document), libraryDocument]),
    ...listProblems('rules', rules, (one) => [nameOf(one), isUnitRule(one) ? unitRule : rule]),
    ...listProblems('retired', retired, () => ['', ruleId]),
  ];
}

function listProblems(
  field: string,
  list: unknown,
  schemaOf: (
    item: unknown,
  ) => readonly [
    name: string,
    schema: typeof rule | typeof unitRule | typeof libraryDocument | typeof ruleId,
  ],
): RuleProblem[] {
  if (!Array.isArray(list)) return [problemsOf('')('wrong-type', field, shortText(list), ['array'])];
  return list.flatMap((item: unknown, index) => {
    const [name, schema] = schemaOf(item);
    const result = schema.safeParse(item, { reportInput: true });
    const below = name === '' ? [field, index + 1] : [];
    return result.success ? [] : schemaProblems(name, result.error, below).map(withAllKinds);
  });
}

const unitKinds: ReadonlySet<unknown> = new Set(unitChecks.map(({ shape }) => shape.kind.value));

/** A check of no known kind is told all kinds, whatever its rule judges. */
function withAllKinds(problem: RuleProblem): RuleProblem {
  if (problem.field !== 'check.kind' || problem.code !== 'not-allowed') return problem;
  return { ...problem, allowed: [problem.allowed, ...unitKinds].join(', ') };
}

function isUnitRule(item: unknown): boolean {
  return isObject(item) && isObject(item.check) && unitKinds.has(item.check.kind);
}

function nameOf(item: unknown): string {
  return isObject(item) && typeof item.id === 'string' ? item.id : '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shortText(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 60) ?? '';
}

function ruleParts(resources: Resources, { rules, retired }: ImportedPack, at: Instant): PackPart[] {
  const known = [...resources.rules, ...resources.unitRules];
  const goes = known.filter(({ id }) => retired.includes(id));
  const titleOf = (rule: AnyRule) => ruleTexts(rule, at).title;
  return [
    ...parts<AnyRule>(known, rules, titleOf),
    ...parts<AnyRule>([], goes, titleOf).map((part) => ({ ...part, what: 'retired' as const })),
  ];
}

function documentParts({ library }: Resources, { documents }: ImportedPack): PackPart[] {
  return parts<LibraryDocument>(library, documents, ({ title }) => title);
}

function parts<Item extends AnyRule | LibraryDocument>(
  known: readonly Item[],
  given: readonly Item[],
  titleOf: (item: Item) => Bilingual,
): PackPart[] {
  return given.map((item) => {
    const { id } = item;
    const before = known.find((one) => one.id === id);
    const changed = before === undefined ? [] : entriesThatDiffer(before, item);
    const what = before === undefined ? 'added' : changed.length > 0 ? 'replaced' : 'unchanged';
    return { id, title: titleOf(item), what, changed };
  });
}

function entriesThatDiffer(before: object, after: object): string[] {
  const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => JSON.stringify(one.get(key)) !== JSON.stringify(other.get(key)));
}

import { join } from 'node:path';
import { type Checklist, type ChecklistItem, checklist } from '../contract/checklists.ts';
import { type Article, type LibraryDocument, libraryDocument } from '../contract/library.ts';
import { problemsOf, type RuleProblem } from '../contract/rule-problem.ts';
import type { AnyRule } from '../contract/rules.ts';
import { jsonFiles, parseFile } from './resource-files.ts';

/** Documents with their articles, and the checklists, from the `resources` folder. */
export function readLibrary(dir: string): { library: LibraryDocument[]; checklists: Checklist[] } {
  return {
    library: jsonFiles(join(dir, 'library')).map((path) => parseFile(path, libraryDocument)),
    checklists: jsonFiles(join(dir, 'checklists')).map((path) => parseFile(path, checklist)),
  };
}

/**
 * What rule, article and checklist item name of one another must be there, or a clause would be lost from sight without
 * anyone noticing. An article may name a rule that the pack does not hold, and a rule of the authority's own may stand
 * on an article that does not name it.
 */
export function* libraryProblems(
  rules: readonly AnyRule[],
  library: readonly LibraryDocument[],
  checklists: readonly Checklist[],
): Generator<RuleProblem, void, undefined> {
  yield* repeated(library.map(({ id }) => id));
  yield* repeated(
    library.flatMap(({ id, articles }) => articles.map(({ article }) => clauseOf(id, article))),
  );
  const items = checklists.flatMap(({ items: listed }) => listed);
  yield* repeated(items.map(({ id }) => id));
  const articles = articlesByClause(library);
  for (const rule of rules) {
    const exemptions = 'exemptions' in rule ? rule.exemptions : [];
    for (const { document, article } of [...rule.sources, ...exemptions.map(({ source }) => source)]) {
      if (article === null || articles.has(clauseOf(document, article))) continue;
      yield problemsOf(rule.id)('unknown-article', 'sources', clauseOf(document, article));
    }
  }
  for (const { id, sources } of items) {
    for (const { document, article } of sources) {
      const clause = clauseOf(document, article);
      const places = articles.get(clause)?.places;
      if (places === undefined) yield problemsOf(id)('unknown-article', 'sources', clause);
      else if (!places.some((place) => 'checklist' in place && place.checklist === id))
        yield problemsOf(clause)('clause-mismatch', 'places', id);
    }
  }
  yield* placeProblems(articles, rules, items);
}

function* placeProblems(
  articles: ReadonlyMap<string, Article>,
  rules: readonly AnyRule[],
  items: readonly ChecklistItem[],
): Generator<RuleProblem, void, undefined> {
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const itemById = new Map(items.map((item) => [item.id, item]));
  for (const [clause, { places }] of articles) {
    const problem = problemsOf(clause);
    for (const place of places) {
      if ('notCheckable' in place) continue;
      if ('checklist' in place && !itemById.has(place.checklist)) {
        yield problem('unknown-checklist-item', 'places', place.checklist);
        continue;
      }
      const [named, sources] =
        'rule' in place
          ? [place.rule, ruleById.get(place.rule)?.sources]
          : [place.checklist, itemById.get(place.checklist)?.sources];
      const stands = sources?.some(({ document, article }) => clauseOf(document, article) === clause);
      if (stands === false) yield problem('clause-mismatch', 'places', named);
    }
  }
}

function articlesByClause(library: readonly LibraryDocument[]): Map<string, Article> {
  return new Map(
    library.flatMap(({ id, articles }) =>
      articles.map((article) => [clauseOf(id, article.article), article] as const),
    ),
  );
}

function* repeated(ids: readonly string[]): Generator<RuleProblem, void, undefined> {
  const known = new Set<string>();
  for (const id of ids) {
    if (known.has(id)) yield problemsOf(id)('given-twice', 'id', id);
    known.add(id);
  }
}

function clauseOf(document: string, article: string | null): string {
  return `${document}-${article}`;
}

import { join } from 'node:path';
import { type Checklist, type ChecklistItem, checklist } from '../contract/checklists.ts';
import { NuanduError } from '../contract/errors.ts';
import { type Article, type LibraryDocument, libraryDocument } from '../contract/library.ts';
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
 * on an article that does not name it. Throws NuanduError `resources-invalid`.
 */
export function checkLibrary(
  rules: readonly AnyRule[],
  library: readonly LibraryDocument[],
  checklists: readonly Checklist[],
): void {
  const articles = articlesByClause(library);
  const items = itemsById(checklists);
  for (const rule of rules) {
    const { id, sources } = rule;
    const exemptions = 'exemptions' in rule ? rule.exemptions : [];
    for (const { document, article } of [...sources, ...exemptions.map(({ source }) => source)]) {
      if (article !== null) articleNamed(articles, clauseOf(document, article), id);
    }
  }
  for (const { id, sources } of items.values()) {
    for (const { document, article } of sources) {
      const clause = clauseOf(document, article);
      const { places } = articleNamed(articles, clause, id);
      if (!places.some((place) => 'checklist' in place && place.checklist === id))
        throw invalid(clause, `checklist item ${id} stands on it and is not among its places`);
    }
  }
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  for (const [clause, { places }] of articles) {
    for (const place of places) {
      if ('notCheckable' in place) continue;
      const [what, sources] =
        'rule' in place
          ? [`rule ${place.rule}`, ruleById.get(place.rule)?.sources]
          : [`checklist item ${place.checklist}`, items.get(place.checklist)?.sources ?? []];
      if (sources?.some(({ document, article }) => clauseOf(document, article) === clause) === false)
        throw invalid(clause, `${what} does not stand on it`);
    }
  }
}

function articlesByClause(library: readonly LibraryDocument[]): Map<string, Article> {
  const documents = new Set<string>();
  const articles = new Map<string, Article>();
  for (const { id, articles: listed } of library) {
    if (documents.has(id)) throw invalid(id, 'given twice');
    documents.add(id);
    for (const article of listed) {
      const clause = clauseOf(id, article.article);
      if (articles.has(clause)) throw invalid(clause, 'given twice');
      articles.set(clause, article);
    }
  }
  return articles;
}

function itemsById(checklists: readonly Checklist[]): Map<string, ChecklistItem> {
  const items = new Map<string, ChecklistItem>();
  for (const item of checklists.flatMap(({ items: listed }) => listed)) {
    if (items.has(item.id)) throw invalid(item.id, 'given twice');
    items.set(item.id, item);
  }
  return items;
}

function articleNamed(articles: ReadonlyMap<string, Article>, clause: string, by: string): Article {
  const found = articles.get(clause);
  if (found === undefined) throw invalid(by, `article ${clause}`);
  return found;
}

function clauseOf(document: string, article: string | null): string {
  return `${document}-${article}`;
}

function invalid(path: string, what: string): NuanduError {
  return new NuanduError('resources-invalid', { path, what });
}

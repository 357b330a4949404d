import type { Article, LibraryDocument } from '../contract/library.ts';
import type { ArticleView, LibraryView } from '../contract/library-view.ts';
import type { AnyRule } from '../contract/rules.ts';
import { Bindings } from '../domain/bindings.ts';
import { ruleTexts } from '../domain/rule-texts.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';

/** Every document, rule and checklist, and what of it holds in the present scope. */
export function libraryView(context: ReaderContext): LibraryView {
  const { library, checklists, documents, bindings } = context.resources;
  const rules = [...context.resources.rules, ...context.resources.unitRules];
  const { asOf, scope } = checkedBy(context);
  const { general, anywhere } = new Bindings(documents, scope, bindings);
  return {
    documents: library.map((document) => ({
      ...document,
      binds: general.has(document.id),
      articles: document.articles.map((article) => articleView(document, article, rules)),
    })),
    rules: rules.map((rule) => {
      const { id, dataset, sources, parameters, advisory } = rule;
      return {
        ...{ id, dataset, sources, parameters, advisory },
        ...ruleTexts(rule, asOf),
        active: sources.some(({ document }) => anywhere.has(document)),
      };
    }),
    checklists: [...checklists],
  };
}

/** A rule of the authority's own counts as well, though the article does not name it. */
function articleView(
  { id }: LibraryDocument,
  { places, ...article }: Article,
  rules: readonly AnyRule[],
): ArticleView {
  const expected = places.flatMap((place) => ('rule' in place ? [place.rule] : []));
  const standing = rules
    .filter(({ sources }) =>
      sources.some((source) => source.document === id && source.article === article.article),
    )
    .map((rule) => rule.id);
  const ruleIds = [...new Set([...expected, ...standing])];
  const checklistItems = places.flatMap((place) => ('checklist' in place ? [place.checklist] : []));
  const [reason] = places.flatMap((place) => ('notCheckable' in place ? [place.notCheckable] : []));
  const isChecked = ruleIds.length + checklistItems.length > 0;
  return { ...article, rules: ruleIds, checklistItems, notCheckable: isChecked ? null : (reason ?? null) };
}

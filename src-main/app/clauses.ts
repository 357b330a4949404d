import type { Bilingual } from '../contract/datasets.ts';
import type { Rule, SourceDocument } from '../contract/rules.ts';

/** The clauses that a rule stands on, as they are cited: `D03 第8条`. The authority's own demand has no article. */
export function clausesOf(rule: Rule, documents: readonly SourceDocument[]): Bilingual {
  const cited = rule.sources.map(({ document, article }) => {
    const source = documents.find(({ id }) => id === document);
    if (article === null) return source?.title ?? { zh: document, en: document };
    return {
      zh: `${document}-${article} ${source?.title.zh ?? ''}`,
      en: `${document}-${article} ${source?.title.en ?? ''}`,
    };
  });
  return { zh: cited.map(({ zh }) => zh).join('；'), en: cited.map(({ en }) => en).join('; ') };
}

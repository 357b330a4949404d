import type { Bilingual } from '../contract/datasets.ts';
import type { Rule, SourceDocument } from '../contract/rules.ts';
import { citationText } from '../contract/texts/citation.ts';
import { citedClauses } from '../domain/explain.ts';

/** The clauses that a rule stands on, as explanations cite them. */
export function clausesOf(rule: Rule, documents: readonly SourceDocument[]): Bilingual {
  const clauses = citedClauses(rule, documents);
  return { zh: citationText(clauses, 'zh'), en: citationText(clauses, 'en') };
}

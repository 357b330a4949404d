import type { Bilingual } from '../contract/datasets.ts';
import type { AnyRule, SourceDocument } from '../contract/rules.ts';
import { citationText } from '../contract/texts/citation.ts';
import { citedClauses } from '../domain/explain.ts';

/** The clauses that a rule stands on, as explanations cite them. */
export function clausesOf(rule: AnyRule, documents: readonly SourceDocument[]): Bilingual {
  const clauses = citedClauses(rule, documents);
  return { zh: citationText(clauses, 'zh'), en: citationText(clauses, 'en') };
}

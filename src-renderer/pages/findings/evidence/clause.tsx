import type { Bilingual } from '../../../../src-main/contract/datasets.ts';
import type { Explanation } from '../../../../src-main/contract/explanation.ts';
import { citationText } from '../../../../src-main/contract/texts/citation.ts';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import styles from './evidence.module.css';

/** What the rule stands on: clauses, what they ask for, the number and where it comes from. */
export function Clause({ explanation, title }: { explanation: Explanation; title: Bilingual }) {
  const { drawer } = useTexts().findings;
  const language = useLanguage();
  const { clauses, requirement, limit, counting, ruleId } = explanation;
  const documents = [...Map.groupBy(clauses, ({ document }) => document).values()];
  return (
    <dl className={styles.pairs}>
      <dt>{drawer.rule}</dt>
      <dd>
        {ruleId} {title[language]}
      </dd>
      <dt>{drawer.requirement}</dt>
      <dd>{requirement[language]}</dd>
      <dt>{drawer.clauses}</dt>
      <dd>
        <ul>
          {documents.map((cited) => (
            <li key={cited[0]?.document}>
              {citationText(cited, language)}
              {cited[0] && <span className={styles.note}>{drawer.levels[cited[0].level]}</span>}
            </li>
          ))}
        </ul>
      </dd>
      {limit !== null && limit.value > 0 && (
        <>
          <dt>{drawer.limit}</dt>
          <dd>
            {drawer.limitOf(String(limit.value), limit.unit)}
            {limit.validFrom !== null && <span className={styles.note}>{drawer.since(limit.validFrom)}</span>}
          </dd>
          <dt>{drawer.basis}</dt>
          <dd>{drawer.bases[limit.basis]}</dd>
        </>
      )}
      {counting !== 'forwards' && (
        <>
          <dt>{drawer.counting}</dt>
          <dd>{drawer.countings[counting]}</dd>
        </>
      )}
    </dl>
  );
}

import { Fragment } from 'react';
import type { Bilingual } from '../../../../src-main/contract/datasets.ts';
import type { Explanation } from '../../../../src-main/contract/explanation.ts';
import { citationText } from '../../../../src-main/contract/texts/citation.ts';
import { quantityText } from '../../../../src-main/contract/texts/quantity.ts';
import { useLanguage, useTexts } from '../../../texts/texts.ts';
import styles from './evidence.module.css';

/** What the rule stands on: clauses, what they ask for, the number and where it comes from. */
export function Clause({ explanation, title }: { explanation: Explanation; title: Bilingual }) {
  const { drawer } = useTexts().findings;
  const language = useLanguage();
  const { clauses, requirement, parts, advisory, ruleId } = explanation;
  const times = parts.filter((part) => part.form === 'time');
  const limits = times.flatMap(({ limit }) => (limit === null || limit.value === 0 ? [] : [limit]));
  const countings = times.flatMap(({ counting }) => (counting === 'forwards' ? [] : [counting]));
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
      {limits.length > 0 && (
        <>
          <dt>{drawer.limit}</dt>
          <dd>
            <ul>
              {limits.map(({ value, unit, basis, validFrom }) => (
                <li key={`${value} ${unit}`}>
                  {quantityText(value, unit)[language]}
                  <span className={styles.note}>{drawer.bases[basis]}</span>
                  {validFrom !== null && <span className={styles.note}>{drawer.since(validFrom)}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {countings.map((counting) => (
        <Fragment key={counting}>
          <dt>{drawer.counting}</dt>
          <dd>{drawer.countings[counting]}</dd>
        </Fragment>
      ))}
      {advisory && (
        <>
          <dt>{drawer.advisory}</dt>
          <dd>{drawer.advisoryNote}</dd>
        </>
      )}
    </dl>
  );
}

import { useLanguage, useTexts } from '../../texts/texts.ts';
import { ClauseLink } from './clause-link.tsx';
import type { Limit } from './library-index.ts';
import { ParameterValue } from './parameter-value.tsx';
import styles from './regulations.module.css';
import { RuleLink } from './rule-link.tsx';

/** The numbers that several rules set for one matter, side by side, each under the name of its documents. */
export function Limits({ matter, limits }: { matter: string; limits: readonly Limit[] }) {
  const { regulations } = useTexts();
  return (
    <table className={styles.limits} aria-label={matter}>
      <thead>
        <tr>
          <th scope="col">{regulations.value}</th>
          <th scope="col">{regulations.standsOn}</th>
          <th scope="col">{regulations.rules}</th>
        </tr>
      </thead>
      <tbody>
        {limits.map(({ rule, parameter }) => (
          <tr key={rule.id}>
            <th scope="row">
              <ParameterValue parameter={parameter} />
            </th>
            <td>
              {rule.sources.map(({ document, article }) => (
                <div key={`${document}-${article}`}>
                  <ClauseLink document={document} article={article} />
                </div>
              ))}
            </td>
            <td>
              <RuleLink id={rule.id} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every matter for which the documents do not set the same. */
export function Matters({ matters }: { matters: ReadonlyMap<string, readonly Limit[]> }) {
  const language = useLanguage();
  return [...matters].map(([key, limits]) => {
    const matter = limits[0]?.parameter.title[language] ?? key;
    return (
      <div key={key} className={styles.matter}>
        <h3>{matter}</h3>
        <Limits matter={matter} limits={limits} />
      </div>
    );
  });
}

import { Link } from 'react-router';
import type { CommitResult } from '../../../src-main/contract/window.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { numberText } from '../../components/number-text.ts';
import { Section } from '../../components/section.tsx';
import { useRules } from '../../components/use-rules.ts';
import { type LinkParameters, usePageLink } from '../../filter/page-link.ts';
import { useTexts } from '../../texts/texts.ts';
import styles from './brought.module.css';
import { broughtTable } from './brought-table.ts';

/** The findings of an import by rule and company; each number leads to its findings. */
export function Brought({ importId, brought }: { importId: number; brought: CommitResult['brought'] }) {
  const { importPage, common } = useTexts();
  const { rules, titleOf } = useRules();
  const linkTo = usePageLink();
  const table = broughtTable(
    brought,
    rules.map(({ id }) => id),
  );
  // Of the whole time, whatever period is set: all that the number counts.
  const findings = (parameters: LinkParameters) =>
    linkTo('findings', { from: null, to: null, company: null, import: importId, ...parameters });
  const number = (count: number, parameters: LinkParameters) =>
    count === 0 ? '0' : <Link to={findings(parameters)}>{numberText(count)}</Link>;
  if (table.total === 0) {
    return (
      <Section title={importPage.brought}>
        <EmptyState title={importPage.broughtNone} />
      </Section>
    );
  }
  return (
    <Section
      title={importPage.brought}
      note={importPage.broughtText}
      aside={<Link to={findings({})}>{importPage.showFindings}</Link>}
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{common.rule}</th>
              {table.companies.map((company) => (
                <th key={company} scope="col">
                  {company}
                </th>
              ))}
              <th scope="col">{importPage.total}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ ruleId, counts, total }) => (
              <tr key={ruleId}>
                <th scope="row">
                  {ruleId} {titleOf(ruleId)}
                </th>
                {counts.map((count, place) => {
                  const company = table.companies[place] ?? null;
                  return <td key={company}>{number(count, { rule: ruleId, company })}</td>;
                })}
                <td>{number(total, { rule: ruleId })}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{importPage.total}</th>
              {table.companies.map((company, place) => (
                <td key={company}>
                  {number(
                    table.rows.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0),
                    { company },
                  )}
                </td>
              ))}
              <td>{number(table.total, {})}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  );
}

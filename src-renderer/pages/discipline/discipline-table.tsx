import { Link } from 'react-router';
import type { Discipline, SentDataset } from '../../../src-main/contract/discipline.ts';
import { numberText } from '../../components/number-text.ts';
import { useRules } from '../../components/use-rules.ts';
import { usePageLink } from '../../filter/page-link.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './discipline.module.css';
import { MonthCell } from './month-cell.tsx';
import type { DisciplineCompany } from './shown-companies.ts';

/** Companies and datasets down, months across, and behind them how good the files were. */
export function DisciplineTable({
  companies,
  months,
  owed,
}: {
  companies: readonly DisciplineCompany[];
  months: readonly string[];
  owed: Discipline['owed'];
}) {
  const { discipline, common } = useTexts();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={discipline.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{common.company}</th>
            <th scope="col">{discipline.dataset}</th>
            {months.map((month) => (
              <th key={month} scope="col" className={styles.month}>
                {month}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {discipline.rows}
            </th>
            <th scope="col" className={styles.number}>
              {discipline.rejected}
            </th>
            <th scope="col" className={styles.number}>
              {discipline.unreadable}
            </th>
            <th scope="col">{discipline.neverSupplied}</th>
          </tr>
        </thead>
        {companies.map((company) => (
          <CompanyRows key={company.company} company={company} months={months} owed={owed} />
        ))}
      </table>
    </section>
  );
}

function CompanyRows({
  company: { company, registered, datasets },
  months,
  owed,
}: {
  company: DisciplineCompany;
  months: readonly string[];
  owed: Discipline['owed'];
}) {
  const { discipline } = useTexts();
  const { datasetTitle } = useRules();
  return (
    <tbody>
      {datasets.map((sent, index) => (
        <tr key={sent.dataset}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={datasets.length} className={styles.company}>
              {company}
              {owed !== null && !registered && <p className={styles.unset}>{discipline.notSet}</p>}
            </th>
          )}
          <th scope="row">{datasetTitle(sent.dataset)}</th>
          {sent.months.length === 0
            ? months.length > 0 && (
                <td colSpan={months.length} className={styles.register}>
                  {discipline.register}
                </td>
              )
            : sent.months.map((month) => (
                <MonthCell
                  key={month.month}
                  month={month}
                  of={{ company, dataset: sent.dataset, rule: owed?.ruleId ?? null }}
                />
              ))}
          <td className={styles.number}>{numberText(sent.rows)}</td>
          <FaultyCell name={discipline.rejected} count={sent.rejected} sent={sent} />
          <FaultyCell name={discipline.unreadable} count={sent.unreadable} sent={sent} />
          <NeverSupplied sent={sent} />
        </tr>
      ))}
    </tbody>
  );
}

/** A number of faults, with the ways to the problems of the imports that brought them. */
function FaultyCell({ name, count, sent }: { name: string; count: number; sent: SentDataset }) {
  const { discipline } = useTexts();
  const linkTo = usePageLink();
  if (count === 0) return <td className={styles.number}>0</td>;
  return (
    <td className={styles.number}>
      {numberText(count)}
      {sent.faultyImports.map((importId) => (
        <Link
          key={importId}
          className={styles.import ?? ''}
          to={linkTo('import', { problems: importId })}
          aria-label={`${name} ${discipline.ofImport(importId)}`}
        >
          {discipline.ofImport(importId)}
        </Link>
      ))}
    </td>
  );
}

function NeverSupplied({ sent: { neverSupplied } }: { sent: SentDataset }) {
  const { discipline } = useTexts();
  const language = useLanguage();
  if (neverSupplied.length === 0) return <td className={styles.none}>{discipline.none}</td>;
  const rules = new Set(neverSupplied.flatMap((field) => field.rules));
  return (
    <td className={styles.never}>
      <details>
        <summary>{discipline.neverCount(neverSupplied.length, rules.size)}</summary>
        <ul>
          {neverSupplied.map((field) => (
            <li key={field.field}>{discipline.column(field.title[language], field.rules)}</li>
          ))}
        </ul>
      </details>
    </td>
  );
}

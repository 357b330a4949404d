import { Link } from 'react-router';
import type { RuleInfo } from '../../../src-main/contract/window.ts';
import { useRules } from '../../components/use-rules.ts';
import { usePageLink } from '../../filter/page-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import type { HeatRow } from './heat.ts';
import { type HeatMeasure, heatCell } from './heat-cell.ts';
import styles from './heat-table.module.css';
import { HeatTableCell } from './heat-table-cell.tsx';

/** Companies down, rules across, by dataset; each cell leads to what it counts. */
export function HeatTable({
  rows,
  total,
  measure,
}: {
  rows: readonly HeatRow[];
  total: Omit<HeatRow, 'company'>;
  measure: HeatMeasure;
}) {
  const { overview, common } = useTexts();
  const { rules, titleOf, datasetTitle } = useRules();
  const linkTo = usePageLink();
  const { view, set } = useFilter();
  const groups = [...Map.groupBy(rules, ({ dataset }) => dataset)];
  const ordered = groups.flatMap(([, group]) => group);
  const cells = (row: Omit<HeatRow, 'company'>, company: string | null, ofTotal: boolean) =>
    [...ordered.map(({ id }) => id), null].map((rule) => (
      <HeatTableCell
        key={rule ?? ''}
        cell={heatCell(rule === null ? row.total : row.byRule.get(rule), measure)}
        counts={rule === null ? row.total : row.byRule.get(rule)}
        strong={ofTotal || rule === null}
        name={[company ?? overview.allCompanies, rule ?? overview.total].join(' ')}
        linkTo={(answer) =>
          linkTo('findings', { company, rule, answer: answer === 'violation' ? null : answer })
        }
      />
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={overview.heat}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className={styles.corner}>
              {common.company}
            </th>
            {groups.map(([dataset, group]) => (
              <th key={dataset} scope="colgroup" colSpan={group.length} className={styles.dataset}>
                {datasetTitle(dataset)}
              </th>
            ))}
            <th rowSpan={2} scope="col" className={styles.total}>
              {overview.total}
            </th>
          </tr>
          <tr>
            {ordered.map((rule) => (
              <RuleHeader
                key={rule.id}
                rule={rule}
                title={titleOf(rule.id)}
                to={linkTo('findings', { rule: rule.id })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.company}>
              <th scope="row" className={styles.company}>
                {view.company === row.company ? (
                  row.company
                ) : (
                  <button
                    type="button"
                    title={overview.onlyCompany(row.company)}
                    onClick={() => set({ company: row.company })}
                  >
                    {row.company}
                  </button>
                )}
              </th>
              {cells(row, row.company, false)}
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row" className={styles.company}>
                {overview.allCompanies}
              </th>
              {cells(total, null, true)}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function RuleHeader({ rule, title, to }: { rule: RuleInfo; title: string; to: string }) {
  const { common, overview } = useTexts();
  return (
    <th scope="col" className={styles.rule}>
      <Link
        to={to}
        title={rule.advisory ? overview.advisoryRule(`${rule.id} ${title}`) : `${rule.id} ${title}`}
      >
        <span className={styles.id}>{rule.id}</span>
        {rule.advisory && <span className={styles.advisory}>{common.advisory}</span>}
        <span className={styles.title}>{title}</span>
      </Link>
    </th>
  );
}

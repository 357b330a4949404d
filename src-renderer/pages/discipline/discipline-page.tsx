import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Discipline } from '../../../src-main/contract/discipline.ts';
import { basesEn, basesZh } from '../../../src-main/contract/texts/bases.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { QueryGate } from '../../components/query-gate.tsx';
import { Section } from '../../components/section.tsx';
import { useRules } from '../../components/use-rules.ts';
import { useEngine, useWindowState } from '../../engine/engine-context.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './discipline.module.css';
import { DisciplineTable } from './discipline-table.tsx';
import { type MonthSums, monthSums, OWED_ONLY, shownCompanies } from './shown-companies.ts';

/** What each company owes per dataset and month, what came when, what is late or missing, and in what condition. */
export function DisciplinePage() {
  const { overview } = useTexts();
  const engine = useEngine();
  const navigate = useNavigate();
  const linkTo = usePageLink();
  const { view } = useFilter();
  const { companies } = useWindowState();
  const query = useQuery({
    ...engine.discipline.get.queryOptions({ input: view }),
    placeholderData: keepPreviousData,
  });
  if (companies.length === 0) {
    return (
      <EmptyState
        title={overview.noData}
        advice={overview.noDataAdvice}
        action={
          <Button type="primary" onClick={() => navigate(linkTo('import'))}>
            {overview.goImport}
          </Button>
        }
      />
    );
  }
  return <QueryGate query={query}>{(told) => <Told told={told} />}</QueryGate>;
}

function Told({ told }: { told: Discipline }) {
  const { discipline } = useTexts();
  const { datasetTitle } = useRules();
  const { datasets } = useWindowState();
  const [address, setAddress] = useSearchParams();
  const dataset = address.get('dataset') ?? OWED_ONLY;
  const shown = shownCompanies(told, dataset);
  const owed = told.owed?.datasets ?? [];
  const sums = monthSums(shown);
  function choose(value: string) {
    setAddress((before) => {
      const next = new URLSearchParams(before);
      if (value === OWED_ONLY) next.delete('dataset');
      else next.set('dataset', value);
      return next;
    });
  }
  return (
    <div className={styles.page}>
      <Unregistered told={told} />
      <Section
        title={discipline.title}
        note={<Owed told={told} />}
        aside={
          <>
            <Sums sums={sums} />
            <Select
              size="small"
              aria-label={discipline.dataset}
              popupMatchSelectWidth={false}
              value={dataset}
              onChange={choose}
              options={[
                { value: OWED_ONLY, label: discipline.owedOnly },
                { value: 'all', label: discipline.allDatasets },
                ...datasets
                  .filter(
                    ({ name }) =>
                      owed.includes(name) ||
                      told.companies.some((one) => one.datasets.some((sent) => sent.dataset === name)),
                  )
                  .map(({ name }) => ({ value: name, label: datasetTitle(name) })),
              ]}
            />
          </>
        }
      >
        {shown.length === 0 ? (
          <EmptyState title={discipline.nothing} advice={discipline.nothingAdvice} />
        ) : (
          <DisciplineTable companies={shown} months={told.months} owed={told.owed} />
        )}
        <p className={styles.foot}>{discipline.foot}</p>
      </Section>
      <Unassigned told={told} />
    </div>
  );
}

/** What is owed, by when, and where the day comes from. */
function Owed({ told: { owed } }: { told: Discipline }) {
  const { discipline, common } = useTexts();
  const { datasetTitle } = useRules();
  const language = useLanguage();
  const linkTo = usePageLink();
  if (owed === null) return discipline.noRule;
  const { datasets, day, basis, ruleId } = owed;
  const titles = datasets.map(datasetTitle).join(common.listComma);
  const basisText = (language === 'zh' ? basesZh : basesEn)[basis];
  return (
    <>
      {day === null ? discipline.noDay(titles) : discipline.owed(titles, day, basisText)}{' '}
      <Link className={styles.inText ?? ''} to={linkTo('regulations', { rule: ruleId })}>
        {ruleId}
      </Link>
    </>
  );
}

function Sums({ sums: { late, missing, pending } }: { sums: MonthSums }) {
  const { discipline } = useTexts();
  return (
    <p className={styles.sums}>
      <span className={styles.late}>▲ {discipline.sumLate(late)}</span>
      <span className={styles.missing}>● {discipline.sumMissing(missing)}</span>
      <span className={styles.pending}>○ {discipline.sumPending(pending)}</span>
    </p>
  );
}

/** Companies of which nobody knows what they owe, and what to do about it. */
function Unregistered({ told: { owed, companies } }: { told: Discipline }) {
  const { discipline, common } = useTexts();
  const linkTo = usePageLink();
  const names = companies.filter(({ registered }) => !registered).map(({ company }) => company);
  if (owed === null || names.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={discipline.unregistered(names.length)}
      description={
        <>
          <p>{names.join(common.listComma)}</p>
          <p>
            {discipline.unregisteredAdvice}{' '}
            <Link className={styles.inText ?? ''} to={linkTo('import')}>
              {discipline.goImport}
            </Link>
          </p>
        </>
      }
    />
  );
}

/** Rows and cells that no company can be named for. */
function Unassigned({ told: { unassigned } }: { told: Discipline }) {
  const { discipline } = useTexts();
  const { datasetTitle } = useRules();
  const linkTo = usePageLink();
  if (unassigned.length === 0) return null;
  return (
    <Section title={discipline.unassigned} note={discipline.unassignedNote}>
      <ul className={styles.unassigned}>
        {unassigned.map(({ dataset, rows, rejected, unreadable, faultyImports }) => (
          <li key={dataset}>
            {discipline.unassignedOf(datasetTitle(dataset), rows, rejected, unreadable)}{' '}
            {faultyImports.map((importId) => (
              <Link
                key={importId}
                className={styles.ofImport ?? ''}
                to={linkTo('import', { problems: importId })}
              >
                {discipline.ofImport(importId)}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

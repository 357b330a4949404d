import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatMinute } from '../../../src-main/contract/beijing-time.ts';
import type { Freshness } from '../../../src-main/contract/window.ts';
import { DataTable } from '../../components/data-table.tsx';
import { numberText } from '../../components/number-text.ts';
import { QueryGate } from '../../components/query-gate.tsx';
import { Section } from '../../components/section.tsx';
import { useRules } from '../../components/use-rules.ts';
import { useEngine, useWindowState } from '../../engine/engine-context.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import { type FreshnessRow, freshnessRows, STALE_AFTER_DAYS, silentDays } from './freshness.ts';
import styles from './freshness-section.module.css';

/** Until which day each company has told something of each dataset; who is silent is marked. */
export function FreshnessSection() {
  const { overview, common } = useTexts();
  const engine = useEngine();
  const { companies, datasets } = useWindowState();
  const { view } = useFilter();
  const { datasetTitle } = useRules();
  const freshness = useQuery(engine.summary.freshness.queryOptions());
  const shown = view.company === null ? companies : companies.filter((company) => company === view.company);
  return (
    <Section title={overview.freshness} note={overview.freshnessNote(STALE_AFTER_DAYS)}>
      <QueryGate query={freshness}>
        {(all) => (
          <DataTable
            label={overview.freshness}
            rows={freshnessRows(all, shown)}
            keyOf={({ company }) => company}
            columns={[
              { title: common.company, cell: ({ company }) => company },
              ...datasets
                .filter(({ name }) => all.some(({ dataset }) => dataset === name))
                .map(({ name }) => ({
                  title: datasetTitle(name),
                  cell: ({ byDataset }: FreshnessRow) => <Told told={byDataset.get(name)} />,
                })),
            ]}
          />
        )}
      </QueryGate>
    </Section>
  );
}

function Told({ told }: { told: Freshness | undefined }) {
  const { overview } = useTexts();
  const state = useWindowState();
  const linkTo = usePageLink();
  if (told === undefined) return <span className={styles.silent}>△ {overview.never}</span>;
  const silent = silentDays(told.lastDay, state);
  return (
    <Link
      to={linkTo('findings', {
        ...{ from: null, to: null, answer: 'records' },
        ...{ company: told.company, dataset: told.dataset },
      })}
      className={styles.told ?? ''}
      title={overview.importedAt(formatMinute(told.lastImportAt - (told.lastImportAt % 60)))}
    >
      {told.lastDay !== null && <span>{told.lastDay}</span>}
      {silent > STALE_AFTER_DAYS ? (
        <span className={styles.silent}>△ {overview.silent(numberText(silent))}</span>
      ) : (
        <span className={styles.count}>{overview.recordsCount(numberText(told.records))}</span>
      )}
    </Link>
  );
}

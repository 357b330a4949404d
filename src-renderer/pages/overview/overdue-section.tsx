import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { durationText } from '../../../src-main/contract/texts/duration.ts';
import type { FindingRow } from '../../../src-main/contract/views.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { KindTag } from '../../components/kind-tag.tsx';
import { QueryGate } from '../../components/query-gate.tsx';
import { Section } from '../../components/section.tsx';
import { useRules } from '../../components/use-rules.ts';
import { useEngine } from '../../engine/engine-context.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './overdue-section.module.css';
import { RuleSelect } from './rule-select.tsx';
import { useEvidenceLink } from './use-evidence-link.ts';

const SHOWN = 6;

/** The findings that are longest overdue, of one rule or all; each leads to its evidence. */
export function OverdueSection() {
  const { overview } = useTexts();
  const engine = useEngine();
  const { view } = useFilter();
  const linkTo = usePageLink();
  const [rule, setRule] = useState<string | null>(null);
  const findings = useQuery({
    ...engine.findings.list.queryOptions({ input: { ...view, rule, sort: 'overdue', limit: SHOWN } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section
      title={overview.overdue}
      note={overview.overdueNote}
      aside={
        <>
          <RuleSelect rule={rule} onChange={setRule} />
          <Link to={linkTo('findings', { rule })}>{overview.allOverdue}</Link>
        </>
      }
    >
      <QueryGate query={findings}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={overview.overdueNone} />
          ) : (
            <ol className={styles.list}>
              {rows.map((row) => (
                <li key={`${row.recordId}.${row.ruleId}`}>
                  <Overdue row={row} />
                </li>
              ))}
            </ol>
          )
        }
      </QueryGate>
    </Section>
  );
}

function Overdue({ row }: { row: FindingRow }) {
  const language = useLanguage();
  const { titleOf } = useRules();
  const evidence = useEvidenceLink();
  return (
    <Link to={evidence(row)} className={styles.overdue ?? ''}>
      <span className={styles.long}>
        {row.overdueMinutes === null ? '—' : durationText(row.overdueMinutes, language)}
      </span>
      <KindTag kind={row.kind} />
      <span className={styles.about}>
        <span className={styles.what}>
          {row.ruleId} {titleOf(row.ruleId)}
        </span>
        <span className={styles.whose}>
          {row.company} {row.recordNo}
        </span>
      </span>
    </Link>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { durationText } from '../../../src-main/contract/texts/duration.ts';
import type { DeadlineRow } from '../../../src-main/contract/window.ts';
import { DeadlineText } from '../../components/deadline-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { numberText } from '../../components/number-text.ts';
import { QueryGate } from '../../components/query-gate.tsx';
import { Section } from '../../components/section.tsx';
import { useRules } from '../../components/use-rules.ts';
import { useEngine, useWindowState } from '../../engine/engine-context.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './deadlines-section.module.css';
import { useEvidenceLink } from './use-evidence-link.ts';

const SHOWN = 4;

/** What must be done next, the first deadline first; each leads to its evidence. */
export function DeadlinesSection({ onAll }: { onAll: () => void }) {
  const { overview } = useTexts();
  const engine = useEngine();
  const { view } = useFilter();
  const deadlines = useQuery({
    ...engine.deadlines.list.queryOptions({ input: { ...view, limit: SHOWN } }),
    placeholderData: keepPreviousData,
  });
  const total = deadlines.data?.total ?? 0;
  return (
    <Section
      title={overview.deadlines}
      note={total > 0 && overview.deadlinesNote(numberText(total))}
      aside={
        total > SHOWN && (
          <Button size="small" type="link" onClick={onAll}>
            {overview.allDeadlines(numberText(total))}
          </Button>
        )
      }
    >
      <QueryGate query={deadlines}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={overview.deadlinesNone} advice={overview.deadlinesNoneAdvice} />
          ) : (
            <ol className={styles.list}>
              {rows.map((row) => (
                <li key={`${row.recordId}.${row.ruleId}`}>
                  <Deadline row={row} />
                </li>
              ))}
            </ol>
          )
        }
      </QueryGate>
    </Section>
  );
}

function Deadline({ row }: { row: DeadlineRow }) {
  const { common } = useTexts();
  const language = useLanguage();
  const { asOf } = useWindowState();
  const { titleOf } = useRules();
  const evidence = useEvidenceLink();
  return (
    <Link to={evidence(row, 'pending')} className={styles.deadline ?? ''}>
      <span className={styles.when}>
        <DeadlineText at={row.dueAt} />
        <span>
          {common.remaining(durationText(Math.max(0, Math.floor((row.dueAt - asOf) / 60)), language))}
        </span>
      </span>
      <span className={styles.what}>{titleOf(row.ruleId)}</span>
      <span className={styles.whose}>
        {row.company} {row.recordNo}
      </span>
    </Link>
  );
}

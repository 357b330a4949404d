import { useQuery } from '@tanstack/react-query';
import { Drawer, Table } from 'antd';
import { Link } from 'react-router';
import { durationText } from '../../../src-main/contract/texts/duration.ts';
import { DeadlineText } from '../../components/deadline-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { numberText } from '../../components/number-text.ts';
import { QueryGate } from '../../components/query-gate.tsx';
import { useRules } from '../../components/use-rules.ts';
import { useEngine, useWindowState } from '../../engine/engine-context.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import styles from './deadlines-drawer.module.css';
import { useEvidenceLink } from './use-evidence-link.ts';

const MOST = 1000;

/** The pending deadlines of the view, the next first. */
export function DeadlinesDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { overview, common } = useTexts();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={overview.deadlinesTitle}
      size={860}
      destroyOnHidden
      closable={{ 'aria-label': common.close }}
    >
      {open && <Deadlines />}
    </Drawer>
  );
}

function Deadlines() {
  const { overview, common } = useTexts();
  const language = useLanguage();
  const engine = useEngine();
  const { view } = useFilter();
  const { asOf } = useWindowState();
  const { titleOf } = useRules();
  const linkTo = usePageLink();
  const evidence = useEvidenceLink();
  const deadlines = useQuery(engine.deadlines.list.queryOptions({ input: { ...view, limit: MOST } }));
  return (
    <QueryGate query={deadlines}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          <EmptyState title={overview.deadlinesNone} advice={overview.deadlinesNoneAdvice} />
        ) : (
          <>
            {total > rows.length && (
              <p className={styles.part}>
                {overview.deadlinesFirst(numberText(rows.length), numberText(total))}{' '}
                <Link to={linkTo('findings', { answer: 'pending' })}>{overview.allPending}</Link>
              </p>
            )}
            <Table
              size="small"
              rowKey={({ recordId, ruleId }) => `${recordId}.${ruleId}`}
              dataSource={rows}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                { title: overview.dueAt, render: (_, { dueAt }) => <DeadlineText at={dueAt} /> },
                {
                  title: overview.remaining,
                  render: (_, { dueAt }) =>
                    durationText(Math.max(0, Math.floor((dueAt - asOf) / 60)), language),
                },
                { title: common.rule, render: (_, { ruleId }) => `${ruleId} ${titleOf(ruleId)}` },
                { title: common.company, dataIndex: 'company' },
                {
                  title: overview.recordNo,
                  render: (_, row) => <Link to={evidence(row, 'pending')}>{row.recordNo}</Link>,
                },
              ]}
            />
          </>
        )
      }
    </QueryGate>
  );
}

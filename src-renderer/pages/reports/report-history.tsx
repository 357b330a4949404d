import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { type ReportEntry, reportSheets } from '../../../src-main/contract/window.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { MomentText } from '../../components/moment-text.tsx';
import { bytesText } from '../../components/number-text.ts';
import { QueryGate } from '../../components/query-gate.tsx';
import { Section } from '../../components/section.tsx';
import { useEngine } from '../../engine/engine-context.tsx';
import { useTexts } from '../../texts/texts.ts';
import { Checksums } from './checksums.tsx';
import styles from './report-history.module.css';
import { SaveReport } from './save-report.tsx';
import { useOutdated } from './use-outdated.ts';

/** The reports that were made, the newest first. */
export function ReportHistory() {
  const { reports } = useTexts();
  const engine = useEngine();
  const history = useQuery(engine.reports.list.queryOptions());
  return (
    <Section title={reports.history} note={reports.historyNote}>
      <QueryGate query={history}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState title={reports.noHistory} advice={reports.noHistoryAdvice} />
          ) : (
            <Table
              size="small"
              rowKey="reportId"
              dataSource={entries}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                {
                  title: `${reports.createdAt} / ${reports.asOf}`,
                  render: (_, entry) => <Made entry={entry} />,
                },
                { title: reports.scope, render: (_, entry) => <Scope entry={entry} /> },
                { title: reports.contents, render: (_, entry) => <Contents entry={entry} /> },
                { title: reports.size, align: 'right', render: (_, { bytes }) => bytesText(bytes) },
                { title: reports.checksums, render: (_, entry) => <Checksums report={entry} /> },
                { title: reports.action, render: (_, entry) => <SaveReport report={entry} /> },
              ]}
            />
          )
        }
      </QueryGate>
    </Section>
  );
}

function Made({ entry }: { entry: ReportEntry }) {
  const { reports } = useTexts();
  const outdated = useOutdated(entry);
  return (
    <span className={styles.two}>
      <MomentText at={entry.createdAt} toMinute />
      <span className={styles.second}>
        <MomentText at={entry.asOf} toMinute />
      </span>
      {outdated !== null && <span className={styles.outdated}>△ {reports[outdated]}</span>}
    </span>
  );
}

function Scope({ entry: { request } }: { entry: ReportEntry }) {
  const { reports } = useTexts();
  const { from, to, company } = request;
  return (
    <span className={styles.two}>
      <span>{company ?? reports.allCompanies}</span>
      <span className={styles.second}>{periodText()}</span>
    </span>
  );

  function periodText(): string {
    if (from !== null && to !== null) return reports.between(from, to);
    if (from !== null) return reports.from(from);
    return to === null ? reports.allPeriod : reports.to(to);
  }
}

function Contents({ entry: { request } }: { entry: ReportEntry }) {
  const { reports } = useTexts();
  const all = reportSheets.every((sheet) => request.sheets.includes(sheet));
  return (
    <span className={styles.two}>
      <span className={styles.contents}>
        {all ? reports.allContents : request.sheets.map((sheet) => reports.sheets[sheet]).join(' · ') || '—'}
      </span>
      <span className={styles.second}>{reports.languages[request.language]}</span>
    </span>
  );
}

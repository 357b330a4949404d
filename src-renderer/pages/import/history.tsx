import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton, Table } from 'antd';
import { Link } from 'react-router';
import { formatMinute } from '../../../src-main/contract/beijing-time.ts';
import type { ImportEntry } from '../../../src-main/contract/window.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MomentText } from '../../components/moment-text.tsx';
import { Section } from '../../components/section.tsx';
import { useRules } from '../../components/use-rules.ts';
import { useEngine } from '../../engine/engine-context.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useTexts } from '../../texts/texts.ts';
import { CountLink } from './count-link.tsx';
import styles from './history.module.css';
import { HistoryDetail } from './history-detail.tsx';
import { UndoImport } from './undo-import.tsx';
import { useRowsLink } from './use-rows-link.ts';
import { useShownDetails } from './use-shown-details.ts';

const PAGE = 20;

/** All imports so far, the newest first; `onUndone` hears of one that was taken back. */
export function History({ onUndone }: { onUndone: (importId: number) => void }) {
  const { importPage, common } = useTexts();
  const engine = useEngine();
  const imports = useInfiniteQuery(
    engine.imports.list.infiniteOptions({
      input: (before: number | null) => ({ before, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.length < PAGE ? null : (page.at(-1)?.importId ?? null)),
    }),
  );
  const entries = imports.data?.pages.flat();
  return (
    <Section title={importPage.history}>
      {imports.isError && <ErrorNotice error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.isPending && (
        <div role="status" aria-label={common.loading}>
          <Skeleton active={false} title={false} />
        </div>
      )}
      {entries?.length === 0 && (
        <EmptyState title={importPage.historyNone} advice={importPage.historyNoneText} />
      )}
      {entries !== undefined && entries.length > 0 && <Entries entries={entries} onUndone={onUndone} />}
      {imports.hasNextPage && (
        <Button loading={imports.isFetchingNextPage} onClick={() => void imports.fetchNextPage()}>
          {importPage.older}
        </Button>
      )}
    </Section>
  );
}

function Entries({
  entries,
  onUndone,
}: {
  entries: readonly ImportEntry[];
  onUndone: (importId: number) => void;
}) {
  const { importPage, common } = useTexts();
  const { datasetTitle } = useRules();
  const linkTo = usePageLink();
  const rowsLink = useRowsLink();
  const [shown, show] = useShownDetails();
  return (
    <div className={styles.scroll}>
      <Table
        size="small"
        className={styles.table ?? ''}
        rowKey="importId"
        pagination={false}
        dataSource={entries}
        expandable={{
          expandedRowKeys: [...shown],
          onExpand: (expanded, { importId }) => show(importId, expanded),
          expandedRowRender: (entry) => <HistoryDetail entry={entry} />,
          expandIcon: ({ expanded, onExpand, record }) => (
            <button
              type="button"
              className={styles.expand}
              aria-expanded={expanded}
              aria-label={importPage.details(record.importId)}
              title={importPage.details(record.importId)}
              onClick={(event) => onExpand(record, event)}
            >
              {expanded ? '−' : '+'}
            </button>
          ),
        }}
        columns={[
          { title: importPage.number, dataIndex: 'importId', align: 'right' },
          {
            title: importPage.time,
            render: (_, { startedAt, actor }) => (
              <>
                <MomentText at={startedAt - (startedAt % 60)} />
                <p className={styles.note}>{actor}</p>
              </>
            ),
          },
          { title: importPage.files, render: (_, entry) => <Files entry={entry} /> },
          {
            title: importPage.companies,
            render: (_, { companies, datasets }) => (
              <>
                {companies.join(common.listComma)}
                <p className={styles.note}>{datasets.map(datasetTitle).join(common.listComma)}</p>
              </>
            ),
          },
          ...(['accepted', 'updated', 'unchanged', 'rejected'] as const).map((count) => ({
            title: importPage.counts[count],
            align: 'right' as const,
            render: (_: unknown, entry: ImportEntry) => (
              <CountLink
                count={entry[count]}
                to={entry.undoneAt === null || count === 'rejected' ? rowsLink(entry, count) : null}
              />
            ),
          })),
          {
            title: importPage.actions,
            render: (_, entry) =>
              entry.undoneAt === null && (
                <div className={styles.actions}>
                  <Link
                    to={linkTo('findings', { from: null, to: null, company: null, import: entry.importId })}
                  >
                    {importPage.show}
                  </Link>
                  <UndoImport importId={entry.importId} onUndone={onUndone} />
                </div>
              ),
          },
        ]}
      />
    </div>
  );
}

function Files({ entry: { files, refusedFiles, undoneAt, undoneBy } }: { entry: ImportEntry }) {
  const { importPage } = useTexts();
  const [first] = files;
  return (
    <div className={styles.files}>
      <span className={styles.name} title={files.map(({ name }) => name).join('\n')}>
        {first?.name}
      </span>
      {files.length > 1 && <span className={styles.note}>{importPage.fileCount(files.length)}</span>}
      {undoneAt !== null && (
        <span className={styles.undone}>
          {importPage.undone(formatMinute(undoneAt - (undoneAt % 60)), undoneBy ?? '')}
        </span>
      )}
      {refusedFiles > 0 && <span className={styles.note}>{importPage.refusedFiles(refusedFiles)}</span>}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useEffect, useRef } from 'react';
import { receivedText } from '../../../src-main/contract/texts/received.ts';
import type { ImportEntry } from '../../../src-main/contract/window.ts';
import { bytesText, numberText } from '../../components/number-text.ts';
import { QueryGate } from '../../components/query-gate.tsx';
import { useEngine } from '../../engine/engine-context.tsx';
import { useTexts } from '../../texts/texts.ts';
import styles from './history.module.css';
import { useIssueText } from './issue-text.ts';
import { ReturnableSheets } from './returnable-sheets.tsx';

/** The files of an import with their fingerprints, and what was wrong in them. */
export function HistoryDetail({ entry }: { entry: ImportEntry }) {
  const { importPage, returnRows } = useTexts();
  const engine = useEngine();
  const issueText = useIssueText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), []);
  const query = useQuery(engine.imports.issues.queryOptions({ input: { importId: entry.importId } }));
  return (
    <div className={styles.detail} ref={place}>
      <Table
        size="small"
        pagination={false}
        rowKey={({ name, sha256 }) => `${name} ${sha256}`}
        dataSource={entry.files}
        columns={[
          { title: importPage.file, dataIndex: 'name' },
          { title: importPage.receivedOn, render: (_, { receivedAt }) => receivedText(receivedAt) },
          { title: importPage.bytes, align: 'right', render: (_, { bytes }) => bytesText(bytes) },
          {
            title: 'SHA-256',
            render: (_, { sha256 }) => <code className={styles.code}>{sha256}</code>,
          },
        ]}
      />
      <ReturnableSheets
        importId={entry.importId}
        within={(table) => (
          <>
            <h3 className={styles.subtitle}>{returnRows.sheets}</h3>
            {table}
          </>
        )}
      />
      <QueryGate query={query}>
        {({ issues, total }) => (
          <>
            <h3 className={styles.subtitle}>{importPage.issues(numberText(total))}</h3>
            {total > issues.length && (
              <p className={styles.note}>
                {importPage.issuesPart(numberText(issues.length), numberText(total))}
              </p>
            )}
            {total === 0 ? (
              <p>{importPage.noIssues}</p>
            ) : (
              <Table
                size="small"
                rowKey={(issue) => JSON.stringify(issue)}
                dataSource={issues}
                pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
                columns={[
                  {
                    title: importPage.place,
                    render: (_, { file, sheet, row }) => (
                      <>
                        {file}
                        <p className={styles.note}>{importPage.placeOf(sheet, row)}</p>
                      </>
                    ),
                  },
                  {
                    title: importPage.cell,
                    render: (_, { column, value }) => (
                      <>
                        {column}
                        <p className={styles.note}>{value}</p>
                      </>
                    ),
                  },
                  {
                    title: importPage.problem,
                    render: (_, { severity }) => (
                      <span className={styles.severity}>{importPage.severity[severity]}</span>
                    ),
                  },
                  { title: importPage.whatToDo, render: (_, issue) => issueText(issue) },
                ]}
              />
            )}
          </>
        )}
      </QueryGate>
    </div>
  );
}

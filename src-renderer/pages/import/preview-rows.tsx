import { WarningOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { IssueView } from '../../../src-main/contract/views.ts';
import type { PreviewRow, SheetProposal } from '../../../src-main/contract/window.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { numberText } from '../../components/number-text.ts';
import { type GridColumn, VirtualGrid } from '../../components/virtual-grid.tsx';
import { useEngine } from '../../engine/engine-context.tsx';
import { useTexts } from '../../texts/texts.ts';
import { useIssueText } from './issue-text.ts';
import styles from './preview-rows.module.css';
import { problemsOf } from './row-problems.ts';

const ROW_HEIGHT = 34;

/** The rows that a preview keeps, as the sheet has them, problem cells marked; or only those with problems. */
export function PreviewRows({ previewId, sheet }: { previewId: string; sheet: SheetProposal }) {
  const { importPage } = useTexts();
  const engine = useEngine();
  const [problemsOnly, setProblemsOnly] = useState(false);
  const problems = sheet.rejected + sheet.unreadableCells;
  const query = useQuery({
    ...engine.imports.previewRows.queryOptions({ input: { previewId, sheet: sheet.sheet, problemsOnly } }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.rows}>
      <div className={styles.line}>
        <Segmented
          size="small"
          aria-label={importPage.rowFilter}
          value={problemsOnly ? 'problems' : 'all'}
          onChange={(value) => setProblemsOnly(value === 'problems')}
          options={[
            { value: 'all', label: importPage.allRows },
            { value: 'problems', label: importPage.problemRows(numberText(problems)) },
          ]}
        />
        {query.data?.complete === false && (
          <p className={styles.note}>
            {problemsOnly
              ? importPage.shownProblems(numberText(query.data.rows.length))
              : importPage.shownPart(numberText(query.data.rows.length), numberText(sheet.rows))}
          </p>
        )}
      </div>
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <p role="status">{importPage.preparing}</p>}
      {query.data?.rows.length === 0 && (
        <EmptyState title={sheet.rows === 0 ? importPage.noRows : importPage.noProblems} />
      )}
      {query.data !== undefined && query.data.rows.length > 0 && (
        <Rows key={String(problemsOnly)} rows={query.data.rows} columns={sheet.columns} />
      )}
    </div>
  );
}

function Rows({ rows, columns }: { rows: readonly PreviewRow[]; columns: SheetProposal['columns'] }) {
  const { importPage } = useTexts();
  const issueText = useIssueText();
  const [current, setCurrent] = useState(() =>
    Math.max(
      0,
      rows.findIndex(({ issues }) => issues.length > 0),
    ),
  );
  const problems = useMemo(() => rows.map((row) => problemsOf(row, columns)), [rows, columns]);
  const gridColumns = useMemo(
    (): GridColumn[] => [
      { key: 'row', title: importPage.row, width: 64, align: 'right', fixed: true },
      { key: 'problem', title: importPage.problem, width: 190 },
      ...columns.map(({ header }, place) => ({
        key: String(place),
        title: <span title={header}>{header}</span>,
        width: 172,
        grow: 1,
      })),
    ],
    [columns, importPage],
  );

  function cell(index: number, column: string) {
    const row = rows[index];
    if (row === undefined) return null;
    if (column === 'row') return row.row;
    if (column === 'problem') return row.issues.length > 0 && <Problem row={row} text={textOf(row.issues)} />;
    const place = Number(column);
    const issues = problems[index]?.cells.get(place) ?? [];
    const text = row.cells[place] ?? '';
    if (issues.length === 0) return <span title={text}>{text}</span>;
    return (
      <span className={styles.problemCell} title={textOf(issues)}>
        <WarningOutlined aria-label={importPage.problem} /> {text || importPage.emptyCell}
      </span>
    );
  }

  function textOf(issues: readonly IssueView[]): string {
    return issues.map(issueText).join('\n');
  }

  const shown = rows[current];
  return (
    <>
      <VirtualGrid
        label={importPage.tabs.rows}
        columns={gridColumns}
        count={rows.length}
        total={rows.length}
        rowHeight={ROW_HEIGHT}
        rowKey={(index) => rows[index]?.row ?? index}
        cell={cell}
        current={current}
        onMove={setCurrent}
      />
      <div className={styles.told} role="status">
        {shown === undefined ? null : (
          <>
            <strong>{importPage.chosenRow(shown.row)}</strong>
            {shown.issues.length === 0 && <span>{importPage.rowFine}</span>}
            <ul>
              {shown.issues.map((issue) => (
                <li key={`${issue.column} ${issue.code}`}>{issueText(issue)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

function Problem({ row, text }: { row: PreviewRow; text: string }) {
  const { importPage } = useTexts();
  return (
    <span title={text}>
      <span className={styles.tag} data-rejected={row.rejected}>
        {row.rejected ? importPage.rejectedRow : importPage.problemCell}
      </span>{' '}
      {text}
    </span>
  );
}

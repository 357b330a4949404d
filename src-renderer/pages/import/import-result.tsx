import { Alert, Button, Table } from 'antd';
import type { SheetResult } from '../../../src-main/contract/views.ts';
import type { CommitResult } from '../../../src-main/contract/window.ts';
import { MissingCalendar } from '../../components/missing-calendar.tsx';
import { Section } from '../../components/section.tsx';
import { useRules } from '../../components/use-rules.ts';
import { useTexts } from '../../texts/texts.ts';
import { Brought } from './brought.tsx';
import { CountLink } from './count-link.tsx';
import { CountList } from './count-list.tsx';
import styles from './import-result.module.css';
import { useIssueText } from './issue-text.ts';
import { ReturnableSheets } from './returnable-sheets.tsx';
import { useRowsLink } from './use-rows-link.ts';

/** What an import stored, what it refused, and the findings it brought. */
export function ImportResult({ result, onMore }: { result: CommitResult; onMore: () => void }) {
  const { importPage, returnRows } = useTexts();
  const { datasetTitle } = useRules();
  const issueText = useIssueText();
  const rowsLink = useRowsLink();
  const { importId, sheets, refusals, brought } = result;
  const sum = (count: 'rows' | 'accepted' | 'updated' | 'unchanged' | 'rejected') =>
    sheets.reduce((total, sheet) => total + sheet[count], 0);
  const counts = {
    ...{ rows: sum('rows'), accepted: sum('accepted'), updated: sum('updated') },
    ...{ unchanged: sum('unchanged'), rejected: sum('rejected') },
  };
  return (
    <>
      <MissingCalendar />
      <Section
        title={importId === null ? importPage.doneNothing : importPage.done}
        note={importId === null ? importPage.doneNothingText : importPage.importNumber(importId)}
        aside={
          <Button type="primary" onClick={onMore}>
            {importPage.importMore}
          </Button>
        }
      >
        <div role="status" className={styles.counts}>
          <CountList
            counts={counts}
            rowsOf={(count) =>
              importId === null || (count === 'unchanged' && sheets.some(saysNothingNew))
                ? null
                : rowsLink({ importId }, count)
            }
          />
        </div>
        <Table
          size="small"
          pagination={false}
          rowKey={({ file, sheet, company, dataset }) => [file, sheet, company, dataset].join(' ')}
          dataSource={sheets}
          columns={[
            {
              title: importPage.file,
              render: (_, { file, sheet }) => [file, sheet].filter(Boolean).join(' / '),
            },
            { title: importPage.company, dataIndex: 'company' },
            { title: importPage.dataset, render: (_, { dataset }) => datasetTitle(dataset) },
            ...(['accepted', 'updated', 'unchanged', 'rejected'] as const).map((count) => ({
              title: importPage.counts[count],
              align: 'right' as const,
              render: (_: unknown, sheet: SheetResult) => (
                <CountLink
                  count={sheet[count]}
                  to={rowsLink({ ...sheet, importId: saysNothingNew(sheet) ? null : importId }, count)}
                />
              ),
            })),
          ]}
        />
        {refusals.length > 0 && (
          <Alert
            className={styles.refusals ?? ''}
            type="warning"
            showIcon
            title={importPage.refusals(refusals.length)}
            description={
              <ul>
                {refusals.map((refusal) => (
                  <li key={`${refusal.file} ${refusal.sheet} ${refusal.code}`}>
                    <strong>{[refusal.file, refusal.sheet].filter(Boolean).join(' / ')}</strong>{' '}
                    {issueText(refusal)}
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </Section>
      {importId !== null && (
        <ReturnableSheets
          importId={importId}
          within={(table) => <Section title={returnRows.sheets}>{table}</Section>}
        />
      )}
      {importId !== null && <Brought importId={importId} brought={brought} />}
    </>
  );
}

/** A sheet that was imported before is not stored again: its rows are those of the one before. */
function saysNothingNew({ accepted, updated, unchanged }: SheetResult): boolean {
  return accepted + updated === 0 && unchanged > 0;
}

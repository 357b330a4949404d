import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import type { ReactNode } from 'react';
import { numberText } from '../../components/number-text.ts';
import { QueryGate } from '../../components/query-gate.tsx';
import { useRules } from '../../components/use-rules.ts';
import { useEngine } from '../../engine/engine-context.tsx';
import { useTexts } from '../../texts/texts.ts';
import { ReturnRows } from './return-rows.tsx';

/** The sheets of an import of which rows may go back to their company; nothing where there is none. */
export function ReturnableSheets({
  importId,
  within,
}: {
  importId: number;
  /** What the table stands in. */
  within: (table: ReactNode) => ReactNode;
}) {
  const { importPage, returnRows } = useTexts();
  const { datasetTitle } = useRules();
  const engine = useEngine();
  const query = useQuery(engine.imports.sheets.queryOptions({ input: { importId } }));
  return (
    <QueryGate query={query}>
      {(sheets) => {
        const returnable = sheets.filter(({ rejected, unreadable }) => rejected + unreadable > 0);
        if (returnable.length === 0) return null;
        return within(
          <Table
            size="small"
            pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            rowKey="sheetId"
            dataSource={returnable}
            columns={[
              {
                title: importPage.file,
                render: (_, { file, name }) => [file, name].filter(Boolean).join(' / '),
              },
              { title: importPage.dataset, render: (_, { dataset }) => datasetTitle(dataset) },
              {
                title: returnRows.rejected,
                align: 'right',
                render: (_, { rejected }) => numberText(rejected),
              },
              {
                title: returnRows.unreadableRows,
                align: 'right',
                render: (_, { unreadable }) => numberText(unreadable),
              },
              {
                title: '',
                align: 'right',
                render: (_, sheet) => <ReturnRows source={{ sheetId: sheet.sheetId }} sheet={sheet} />,
              },
            ]}
          />,
        );
      }}
    </QueryGate>
  );
}

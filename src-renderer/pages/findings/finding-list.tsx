import { useCallback, useMemo } from 'react';
import type { FindingRow } from '../../../src-main/contract/views.ts';
import type { FindingQuery } from '../../../src-main/contract/window.ts';
import { useRules } from '../../components/use-rules.ts';
import { type GridColumn, VirtualGrid } from '../../components/virtual-grid.tsx';
import { useTexts } from '../../texts/texts.ts';
import { FindingCell, type FindingColumn } from './finding-cell.tsx';
import { keyText } from './findings-address.ts';

const ROW_HEIGHT = 54;

const widths: Readonly<Record<FindingColumn, Pick<GridColumn, 'width' | 'grow' | 'align'>>> = {
  rule: { width: 172, grow: 2 },
  company: { width: 162, grow: 1 },
  record: { width: 166, grow: 2 },
  from: { width: 132 },
  due: { width: 132 },
  act: { width: 132 },
  overdue: { width: 140, grow: 1, align: 'right' },
};

/** The findings read so far; the longer the list, the fewer of them exist at a time. */
export function FindingList({
  rows,
  total,
  sort,
  current,
  onMove,
  onOpen,
  onEndNear,
}: {
  rows: readonly FindingRow[];
  total: number | null;
  sort: FindingQuery['sort'];
  current: number;
  onMove: (index: number) => void;
  onOpen: (row: FindingRow) => void;
  onEndNear: () => void;
}) {
  const { findings } = useTexts();
  const { titleOf } = useRules();
  const columns = useMemo(
    () =>
      (Object.keys(widths) as FindingColumn[]).map(
        (key): GridColumn => ({
          key,
          title: findings.columns[key],
          ...widths[key],
          sorted: key === (sort === 'newest' ? 'from' : 'overdue'),
        }),
      ),
    [findings, sort],
  );
  const rowKey = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? index : keyText({ recordId: row.recordId, rule: row.ruleId });
    },
    [rows],
  );
  return (
    <VirtualGrid
      label={findings.list}
      columns={columns}
      count={rows.length}
      total={total}
      rowHeight={ROW_HEIGHT}
      rowKey={rowKey}
      cell={(index, column) => {
        const row = rows[index];
        return row && <FindingCell row={row} column={column as FindingColumn} titleOf={titleOf} />;
      }}
      current={current}
      onMove={onMove}
      onOpen={(index) => {
        const row = rows[index];
        if (row !== undefined) onOpen(row);
      }}
      onEndNear={onEndNear}
    />
  );
}

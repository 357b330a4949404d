import { useCallback, useMemo } from 'react';
import type { FindingRow } from '../../../src-main/contract/views.ts';
import type { FindingQuery } from '../../../src-main/contract/window.ts';
import { useMedia } from '../../components/use-media.ts';
import { useRules } from '../../components/use-rules.ts';
import { type GridColumn, VirtualGrid } from '../../components/virtual-grid.tsx';
import { useTexts } from '../../texts/texts.ts';
import { FindingCell, type FindingColumn } from './finding-cell.tsx';
import { keyText } from './findings-address.ts';

const ROW_HEIGHT = 54;

type Layout = readonly (readonly [FindingColumn, Pick<GridColumn, 'width' | 'grow' | 'align'>])[];

const wide: Layout = [
  ['rule', { width: 172, grow: 2 }],
  ['company', { width: 162, grow: 1 }],
  ['record', { width: 166, grow: 2 }],
  ['from', { width: 132 }],
  ['due', { width: 132 }],
  ['act', { width: 132 }],
  ['overdue', { width: 140, grow: 1, align: 'right' }],
];

/** In a small window, or a large one at 150 %, moments stand in pairs, so that nothing has to be scrolled to. */
const narrow: Layout = [
  ['rule', { width: 172, grow: 2 }],
  ['company', { width: 136, grow: 1 }],
  ['record', { width: 148, grow: 2 }],
  ['fromDue', { width: 144 }],
  ['actOverdue', { width: 152, grow: 1, align: 'right' }],
];
const isNarrow = '(width < 1250px)';

const sortedBy: Readonly<Record<FindingQuery['sort'], readonly FindingColumn[]>> = {
  newest: ['from', 'fromDue'],
  overdue: ['overdue', 'actOverdue'],
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
  const layout = useMedia(isNarrow) ? narrow : wide;
  const columns = useMemo(
    () =>
      layout.map(
        ([key, width]): GridColumn => ({
          ...{ key, title: findings.columns[key], sorted: sortedBy[sort].includes(key) },
          ...width,
        }),
      ),
    [findings, layout, sort],
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

import { Segmented } from 'antd';
import { useMemo } from 'react';
import type { FindingRow } from '../../../src-main/contract/views.ts';
import type { FindingQuery } from '../../../src-main/contract/window.ts';
import { useMedia } from '../../components/use-media.ts';
import { useRules } from '../../components/use-rules.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import { FindingCell, type FindingColumn } from './finding-cell.tsx';
import type { FindingsAddress, OpenKey } from './findings-address.ts';
import { FoundRows, type Layout } from './found-rows.tsx';
import { SelectionBar } from './states/selection-bar.tsx';
import { useSelection } from './states/use-selection.ts';
import { useFindingList } from './use-finding-list.ts';

const wide: Layout<FindingColumn> = [
  ['rule', { width: 172, grow: 2 }],
  ['company', { width: 162, grow: 1 }],
  ['record', { width: 166, grow: 2 }],
  ['from', { width: 132 }],
  ['due', { width: 132 }],
  ['act', { width: 132 }],
  ['overdue', { width: 140, grow: 1, align: 'right' }],
  ['state', { width: 100 }],
];

/** In a small window, or a large one at 150 %, moments stand in pairs, so that nothing has to be scrolled to. */
const narrow: Layout<FindingColumn> = [
  ['rule', { width: 172, grow: 2 }],
  ['company', { width: 136, grow: 1 }],
  ['record', { width: 148, grow: 2 }],
  ['fromDue', { width: 144 }],
  ['actOverdue', { width: 152, grow: 1, align: 'right' }],
  ['state', { width: 100 }],
];
const isNarrow = '(width < 1400px)';

const tiny: Layout<FindingColumn> = [
  ['rule', { width: 160, grow: 2 }],
  ['company', { width: 116, grow: 1 }],
  ['record', { width: 128, grow: 2 }],
  ['fromDue', { width: 144 }],
  ['actOverdue', { width: 150, grow: 1, align: 'right' }],
  ['stateSymbol', { width: 34 }],
];
const isTiny = '(width < 1000px)';

const sortedBy: Readonly<Record<FindingQuery['sort'], readonly FindingColumn[]>> = {
  newest: ['from', 'fromDue'],
  overdue: ['overdue', 'actOverdue'],
};

/** The violations of a view. */
export function FindingRows({
  address,
  change,
}: {
  address: FindingsAddress;
  change: (part: Partial<FindingsAddress>, options?: { replace: boolean }) => void;
}) {
  const { findings, states } = useTexts();
  const { titleOf } = useRules();
  const { view } = useFilter();
  const { rule, kind, state, community, text, importId, sort } = address;
  const filter = useMemo(
    () => ({ ...view, rule, kind, state, community, text, importId }),
    [view, rule, kind, state, community, text, importId],
  );
  const list = useFindingList(filter, sort);
  const [inNarrow, inTiny] = [useMedia(isNarrow), useMedia(isTiny)];
  const columns = inTiny ? tiny : inNarrow ? narrow : wide;
  const listKey = JSON.stringify([filter, sort]);
  const selection = useSelection(list.rows, listKey);
  const layout = useMemo(
    () => columns.map(([key, width]) => [key, { ...width, sorted: sortedBy[sort].includes(key) }] as const),
    [columns, sort],
  );
  return (
    <FoundRows
      list={list}
      listKey={listKey}
      layout={layout}
      titles={{ ...findings.columns, state: states.column, stateSymbol: '' }}
      cell={(row, column) => <FindingCell row={row} column={column} titleOf={titleOf} />}
      keyOf={keyOf}
      address={address}
      change={change}
      selection={selection.grid}
      aside={
        selection.keys.length > 0 ? (
          <SelectionBar keys={selection.keys} onClear={selection.clear} />
        ) : (
          <Segmented
            size="small"
            aria-label={findings.sort}
            value={sort}
            onChange={(value) => change({ sort: value })}
            options={(['overdue', 'newest'] as const).map((value) => ({
              value,
              label: findings.sorts[value],
            }))}
          />
        )
      }
    />
  );
}

function keyOf({ recordId, ruleId }: FindingRow): OpenKey {
  return { recordId, rule: ruleId };
}

import { Button } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { numberText } from '../../components/number-text.ts';
import { type GridColumn, type GridSelection, VirtualGrid } from '../../components/virtual-grid.tsx';
import { useTexts } from '../../texts/texts.ts';
import { EvidenceDrawer } from './evidence/evidence-drawer.tsx';
import { type FindingsAddress, isFiltered, keyText, type OpenKey, unfiltered } from './findings-address.ts';
import styles from './findings-page.module.css';
import { FoundLine } from './found-line.tsx';
import { NothingFound } from './nothing-found.tsx';
import type { PagedList } from './use-paged-list.ts';

const ROW_HEIGHT = 54;

/** Going from one row to the next in the drawer, more are read when so many are left. */
const STEPS_AHEAD = 10;

/** The columns of a list, in a narrow window and a wide one, from the left. */
export type Layout<Column extends string> = readonly (readonly [
  Column,
  Pick<GridColumn, 'width' | 'grow' | 'align' | 'sorted'>,
])[];

/**
 * The rows read so far with how many there are, and beside them the evidence for the one that is open; the longer the
 * list, the fewer of its rows exist at a time.
 */
export function FoundRows<Row, Column extends string>({
  list,
  listKey,
  layout,
  cell,
  titles,
  keyOf,
  address,
  change,
  aside,
  selection,
}: {
  list: PagedList<Row>;
  /** Another list begins at its top. */
  listKey: string;
  layout: Layout<Column>;
  titles: Readonly<Record<Column, string>>;
  cell: (row: Row, column: Column) => ReactNode;
  keyOf: (row: Row) => OpenKey;
  address: FindingsAddress;
  change: (part: Partial<FindingsAddress>, options?: { replace: boolean }) => void;
  aside?: ReactNode;
  selection?: GridSelection;
}) {
  const { findings, states } = useTexts();
  const { rows, more } = list;
  const { open, answer } = address;
  const [current, setCurrent] = useState(0);
  const openText = open && keyText(open);
  const openIndex = openText === null ? -1 : rows.findIndex((row) => keyText(keyOf(row)) === openText);
  const total = list.total ?? (list.complete ? rows.length : null);
  useEffect(() => {
    if (openIndex >= 0 && openIndex >= rows.length - STEPS_AHEAD) more();
  }, [openIndex, rows.length, more]);

  const goTo = useCallback(
    (index: number, replace: boolean) => {
      const row = rows[index];
      if (row === undefined) return;
      setCurrent(index);
      change({ open: keyOf(row) }, { replace });
    },
    [rows, keyOf, change],
  );
  const columns = useMemo(
    () => layout.map(([key, width]): GridColumn => ({ key, title: titles[key], ...width })),
    [titles, layout],
  );
  const rowKey = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? index : keyText(keyOf(row));
    },
    [rows, keyOf],
  );

  return (
    <>
      <div className={styles.line}>
        <FoundLine
          list={list}
          listed={answer}
          keys={selection === undefined ? findings.keys : `${findings.keys}${states.selectKeys}`}
        >
          {isFiltered(address) && (
            <Button size="small" type="link" onClick={() => change(unfiltered)}>
              {findings.clearFilters}
            </Button>
          )}
        </FoundLine>
        {aside}
      </div>
      {list.error !== null && <ErrorNotice error={list.error} onRetry={list.goOn} />}
      {rows.length === 0 && list.complete ? (
        <NothingFound listed={answer} narrowed={isFiltered(address)} />
      ) : (
        <VirtualGrid
          key={listKey}
          label={findings.lists[answer]}
          columns={columns}
          count={rows.length}
          total={total}
          rowHeight={ROW_HEIGHT}
          rowKey={rowKey}
          cell={(index, column) => {
            const row = rows[index];
            return row !== undefined && cell(row, column as Column);
          }}
          current={Math.min(current, Math.max(0, rows.length - 1))}
          onMove={setCurrent}
          onOpen={(index) => goTo(index, false)}
          onEndNear={more}
          {...(selection && { selection })}
        />
      )}
      <EvidenceDrawer
        open={open}
        onOpen={(key) => change({ open: key })}
        onClose={() => change({ open: null }, { replace: true })}
        neighbours={{
          position:
            openIndex < 0
              ? null
              : findings.drawer.position(
                  numberText(openIndex + 1),
                  total === null ? null : numberText(total),
                ),
          previous: openIndex > 0 ? () => goTo(openIndex - 1, true) : null,
          next: openIndex >= 0 && openIndex < rows.length - 1 ? () => goTo(openIndex + 1, true) : null,
        }}
      />
    </>
  );
}

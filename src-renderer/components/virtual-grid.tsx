import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
} from 'react';
import styles from './virtual-grid.module.css';

export interface GridColumn {
  readonly key: string;
  readonly title: ReactNode;
  /** In pixels; where there is more room, those that grow share it. */
  readonly width: number;
  readonly grow?: number;
  readonly align?: 'right';
  readonly sorted?: boolean;
  /** Stays in sight when the grid is moved sideways; only the first column may. */
  readonly fixed?: boolean;
}

const HEADER_HEIGHT = 36;
/** More rows are asked for when so many or fewer lie below those in sight. */
const AHEAD = 100;

/** Rows that are chosen, to do something with all of them at once. */
export interface GridSelection {
  /** Of the column that shows it. */
  readonly title: string;
  /** Null: this row cannot be. */
  isSelected(index: number): boolean | null;
  /** Selects, or no more, the rows from one to another, both inclusive and in any order. */
  select(from: number, to: number, selected: boolean): void;
}

const SELECTION_WIDTH = 34;

/**
 * Rows of one height of which only those in sight exist, so that their number does not matter. Arrow keys, Page, Home
 * and End move; Enter or a click opens where there is something to open. Focus stays on the grid. Where rows can be
 * selected, Space and a click on the box do so, and Shift with an arrow or a click all rows from the current one.
 */
export function VirtualGrid({
  label,
  columns,
  count,
  total,
  rowHeight,
  rowKey,
  cell,
  current,
  onMove,
  onOpen,
  onEndNear,
  selection,
}: {
  label: string;
  columns: readonly GridColumn[];
  /** Rows there are now. */
  count: number;
  /** Rows there are in all; null where that is not known. */
  total: number | null;
  rowHeight: number;
  rowKey: (index: number) => string | number;
  cell: (index: number, column: string) => ReactNode;
  current: number;
  onMove: (index: number) => void;
  onOpen?: (index: number) => void;
  onEndNear?: () => void;
  selection?: GridSelection;
}) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: HEADER_HEIGHT,
  });
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (lastShown >= count - AHEAD) onEndNear?.();
  }, [lastShown, count, onEndNear]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== scroller.current) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const wanted = new Map([
      ['ArrowDown', current + 1],
      ['ArrowUp', current - 1],
      ['PageDown', current + page],
      ['PageUp', current - page],
      ['Home', 0],
      ['End', count - 1],
    ]).get(event.key);
    if (wanted !== undefined) {
      const index = Math.max(0, Math.min(count - 1, wanted));
      if (event.shiftKey) selection?.select(current, index, true);
      onMove(index);
      virtual.scrollToIndex(index);
    } else if (event.key === 'Enter' && onOpen !== undefined && current < count) onOpen(current);
    else if (event.key === ' ' && selection !== undefined && current < count) {
      selection.select(current, current, selection.isSelected(current) === false);
    } else return;
    event.preventDefault();
  }

  function onClick(index: number) {
    onMove(index);
    scroller.current?.focus({ preventScroll: true });
    onOpen?.(index);
  }

  function onSelect(event: MouseEvent, index: number) {
    event.stopPropagation();
    if (event.shiftKey) selection?.select(current, index, true);
    else selection?.select(index, index, selection.isSelected(index) === false);
    onMove(index);
    scroller.current?.focus({ preventScroll: true });
  }

  const widths = [
    ...(selection === undefined ? [] : [{ width: SELECTION_WIDTH, grow: undefined }]),
    ...columns,
  ];
  const template = {
    gridTemplateColumns: widths
      .map(({ width, grow }) => (grow === undefined ? `${width}px` : `minmax(${width}px, ${grow}fr)`))
      .join(' '),
    width: `max(100%, ${widths.reduce((sum, { width }) => sum + width, 0)}px)`,
  };
  const rowId = (index: number) => `${id}-${index}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table element cannot stand out of the flow
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total === null ? -1 : total + 1}
      aria-colcount={widths.length}
      aria-multiselectable={selection !== undefined}
      aria-activedescendant={shown.some(({ index }) => index === current) ? rowId(current) : undefined}
      tabIndex={0}
      className={styles.grid}
      data-opens={onOpen !== undefined}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: focus stays on the grid, which tells the current row */}
      {/* biome-ignore-start lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row} style={template}>
          {selection !== undefined && (
            <div role="columnheader" className={styles.cell}>
              <span className="visually-hidden">{selection.title}</span>
            </div>
          )}
          {columns.map(({ key, title, align, sorted, fixed }) => (
            <div
              key={key}
              role="columnheader"
              className={styles.cell}
              data-align={align}
              data-fixed={fixed}
              aria-sort={sorted === true ? 'descending' : undefined}
            >
              {title}
              {sorted === true && <span aria-hidden="true"> ↓</span>}
            </div>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className={styles.body}
        style={{ '--height': `${virtual.getTotalSize()}px` } as CSSProperties}
      >
        {shown.map(({ index, start, size }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
          <div
            key={rowKey(index)}
            id={rowId(index)}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={
              selection === undefined ? index === current : (selection.isSelected(index) ?? undefined)
            }
            data-current={index === current}
            className={styles.row}
            style={{ ...template, height: size, transform: `translateY(${start}px)` }}
            onClick={() => onClick(index)}
          >
            {selection !== undefined && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
              <div role="gridcell" className={styles.check} onClick={(event) => onSelect(event, index)}>
                {selection.isSelected(index) !== null && (
                  <span
                    aria-hidden="true"
                    className={styles.box}
                    data-checked={selection.isSelected(index)}
                  />
                )}
              </div>
            )}
            {columns.map(({ key, align, fixed }) => (
              <div key={key} role="gridcell" className={styles.cell} data-align={align} data-fixed={fixed}>
                {cell(index, key)}
              </div>
            ))}
          </div>
        ))}
      </div>
      {/* biome-ignore-end lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: as above */}
    </div>
  );
}

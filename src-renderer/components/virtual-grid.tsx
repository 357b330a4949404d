import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
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

/**
 * Rows of one height of which only those in sight exist, so that their number does not matter. Arrow keys, Page, Home
 * and End move; Enter or a click opens where there is something to open. Focus stays on the grid.
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
      onMove(index);
      virtual.scrollToIndex(index);
    } else if (event.key === 'Enter' && onOpen !== undefined && current < count) onOpen(current);
    else return;
    event.preventDefault();
  }

  function onClick(index: number) {
    onMove(index);
    scroller.current?.focus({ preventScroll: true });
    onOpen?.(index);
  }

  const template = {
    gridTemplateColumns: columns
      .map(({ width, grow }) => (grow === undefined ? `${width}px` : `minmax(${width}px, ${grow}fr)`))
      .join(' '),
    width: `max(100%, ${columns.reduce((sum, { width }) => sum + width, 0)}px)`,
  };
  const rowId = (index: number) => `${id}-${index}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table element cannot stand out of the flow
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total === null ? -1 : total + 1}
      aria-colcount={columns.length}
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
            aria-selected={index === current}
            className={styles.row}
            style={{ ...template, height: size, transform: `translateY(${start}px)` }}
            onClick={() => onClick(index)}
          >
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

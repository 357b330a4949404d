import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import type { SheetHeadView } from '../../../../src-main/contract/sheet-recognition.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { useEngine } from '../../../engine/engine-context.tsx';
import { useTexts } from '../../../texts/texts.ts';
import { columnLetters } from './column-letters.ts';
import { type GridCell, gridCells } from './grid-cells.ts';
import styles from './head-grid.module.css';

type Rows = readonly [number, number];

/**
 * The first rows of a sheet as it looks. A click on a row's number makes it the header, with Shift the header reaches to
 * it; arrow keys go from row to row, Enter and Shift+Enter do the same.
 */
export function HeadGrid({
  previewId,
  sheet,
  header,
  onChoose,
}: {
  previewId: string;
  sheet: number;
  header: Rows | null;
  onChoose: (rows: [number, number]) => void;
}) {
  const { wizard } = useTexts();
  const engine = useEngine();
  const head = useQuery(engine.imports.sheetHead.queryOptions({ input: { previewId, sheet } }));
  if (head.isError) return <ErrorNotice error={head.error} onRetry={() => void head.refetch()} />;
  if (head.data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { moreRows, moreColumns } = head.data;
  return (
    <>
      <Grid head={head.data} header={header} onChoose={onChoose} />
      {(moreRows || moreColumns) && <p className={styles.more}>{wizard.headPart}</p>}
    </>
  );
}

function Grid({
  head,
  header,
  onChoose,
}: {
  head: SheetHeadView;
  header: Rows | null;
  onChoose: (rows: [number, number]) => void;
}) {
  const { wizard } = useTexts();
  const body = useRef<HTMLTableSectionElement>(null);
  const lines = gridCells(head);
  const width = Math.max(0, ...head.rows.map(({ cells }) => cells.length));
  const isHeader = (row: number) => header !== null && row >= header[0] && row <= header[1];
  const focused = head.rows.findIndex(({ row }) => isHeader(row));

  function choose(row: number, extend: boolean) {
    onChoose(extend && header !== null ? [Math.min(header[0], row), Math.max(header[0], row)] : [row, row]);
  }

  function onKeyDown(event: KeyboardEvent, place: number, row: number) {
    const step = new Map([
      ['ArrowDown', 1],
      ['ArrowUp', -1],
    ]).get(event.key);
    if (step !== undefined) {
      body.current?.querySelectorAll('button')[place + step]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') choose(row, event.shiftKey);
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.scroll}>
      <table className={styles.grid} aria-label={wizard.headGrid}>
        <thead>
          <tr>
            <th scope="col">{wizard.rowNumber}</th>
            {Array.from({ length: width }, (_, index) => (
              <th key={columnLetters(index)} scope="col">
                {columnLetters(index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {head.rows.map(({ row }, place) => (
            <tr key={row} data-header={isHeader(row)}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={isHeader(row)}
                  aria-label={wizard.rowAsHeader(row)}
                  title={wizard.rowAsHeader(row)}
                  tabIndex={place === Math.max(0, focused) ? 0 : -1}
                  onClick={(event) => choose(row, event.shiftKey)}
                  onKeyDown={(event) => onKeyDown(event, place, row)}
                >
                  {row}
                </button>
              </th>
              {(lines[place] ?? []).map((cell) => (
                <Cell key={cell.column} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell: { text, colSpan, rowSpan } }: { cell: GridCell }) {
  return (
    <td colSpan={colSpan} rowSpan={rowSpan} title={text} data-merged={colSpan > 1 || rowSpan > 1}>
      {text}
    </td>
  );
}

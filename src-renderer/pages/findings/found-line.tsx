import { Button } from 'antd';
import type { ReactNode } from 'react';
import { numberText } from '../../components/number-text.ts';
import { useTexts } from '../../texts/texts.ts';
import type { Listed } from './findings-address.ts';
import styles from './found-line.module.css';
import type { PagedList } from './use-paged-list.ts';

/** How many there are, and while a search runs how far it has come. */
export function FoundLine({
  list,
  listed,
  keys,
  children,
}: {
  list: PagedList<unknown>;
  listed: Listed;
  /** What keys do. */
  keys: string;
  children: ReactNode;
}) {
  const { findings } = useTexts();
  const { rows, total, complete, searchedTo, stopped, loading } = list;
  const shown = numberText(rows.length);
  const searching = total === null && loading && !stopped;
  return (
    <div className={styles.line} role="status">
      <strong>{countText()}</strong>
      {searching && (
        <>
          <span>{findings.searching(searchedTo)}</span>
          <Button size="small" onClick={list.stop}>
            {findings.stop}
          </Button>
        </>
      )}
      {stopped && (
        <>
          <span>{findings.stopped(searchedTo)}</span>
          <Button size="small" onClick={list.goOn}>
            {findings.goOn}
          </Button>
        </>
      )}
      {total === null && !complete && !searching && !stopped && <span>{findings.scrollOn}</span>}
      {children}
      {!searching && !stopped && <span className={styles.keys}>{keys}</span>}
    </div>
  );

  function countText(): string {
    if (complete) return findings.totals[listed](shown);
    if (total === undefined) return findings.counting;
    return total === null ? findings.totalUnknown(shown) : findings.totals[listed](numberText(total));
  }
}

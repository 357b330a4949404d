import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';

/** Rows read from the database at a time. */
export const PAGE_ROWS = 200;

/** A page as the engine gives it; it may hold few rows, even none, and still have a `next`. */
interface ReadPage<Row> {
  readonly rows: readonly Row[];
  readonly searchedTo: string | null;
}

export interface PagedList<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all; null where only reading them could tell, undefined before that is known. */
  readonly total: number | null | undefined;
  /** All of them have been read. */
  readonly complete: boolean;
  readonly loading: boolean;
  /** How far a search has come; null where it meets enough. */
  readonly searchedTo: string | null;
  /** The user stopped a search that had not come to the end. */
  readonly stopped: boolean;
  readonly error: unknown;
  /** More rows are wanted because the end of those read is in sight. */
  more(): void;
  stop(): void;
  /** After `stop` or an error. */
  goOn(): void;
}

/**
 * A list read page by page from the database as it is wanted. A page of a search may be short or empty; then the next
 * is read at once, until the list is filled, ended or stopped. `key` tells one search from another.
 */
export function usePagedList<Row>(
  list: UseInfiniteQueryResult<InfiniteData<ReadPage<Row>>>,
  count: UseQueryResult<{ total: number | null }>,
  key: string,
): PagedList<Row> {
  const [stopped, setStopped] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search has not been stopped
  useEffect(() => setStopped(false), [key]);

  const { data, fetchNextPage, hasNextPage, isFetching, isFetchingNextPage, isError } = list;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetching && !isError && !stopped) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, stopped, fetchNextPage]);
  const goOn = useCallback(() => {
    setStopped(false);
    void (data === undefined ? list.refetch() : fetchNextPage());
  }, [data, list.refetch, fetchNextPage]);
  const stop = useCallback(() => setStopped(true), []);

  return {
    rows,
    total: count.data?.total,
    complete: data !== undefined && !hasNextPage,
    loading: list.isPending || isFetchingNextPage,
    searchedTo: data?.pages.at(-1)?.searchedTo ?? null,
    stopped: stopped && hasNextPage,
    error: list.error ?? count.error,
    ...{ more, stop, goOn },
  };
}

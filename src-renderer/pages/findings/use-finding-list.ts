import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { FindingRow } from '../../../src-main/contract/views.ts';
import type { FindingFilter, FindingQuery } from '../../../src-main/contract/window.ts';
import { useEngine } from '../../engine/engine-context.tsx';

const PAGE = 200;

export interface FindingList {
  readonly rows: readonly FindingRow[];
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
 * Findings read page by page from the database as they are wanted. A page of a search may be short or empty; then the
 * next is read at once, until the list is filled, ended or stopped.
 */
export function useFindingList(filter: FindingFilter, sort: FindingQuery['sort']): FindingList {
  const engine = useEngine();
  const list = useInfiniteQuery({
    ...engine.findings.list.infiniteOptions({
      input: (after: string | null) => ({ ...filter, sort, after, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (page) => page.next,
    }),
    // Pages never change; comparing hundreds of them row by row at every new one would.
    structuralSharing: false,
  });
  const count = useQuery(engine.findings.count.queryOptions({ input: filter }));
  const [stopped, setStopped] = useState(false);
  const key = JSON.stringify([filter, sort]);
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

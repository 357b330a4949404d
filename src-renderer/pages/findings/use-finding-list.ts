import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { FindingRow } from '../../../src-main/contract/views.ts';
import type { FindingFilter, FindingQuery } from '../../../src-main/contract/window.ts';
import { useEngine } from '../../engine/engine-context.tsx';
import { PAGE_ROWS, type PagedList, usePagedList } from './use-paged-list.ts';

/** Violations, as they are wanted. */
export function useFindingList(filter: FindingFilter, sort: FindingQuery['sort']): PagedList<FindingRow> {
  const engine = useEngine();
  const list = useInfiniteQuery({
    ...engine.findings.list.infiniteOptions({
      input: (after: string | null) => ({ ...filter, sort, after, limit: PAGE_ROWS }),
      initialPageParam: null,
      getNextPageParam: (page) => page.next,
    }),
    // Pages never change; comparing hundreds of them row by row at every new one would.
    structuralSharing: false,
  });
  const count = useQuery(engine.findings.count.queryOptions({ input: filter }));
  return usePagedList(list, count, JSON.stringify([filter, sort]));
}

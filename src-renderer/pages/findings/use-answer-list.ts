import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AnswerFilter, AnswerRow } from '../../../src-main/contract/answer-list.ts';
import { useEngine } from '../../engine/engine-context.tsx';
import { PAGE_ROWS, type PagedList, usePagedList } from './use-paged-list.ts';

/** Answers of one kind, or records, as they are wanted. */
export function useAnswerList(filter: AnswerFilter): PagedList<AnswerRow> {
  const engine = useEngine();
  const list = useInfiniteQuery({
    ...engine.answers.list.infiniteOptions({
      input: (after: string | null) => ({ ...filter, after, limit: PAGE_ROWS }),
      initialPageParam: null,
      getNextPageParam: (page) => page.next,
    }),
    // As for violations: pages never change.
    structuralSharing: false,
  });
  const count = useQuery(engine.answers.count.queryOptions({ input: filter }));
  return usePagedList(list, count, JSON.stringify(filter));
}

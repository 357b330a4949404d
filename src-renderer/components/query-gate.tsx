import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import { ErrorNotice } from './error-notice.tsx';

/** What a query answered, or a sign of life until it has, or why it could not. */
export function QueryGate<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}) {
  const { common } = useTexts();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => query.refetch()} />;
  return (
    <div role="status" aria-label={common.loading}>
      <Skeleton active={false} title={false} />
    </div>
  );
}

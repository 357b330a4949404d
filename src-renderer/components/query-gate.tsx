import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import { ErrorNotice } from './error-notice.tsx';
import styles from './query-gate.module.css';

/** What a query answered, faint while it is asked anew; a sign of life until it has, or why it could not. */
export function QueryGate<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}) {
  const { common } = useTexts();
  if (query.data !== undefined) {
    return (
      <div className={styles.gate} aria-busy={query.isFetching}>
        {children(query.data)}
      </div>
    );
  }
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => query.refetch()} />;
  return (
    <div role="status" aria-label={common.loading}>
      <Skeleton active={false} title={false} />
    </div>
  );
}

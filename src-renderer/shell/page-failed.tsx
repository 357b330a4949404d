import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useTexts } from '../texts/texts.ts';

/** What stands in place of a page that failed. */
export function PageFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { common } = useTexts();
  const { reset } = useQueryErrorResetBoundary();
  return (
    <EmptyState
      title={common.pageFailed}
      advice={common.pageFailedAdvice}
      action={
        <ErrorNotice
          error={error}
          onRetry={() => {
            reset();
            onRetry();
          }}
        />
      }
    />
  );
}

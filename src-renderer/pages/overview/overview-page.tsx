import { EmptyState } from '../../components/empty-state.tsx';
import { useTexts } from '../../texts/texts.ts';

export function OverviewPage() {
  return <EmptyState title={useTexts().shell.pages.overview} />;
}

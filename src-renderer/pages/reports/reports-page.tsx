import { EmptyState } from '../../components/empty-state.tsx';
import { useTexts } from '../../texts/texts.ts';

export function ReportsPage() {
  return <EmptyState title={useTexts().shell.pages.reports} />;
}

import { EmptyState } from '../../components/empty-state.tsx';
import { useTexts } from '../../texts/texts.ts';

export function FindingsPage() {
  return <EmptyState title={useTexts().shell.pages.findings} />;
}

import { EmptyState } from '../../components/empty-state.tsx';
import { useTexts } from '../../texts/texts.ts';

export function ImportPage() {
  return <EmptyState title={useTexts().shell.pages.import} />;
}

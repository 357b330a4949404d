import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { useWindowState } from '../../engine/engine-context.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useTexts } from '../../texts/texts.ts';
import type { Listed } from './findings-address.ts';

/** In place of an empty list: why it is empty, and what to do. */
export function NothingFound({ listed, narrowed }: { listed: Listed; narrowed: boolean }) {
  const { findings } = useTexts();
  const { recorded } = useWindowState();
  const navigate = useNavigate();
  const linkTo = usePageLink();
  if (recorded !== null) {
    return (
      <EmptyState
        title={narrowed ? findings.nothing[listed] : findings.nothingAtAll[listed]}
        advice={findings.nothingAdvice}
      />
    );
  }
  return (
    <EmptyState
      title={findings.noData}
      advice={findings.noDataAdvice}
      action={
        <Button type="primary" onClick={() => navigate(linkTo('import'))}>
          {findings.goImport}
        </Button>
      }
    />
  );
}

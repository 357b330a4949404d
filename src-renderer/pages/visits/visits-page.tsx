import { useSearchParams } from 'react-router';
import { NewVisit } from './new-visit.tsx';
import { VisitList } from './visit-list.tsx';
import { VisitPage } from './visit-page.tsx';

/** All visits, or the one that the address names: `visit=12`; `visit=new` opens one. */
export function VisitsPage() {
  const [params] = useSearchParams();
  const asked = params.get('visit') ?? '';
  if (asked === 'new') return <NewVisit />;
  if (/^[1-9]\d{0,8}$/.test(asked)) return <VisitPage key={asked} visitId={Number(asked)} />;
  return <VisitList />;
}

import { Navigate } from 'react-router';
import { useWindowState } from '../engine/engine-context.tsx';
import { usePreferences } from '../engine/use-preferences.ts';
import { pageLink } from '../filter/page-link.ts';

/** Where the window opens: on the page on which it was closed, else on the overview of this season. */
export function StartAddress() {
  const { preferences } = usePreferences();
  const { season } = useWindowState();
  const overview = pageLink('overview', { from: season.from, to: season.to, company: null });
  return <Navigate to={preferences.page || overview} replace />;
}

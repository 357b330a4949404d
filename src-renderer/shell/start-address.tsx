import { Navigate } from 'react-router';
import { useWindowState } from '../engine/engine-context.tsx';
import { usePreferences } from '../engine/use-preferences.ts';
import { pageLink } from '../filter/page-link.ts';
import { openingView } from '../filter/periods.ts';

/** Where the window opens: on the page on which it was closed, else on the overview. */
export function StartAddress() {
  const { preferences } = usePreferences();
  const state = useWindowState();
  return <Navigate to={preferences.page || pageLink('overview', openingView(state))} replace />;
}

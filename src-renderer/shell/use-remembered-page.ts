import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { usePreferences } from '../engine/use-preferences.ts';

/** Longest address that is kept (see `preferences` in the contract). */
const LONGEST = 2000;

/** Keeps page and filter, so that the window opens where it was closed. */
export function useRememberedPage(): void {
  const { pathname, search } = useLocation();
  const { preferences, change } = usePreferences();
  const page = pathname + search;
  useEffect(() => {
    if (page !== preferences.page && page.length <= LONGEST) change({ page });
  }, [page, preferences.page, change]);
}

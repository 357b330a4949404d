import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useWindowState } from '../engine/engine-context.tsx';
import { usePreferences } from '../engine/use-preferences.ts';
import { useTexts } from '../texts/texts.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { FirstStart } from './first-start.tsx';
import { FollowClock } from './follow-clock.tsx';
import styles from './frame.module.css';
import { Header } from './header.tsx';
import { LostNotice } from './lost-notice.tsx';
import { Navigation } from './navigation.tsx';
import { useRememberedPage } from './use-remembered-page.ts';
import { useSearchKey } from './use-search-key.ts';

const MAIN = 'main';

/** What stands around every page; the first start stands in place of all. */
export function Frame() {
  const { recorded } = useWindowState();
  const { preferences } = usePreferences();
  return recorded === null && !preferences.started ? <FirstStart /> : <PageFrame />;
}

function PageFrame() {
  const { shell, common } = useTexts();
  const { pathname } = useLocation();
  useRememberedPage();
  useSearchKey();
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById(MAIN)?.focus()}>
        {shell.skip}
      </button>
      <Navigation />
      <div className={styles.column}>
        <Header />
        <LostNotice />
        <FollowClock />
        <main id={MAIN} className={styles.main} tabIndex={-1}>
          <ErrorBoundary key={pathname}>
            <Suspense fallback={<p role="status">{common.loading}</p>}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
    </div>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { MissingCalendar } from '../../components/missing-calendar.tsx';
import { QueryGate } from '../../components/query-gate.tsx';
import { useEngine, useWindowState } from '../../engine/engine-context.tsx';
import { usePageLink } from '../../filter/page-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import { DeadlinesDrawer } from './deadlines-drawer.tsx';
import { DeadlinesSection } from './deadlines-section.tsx';
import { FreshnessSection } from './freshness-section.tsx';
import { HeatSection } from './heat-section.tsx';
import { KeyFigures } from './key-figures.tsx';
import { OverdueSection } from './overdue-section.tsx';
import styles from './overview-page.module.css';
import { WeeklySection } from './weekly-section.tsx';

/** Where the season stands: key figures, weeks, companies by rule, deadlines, and who has told until when. */
export function OverviewPage() {
  const { overview } = useTexts();
  const engine = useEngine();
  const navigate = useNavigate();
  const linkTo = usePageLink();
  const { view, set } = useFilter();
  const { recorded } = useWindowState();
  const figures = useQuery({
    ...engine.summary.figures.queryOptions({ input: view }),
    placeholderData: keepPreviousData,
  });
  const [deadlines, setDeadlines] = useState(false);

  if (recorded === null) {
    return (
      <EmptyState
        title={overview.noData}
        advice={overview.noDataAdvice}
        action={
          <Button type="primary" onClick={() => navigate(linkTo('import'))}>
            {overview.goImport}
          </Button>
        }
      />
    );
  }
  if (figures.data?.records === 0) {
    return (
      <EmptyState
        title={overview.nothingInView}
        advice={overview.nothingInViewAdvice(recorded.from, recorded.to)}
        action={
          <Button onClick={() => set({ from: null, to: null, company: null })}>{overview.showAll}</Button>
        }
      />
    );
  }
  return (
    <div className={styles.page}>
      <MissingCalendar />
      <QueryGate query={figures}>{(data) => <KeyFigures figures={data} />}</QueryGate>
      <div className={styles.weekly}>
        <WeeklySection />
      </div>
      <div className={styles.deadlines}>
        <DeadlinesSection onAll={() => setDeadlines(true)} />
      </div>
      <div className={styles.wide}>
        <HeatSection />
      </div>
      <div className={styles.wide}>
        <OverdueSection />
      </div>
      <div className={styles.wide}>
        <FreshnessSection />
      </div>
      <DeadlinesDrawer open={deadlines} onClose={() => setDeadlines(false)} />
    </div>
  );
}

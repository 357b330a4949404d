import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChartSection } from '../../components/chart-section.tsx';
import { QueryGate } from '../../components/query-gate.tsx';
import { useEngine } from '../../engine/engine-context.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import { RuleSelect } from './rule-select.tsx';
import { WeeklyChart } from './weekly-chart.tsx';
import { WeeklyTable } from './weekly-table.tsx';
import { everyWeek } from './weeks.ts';

/** How compliance went from week to week, of one rule or all. */
export function WeeklySection() {
  const { overview } = useTexts();
  const engine = useEngine();
  const { view } = useFilter();
  const [rule, setRule] = useState<string | null>(null);
  const weeks = useQuery({
    ...engine.summary.weeks.queryOptions({ input: { ...view, rule } }),
    placeholderData: keepPreviousData,
  });
  return (
    <ChartSection
      title={overview.weekly}
      note={overview.weeklyNote}
      aside={<RuleSelect rule={rule} onChange={setRule} />}
      chart={
        <QueryGate query={weeks}>{(data) => <WeeklyChart weeks={everyWeek(data)} rule={rule} />}</QueryGate>
      }
      table={
        <QueryGate query={weeks}>{(data) => <WeeklyTable weeks={everyWeek(data)} rule={rule} />}</QueryGate>
      }
    />
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { QueryGate } from '../../components/query-gate.tsx';
import { Section } from '../../components/section.tsx';
import { useEngine } from '../../engine/engine-context.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { type HeatOrder, heatRows, heatTotal } from './heat.ts';
import { type HeatMeasure, heatMeasures } from './heat-cell.ts';
import { HeatLegend } from './heat-legend.tsx';
import { HeatTable } from './heat-table.tsx';

/** Every company by every rule. */
export function HeatSection() {
  const { overview } = useTexts();
  const language = useLanguage();
  const engine = useEngine();
  const { view } = useFilter();
  const [measure, setMeasure] = useState<HeatMeasure>('rate');
  const [order, setOrder] = useState<HeatOrder>('rate');
  const summary = useQuery({
    ...engine.summary.list.queryOptions({ input: view }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section
      title={overview.heat}
      note={overview.heatNote}
      aside={
        <>
          <Segmented
            size="small"
            aria-label={overview.measure}
            value={measure}
            onChange={setMeasure}
            options={heatMeasures.map((value) => ({ value, label: overview.measures[value] }))}
          />
          <Select
            size="small"
            aria-label={overview.order}
            popupMatchSelectWidth={false}
            value={order}
            onChange={setOrder}
            options={(['rate', 'name'] as const).map((value) => ({ value, label: overview.orders[value] }))}
          />
        </>
      }
    >
      <QueryGate query={summary}>
        {(rows) => (
          <HeatTable rows={heatRows(rows, order, language)} total={heatTotal(rows)} measure={measure} />
        )}
      </QueryGate>
      {measure === 'rate' && <HeatLegend />}
    </Section>
  );
}

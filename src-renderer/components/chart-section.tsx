import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { Section } from './section.tsx';

/** A chart and the table of what it draws, one at a time. */
export function ChartSection({
  title,
  note,
  aside,
  chart,
  table,
}: {
  title: string;
  note?: ReactNode;
  aside?: ReactNode;
  chart: ReactNode;
  table: ReactNode;
}) {
  const { common } = useTexts();
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  return (
    <Section
      title={title}
      note={note}
      aside={
        <>
          {aside}
          <Segmented
            size="small"
            aria-label={common.chartOrTable(title)}
            value={shown}
            onChange={setShown}
            options={[
              { value: 'chart', label: common.chart },
              { value: 'table', label: common.table },
            ]}
          />
        </>
      }
    >
      {shown === 'chart' ? chart : table}
    </Section>
  );
}

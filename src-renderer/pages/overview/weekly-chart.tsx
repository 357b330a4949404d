import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  useActiveTooltipLabel,
  XAxis,
  YAxis,
} from 'recharts';
import { numberText } from '../../components/number-text.ts';
import { usePageLink } from '../../filter/page-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useTexts } from '../../texts/texts.ts';
import { countAxis, shareAxis } from './axes.ts';
import { WeekTooltip } from './week-tooltip.tsx';
import styles from './weekly-chart.module.css';
import { type DrawnWeek, weekWithin } from './weeks.ts';

const tick = { fontSize: 12, fill: 'var(--nd-text-tertiary)' };
const axisLine = { stroke: 'var(--nd-line-strong)' };

/** Rate and determinable share as lines, findings as bars behind them. */
export function WeeklyChart({ weeks, rule }: { weeks: readonly DrawnWeek[]; rule: string | null }) {
  const { overview } = useTexts();
  const navigate = useNavigate();
  const linkTo = usePageLink();
  const { view } = useFilter();
  const told = useRef<string | number | undefined>(undefined);
  function openWeek(monday: string | number | undefined) {
    if (typeof monday === 'string') navigate(linkTo('findings', { ...weekWithin(monday, view), rule }));
  }
  /** Arrow keys move the tooltip; Enter would only hide it. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || told.current === undefined) return;
    event.stopPropagation();
    openWeek(told.current);
  }
  const data = weeks.map(({ monday, figures }) => ({
    monday,
    figures,
    rate: figures?.rate ?? null,
    share: figures?.share ?? null,
    findings: figures?.violation ?? 0,
  }));
  const shares = shareAxis(data.flatMap(({ rate, share }) => [rate, share]));
  const counts = countAxis(data.map(({ findings }) => findings));
  return (
    <div className={styles.chart} onKeyDownCapture={onKeyDown}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={data}
          margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
          onClick={({ activeLabel }) => openWeek(activeLabel)}
          role="img"
          aria-label={overview.chartAloud}
        >
          <CartesianGrid vertical={false} stroke="var(--nd-chart-grid)" />
          <XAxis
            dataKey="monday"
            tickFormatter={(monday: string) => monday.slice(5)}
            tick={tick}
            tickLine={false}
            axisLine={axisLine}
            minTickGap={12}
          />
          <YAxis
            yAxisId="share"
            domain={shares.domain}
            ticks={shares.ticks}
            interval={0}
            tickFormatter={(part: number) => `${Math.round(part * 100)}%`}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={44}
          />
          <YAxis
            yAxisId="findings"
            orientation="right"
            allowDecimals={false}
            domain={counts.domain}
            ticks={counts.ticks}
            interval={0}
            tickFormatter={numberText}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={40}
          />
          <ToldWeek told={told} />
          <Tooltip
            content={WeekTooltip}
            cursor={{ fill: 'var(--nd-raised)', stroke: 'none' }}
            isAnimationActive={false}
          />
          <Legend
            verticalAlign="top"
            align="left"
            height={32}
            itemSorter={null}
            formatter={(name: string) => <span className={styles.legend}>{name}</span>}
          />
          <Bar
            yAxisId="findings"
            dataKey="findings"
            name={overview.findingsBars}
            fill="var(--nd-chart-findings)"
            maxBarSize={22}
            isAnimationActive={false}
          />
          <Line
            yAxisId="share"
            dataKey="share"
            name={overview.shareLine}
            legendType="plainline"
            stroke="var(--nd-chart-share)"
            strokeWidth={1.5}
            strokeDasharray="5 4"
            dot={false}
            isAnimationActive={false}
          />
          <Line
            yAxisId="share"
            dataKey="rate"
            name={overview.rateLine}
            stroke="var(--nd-chart-rate)"
            strokeWidth={2}
            dot={{ r: 2.5, fill: 'var(--nd-chart-rate)', strokeWidth: 0 }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Keeps in `told` which week the tooltip tells of, by pointer or keyboard. */
function ToldWeek({ told }: { told: RefObject<string | number | undefined> }) {
  const label = useActiveTooltipLabel();
  useEffect(() => {
    told.current = label;
  }, [label, told]);
  return null;
}

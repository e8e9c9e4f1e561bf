import { useId } from 'react';
import { Area, CartesianGrid, ComposedChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { axisText, dayText } from '../../core/format';
import type { AccountHistory, AccountRow } from '../../core/snapshot';
import { epochMilliseconds } from '../../core/time';
import { EarlierForecasts, WhatIfLine } from './ahead-marks';
import { Forecast, Lines, Today, TopUps } from './balance-marks';
import { ChartHint } from './chart-marks';
import { type ChartAhead, type ChartPlan, chartPlan, dayTicks } from './chart-plan';
import { isOld } from './days-left';
import { useSnapshot, useText } from './snapshot-context';

interface BalanceChartProps {
  readonly row: AccountRow;
  readonly history: AccountHistory;
  /** How many days back. */
  readonly range: number;
  readonly height: number;
  readonly ahead?: ChartAhead;
}

const AXIS = { tick: { fontSize: 12, fill: 'var(--text-soft)' }, tickLine: false } as const;

function Axes({ plan }: { readonly plan: ChartPlan }) {
  const snapshot = useSnapshot();
  const { language, settings } = snapshot;
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        {...AXIS}
        dataKey="x"
        type="number"
        domain={[plan.from, plan.until]}
        ticks={[...dayTicks(plan.from, plan.until)]}
        tickFormatter={(x: number) => dayText(epochMilliseconds(x), snapshot)}
        axisLine={{ stroke: 'var(--line-strong)' }}
        allowDataOverflow
      />
      <YAxis
        {...AXIS}
        domain={[plan.heights[0] ?? 0, plan.heights.at(-1) ?? 1]}
        ticks={[...plan.heights]}
        tickFormatter={(y: number) => (settings.hideAmounts ? '' : axisText(String(y), language))}
        axisLine={false}
        width={54}
      />
    </>
  );
}

/** The balance behind, the forecast ahead: top-ups as triangles, the critical line, the day it runs out. */
export function BalanceChart({ row, history, range, height, ahead }: BalanceChartProps) {
  const { now, settings } = useSnapshot();
  const text = useText();
  const hatch = useId().replace(/\W/g, '');
  const plan = chartPlan(row, history, range, settings.criticalUnderDays, now, ahead);
  if (plan.spots.length < 2) return <p className="soft chart-none">{text('chart.none')}</p>;
  const old = isOld(row);
  const stroke = old ? 'var(--stale)' : 'var(--accent)';
  const margin = { top: 22, right: 16, bottom: 0, left: 0 };
  return (
    <div role="img" aria-label={text('chart.described', { account: row.name, count: range })} className="chart">
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 760, height }}>
        <ComposedChart data={[...plan.spots, ...plan.band]} margin={margin} accessibilityLayer={false}>
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line y2="6" stroke={old ? 'var(--stale)' : 'var(--critical)'} strokeWidth="2" strokeOpacity="0.75" />
            </pattern>
          </defs>
          <Axes plan={plan} />
          <Tooltip
            content={<ChartHint currency={row.available?.currency ?? ''} />}
            cursor={{ stroke: 'var(--line-strong)' }}
          />
          <Area dataKey="y" stroke={stroke} strokeWidth={2.2} fill="var(--accent-fill)" isAnimationActive={false} />
          {plan.band.length > 1 && (
            <Area
              dataKey="band"
              type="linear"
              stroke="none"
              fillOpacity={1}
              fill={`url(#${hatch})`}
              isAnimationActive={false}
            />
          )}
          <Lines row={row} plan={plan} />
          <Today />
          <EarlierForecasts plan={plan} />
          <Forecast row={row} plan={plan} />
          <WhatIfLine plan={plan} />
          <TopUps plan={plan} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

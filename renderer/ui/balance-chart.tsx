import {
  Area,
  CartesianGrid,
  ComposedChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { axisText, dateText, dayText } from '../../core/format';
import { money } from '../../core/money';
import type { AccountHistory, AccountRow } from '../../core/snapshot';
import { epochMilliseconds } from '../../core/time';
import { useAmountText } from './amount';
import { ChartHint, Pill, TopUpMark } from './chart-marks';
import { type ChartPlan, chartPlan, dayTicks } from './chart-plan';
import { isOld } from './days-left';
import { useSnapshot, useText } from './snapshot-context';

interface BalanceChartProps {
  readonly row: AccountRow;
  readonly history: AccountHistory;
  /** How many days back. */
  readonly range: number;
  readonly height: number;
}

/** Keeps a label readable where a line runs through it. */
const HALO = { paintOrder: 'stroke', stroke: 'var(--card)', strokeWidth: 3, strokeLinejoin: 'round' } as const;

const QUIET = { fontSize: 12, fill: 'var(--text-soft)' };

function useLabels(row: AccountRow, plan: ChartPlan) {
  const snapshot = useSnapshot();
  const text = useText();
  const amountText = useAmountText();
  const currency = row.available?.currency ?? '';
  const { criticalUnderDays, hideAmounts } = snapshot.settings;
  return {
    day: (x: number) => dayText(epochMilliseconds(x), snapshot),
    height: (y: number) => (hideAmounts ? '' : axisText(String(y), snapshot.language)),
    topUp: (plan.topUps ?? []).map(({ arrival }) => amountText(arrival.amount, 'whole')),
    line: text('chart.line', {
      days: criticalUnderDays,
      amount: amountText(money(currency, plan.criticalLine ?? '0'), 'whole'),
    }),
    runsOut: plan.forecast?.runsOut
      ? text('chart.runs-out', { date: dateText(epochMilliseconds(plan.forecast.end.x), snapshot, snapshot.now) })
      : '',
  };
}

/** Reference lines and marks; recharts wants them as direct children, so they come as a list. */
function marksOf(
  row: AccountRow,
  plan: ChartPlan,
  labels: ReturnType<typeof useLabels>,
  text: ReturnType<typeof useText>,
) {
  const { forecast, topUps, floor, criticalLine } = plan;
  const dashed = isOld(row) ? 'var(--stale)' : 'var(--critical)';
  return [
    criticalLine !== undefined && (
      <ReferenceLine
        key="critical-line"
        y={Number(criticalLine)}
        stroke="var(--watch)"
        strokeDasharray="2 3"
        strokeWidth={1.5}
        label={{
          value: labels.line,
          position: 'insideTopLeft',
          fill: 'var(--watch)',
          ...HALO,
          fontSize: 12,
          fontWeight: 600,
        }}
      />
    ),
    floor > 0 && (
      <ReferenceLine
        key="floor"
        y={floor}
        stroke="var(--stale)"
        strokeDasharray="6 3"
        label={{ value: text('chart.floor'), position: 'insideBottomLeft', ...QUIET }}
      />
    ),
    forecast && (
      <ReferenceLine
        key="forecast"
        segment={[forecast.start, forecast.end]}
        stroke={dashed}
        strokeWidth={2.2}
        strokeDasharray="6 5"
      />
    ),
    forecast?.runsOut && (
      <ReferenceDot
        key="runs-out"
        {...forecast.end}
        r={5}
        fill={dashed}
        stroke="var(--card)"
        label={<Pill says={labels.runsOut} old={isOld(row)} />}
      />
    ),
    ...topUps.map(({ x, y, arrival }, index) => (
      <ReferenceDot
        key={`top-up-${arrival.at}-${arrival.amount.amount}`}
        x={x}
        y={y}
        r={6}
        shape={<TopUpMark says={labels.topUp[index] ?? ''} />}
      />
    )),
    forecast && (
      <ReferenceDot
        key="last"
        {...forecast.start}
        r={4.5}
        fill="var(--card)"
        stroke={isOld(row) ? 'var(--stale)' : 'var(--accent)'}
        strokeWidth={2.4}
      />
    ),
  ];
}

/** The balance behind, the forecast ahead: top-ups as triangles, the critical line, the day it runs out. */
export function BalanceChart({ row, history, range, height }: BalanceChartProps) {
  const { now, settings } = useSnapshot();
  const text = useText();
  const plan = chartPlan(row, history, range, settings.criticalUnderDays, now);
  const labels = useLabels(row, plan);
  if (plan.spots.length < 2) return <p className="soft chart-none">{text('chart.none')}</p>;
  const described = text('chart.described', { account: row.name, count: range });
  const line = isOld(row) ? 'var(--stale)' : 'var(--accent)';
  return (
    <div role="img" aria-label={described} className="chart">
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 760, height }}>
        <ComposedChart
          data={[...plan.spots]}
          margin={{ top: 22, right: 16, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="x"
            type="number"
            domain={[plan.from, plan.until]}
            ticks={[...dayTicks(plan.from, plan.until)]}
            tickFormatter={labels.day}
            tick={QUIET}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            allowDataOverflow
          />
          <YAxis
            domain={[plan.heights[0] ?? 0, plan.heights.at(-1) ?? 1]}
            ticks={[...plan.heights]}
            tickFormatter={labels.height}
            tick={QUIET}
            tickLine={false}
            axisLine={false}
            width={54}
          />
          <Tooltip
            content={<ChartHint currency={row.available?.currency ?? ''} />}
            cursor={{ stroke: 'var(--line-strong)' }}
          />
          <Area
            dataKey="y"
            type="linear"
            stroke={line}
            strokeWidth={2.2}
            fill="var(--accent-fill)"
            isAnimationActive={false}
            dot={false}
            activeDot={{ r: 4 }}
          />
          <ReferenceLine
            x={now}
            stroke="var(--stale)"
            label={{ value: text('chart.today'), position: 'top', fill: 'var(--text)', fontSize: 12, fontWeight: 600 }}
          />
          {marksOf(row, plan, labels, text)}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

import { ReferenceDot, ReferenceLine } from 'recharts';
import { dateText } from '../../core/format';
import { epochMilliseconds } from '../../core/time';
import type { ChartPlan } from './chart-plan';
import { useSnapshot, useText } from './snapshot-context';

interface AheadProps {
  readonly plan: ChartPlan;
}

/** What was said before, thin, each from its own day: how far off it was is plain to see. */
export function EarlierForecasts({ plan }: AheadProps) {
  return plan.said.map(({ start, end }) => (
    <ReferenceLine
      key={start.x}
      className="earlier-forecast"
      segment={[start, end]}
      stroke="var(--stale)"
      strokeWidth={1}
      strokeOpacity={0.7}
      strokeDasharray="1 3"
    />
  ));
}

/** The way of the credit if something changed. */
export function WhatIfLine({ plan }: AheadProps) {
  const snapshot = useSnapshot();
  const text = useText();
  const { whatIf, whatIfEnds } = plan;
  const last = whatIf.at(-1);
  const [first] = whatIf;
  if (last === undefined || first === undefined) return null;
  const highest = whatIf.reduce((top, spot) => (spot.y > top.y ? spot : top), first);
  const date = dateText(epochMilliseconds(whatIfEnds ?? last.x), snapshot, snapshot.now);
  const label = {
    value: text('chart.what-if.runs-out', { date }),
    position: 'right',
    fill: 'var(--accent)',
    fontSize: 12,
    fontWeight: 600,
    paintOrder: 'stroke',
    stroke: 'var(--card)',
    strokeWidth: 3,
  } as const;
  return (
    <>
      {whatIf.slice(1).map((spot, index) => (
        <ReferenceLine
          key={`${spot.x}-${spot.y}`}
          className="what-if-line"
          segment={[whatIf[index] ?? spot, spot]}
          stroke="var(--accent)"
          strokeWidth={1.8}
          strokeDasharray="3 3"
        />
      ))}
      {whatIfEnds !== undefined && (
        <>
          <ReferenceDot {...last} r={4} fill="var(--card)" stroke="var(--accent)" strokeWidth={2} />
          <ReferenceDot {...highest} r={0} label={label} />
        </>
      )}
    </>
  );
}

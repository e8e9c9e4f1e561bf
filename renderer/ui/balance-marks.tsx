import { ReferenceDot, ReferenceLine, useChartHeight, useChartWidth } from 'recharts';
import { dateText } from '../../core/format';
import { money } from '../../core/money';
import type { AccountRow } from '../../core/snapshot';
import { epochMilliseconds } from '../../core/time';
import { useAmountText } from './amount';
import { labelWidth, Pill, TopUpMark } from './chart-marks';
import type { ChartPlan } from './chart-plan';
import { isOld } from './days-left';
import { useSnapshot, useText } from './snapshot-context';

/** Keeps a label readable where a line runs through it. */
const HALO = { paintOrder: 'stroke', stroke: 'var(--card)', strokeWidth: 3, strokeLinejoin: 'round' } as const;
const STRONG = { fontSize: 12, fontWeight: 600 };

interface MarksProps {
  readonly row: AccountRow;
  readonly plan: ChartPlan;
}

/** The balance that lasts for the critical number of days, and the one at which services stop. */
export function Lines({ row, plan }: MarksProps) {
  const { criticalUnderDays } = useSnapshot().settings;
  const text = useText();
  const amountText = useAmountText();
  const { criticalLine, floor } = plan;
  const level = money(row.available?.currency ?? '', criticalLine ?? '0');
  // Under the line already: what is ahead stays under it, and leaves the room above to the label.
  const isUnder = (plan.spots.at(-1)?.y ?? 0) < Number(criticalLine ?? '0');
  const says = text('chart.line', { days: criticalUnderDays, amount: amountText(level, 'whole') });
  return (
    <>
      {criticalLine !== undefined && (
        <ReferenceLine
          y={Number(criticalLine)}
          stroke="var(--watch)"
          strokeDasharray="2 3"
          strokeWidth={1.5}
          label={{
            value: says,
            position: isUnder ? 'insideBottomRight' : 'insideBottomLeft',
            fill: 'var(--watch)',
            ...HALO,
            ...STRONG,
          }}
        />
      )}
      {floor > 0 && (
        <ReferenceLine
          y={floor}
          stroke="var(--stale)"
          strokeDasharray="6 3"
          label={{
            value: text(floor > Number(row.floor?.amount ?? '0') ? 'chart.floor-and-tax' : 'chart.floor'),
            position: 'insideBottomLeft',
            fill: 'var(--text-soft)',
            ...HALO,
            fontSize: 12,
          }}
        />
      )}
    </>
  );
}

export function Today() {
  const { now } = useSnapshot();
  const text = useText();
  const label = { value: text('chart.today'), position: 'top', fill: 'var(--text)', ...STRONG } as const;
  return <ReferenceLine x={now} stroke="var(--stale)" label={label} />;
}

export function TopUps({ plan }: Pick<MarksProps, 'plan'>) {
  const amountText = useAmountText();
  const perMillisecond = (useChartWidth() ?? 0) / (plan.until - plan.from);
  /** As far as the amounts that are written already reach: a mark without room for its own stands alone. */
  let taken = Number.NEGATIVE_INFINITY;
  return plan.topUps.map(({ x, y, arrival }) => {
    const amount = amountText(arrival.amount, 'whole');
    const at = (x - plan.from) * perMillisecond;
    const half = labelWidth(amount) / 2;
    const fits = at - half >= taken;
    if (fits) taken = at + half;
    return (
      <ReferenceDot
        key={`${arrival.at}-${arrival.amount.amount}`}
        x={x}
        y={y}
        r={6}
        shape={<TopUpMark says={fits ? amount : ''} />}
      />
    );
  });
}

/** From the last reading on at the present pace, dashed, to the day it runs out where that is in sight. */
export function Forecast({ row, plan }: MarksProps) {
  const snapshot = useSnapshot();
  const text = useText();
  const { forecast } = plan;
  const [width = 0, height = 0] = [useChartWidth(), useChartHeight()];
  if (forecast === undefined) return null;
  const { start, end, runsOut } = forecast;
  const old = isOld(row);
  const stroke = old ? 'var(--stale)' : 'var(--critical)';
  const date = dateText(epochMilliseconds(end.x), snapshot, snapshot.now);
  const tall = (plan.heights.at(-1) ?? 1) - (plan.heights[0] ?? 0);
  const slope =
    width === 0 ? 0 : (((start.y - end.y) / tall) * height) / (((end.x - start.x) / (plan.until - plan.from)) * width);
  return (
    <>
      <ReferenceLine segment={[start, end]} stroke={stroke} strokeWidth={2.2} strokeDasharray="6 5" />
      {runsOut && (
        <ReferenceDot
          {...end}
          r={5}
          fill={stroke}
          stroke="var(--card)"
          label={<Pill says={text('chart.runs-out', { date })} old={old} slope={slope} />}
        />
      )}
      <ReferenceDot
        {...start}
        r={4.5}
        fill="var(--card)"
        stroke={old ? 'var(--stale)' : 'var(--accent)'}
        strokeWidth={2.4}
      />
    </>
  );
}

import './chart.css';
import type { ReactNode } from 'react';
import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { axisText, billingDayText } from '../../core/format';
import { money } from '../../core/money';
import type { AccountHistory, AccountRow } from '../../core/snapshot';
import { type BillingDay, billingDayOf } from '../../core/time';
import { spendOn } from '../spend/view';
import { WhoSpentWhat } from '../spend/who-spent-what';
import { Amount } from './amount';
import { roundHeights } from './chart-plan';
import { useCommand } from './commands';
import { useSnapshot, useText } from './snapshot-context';

/** In a chart lower than this only the ends of the axis have room for their words. */
const LOW_CHART = 110;

interface Day {
  readonly day: string;
  readonly burn: string;
  /** For pixels alone. */
  readonly height: number;
  /** Paler for today, which is not over. */
  readonly fill: string;
}

interface BurnHintProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: Day }[];
  readonly currency: string;
}

function BurnHint({ active, payload, currency }: BurnHintProps) {
  const { language } = useSnapshot();
  const shown = payload?.[0]?.payload;
  if (!active || shown === undefined) return null;
  return (
    <div className="chart-hint">
      <span>{billingDayText(shown.day as BillingDay, language)}</span>
      <strong>
        <Amount of={money(currency, shown.burn)} />
      </strong>
    </div>
  );
}

interface BurnCardProps {
  readonly row: AccountRow;
  readonly history: AccountHistory;
  /** How many days to show. */
  readonly span: number;
  readonly height: number;
  readonly children?: ReactNode;
}

function Bars({ row, history, span, height }: BurnCardProps) {
  const { language, settings, now } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const show = (day: string | undefined) => {
    if (day !== undefined) void send('page.show', { name: 'spend', view: spendOn(row.id, day as BillingDay) });
  };
  const days: Day[] = history.daily.slice(-span).map(({ day, burn }) => ({
    day,
    burn,
    height: Number(burn),
    fill: day === billingDayOf(now) ? 'var(--accent-pale)' : 'var(--accent)',
  }));
  if (days.length === 0) return <p className="soft chart-none">{text('chart.burn.none')}</p>;
  const average = row.burnRate && Number(row.burnRate.amount);
  const heights = roundHeights(0, Math.max(...days.map(({ height: burn }) => burn), average ?? 0));
  const top = heights.at(-1) ?? 1;
  const quiet = { fontSize: 12, fill: 'var(--text-soft)' };
  return (
    <div role="img" aria-label={text('chart.burn.described', { count: days.length })} className="chart">
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 320, height }}>
        <BarChart data={days} margin={{ top: 8, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="day"
            tickFormatter={(day: string) => billingDayText(day as BillingDay, language)}
            tick={quiet}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            minTickGap={26}
          />
          <YAxis
            tickFormatter={(burn: number) => (settings.hideAmounts ? '' : axisText(String(burn), language))}
            tick={quiet}
            tickLine={false}
            axisLine={false}
            ticks={height < LOW_CHART ? [0, top] : [...heights]}
            interval={0}
            domain={[0, top]}
            width={44}
          />
          <Tooltip
            content={<BurnHint currency={row.available?.currency ?? ''} />}
            cursor={{ fill: 'var(--accent-fill)' }}
          />
          <Bar
            dataKey="height"
            fill="var(--accent)"
            radius={[3, 3, 0, 0]}
            isAnimationActive={false}
            maxBarSize={26}
            cursor="pointer"
            onClick={(_bar, index) => show(days[index]?.day)}
          />
          {average !== undefined && <ReferenceLine y={average} stroke="var(--watch)" strokeDasharray="4 3" />}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Burn of each billing day, against the average of which the runway is made. */
export function BurnCard(props: BurnCardProps) {
  const text = useText();
  return (
    <section className="card" aria-label={text('chart.burn')}>
      <div className="card-head">
        <div className="titles">
          <h2>{text('chart.burn')}</h2>
          <p className="soft small">{text('chart.burn.text')}</p>
        </div>
        <WhoSpentWhat account={props.row.id} small />
      </div>
      <Bars {...props} />
      {props.children}
    </section>
  );
}

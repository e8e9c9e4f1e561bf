import './chart.css';
import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { AccountHistory, AccountRow } from '../../core/snapshot';
import { BalanceChart } from './balance-chart';
import type { ChartAhead } from './chart-plan';
import { useText } from './snapshot-context';

const RANGES = [7, 14, 30, 60] as const;

type LegendProps = Pick<BalanceCardProps, 'row' | 'history' | 'ahead'>;

function Legend({ row, history, ahead }: LegendProps) {
  const text = useText();
  return (
    <ul className="legend" aria-hidden="true">
      <li>
        <span className="stroke" /> {text('chart.actual')}
      </li>
      {row.runway.kind === 'days' && (
        <li>
          <span className="stroke dashed" /> {text('chart.forecast')}
        </li>
      )}
      {row.runway.kind === 'days' && row.runway.range && (
        <li>
          <span className="hatched" /> {text('chart.likely-range')}
        </li>
      )}
      {ahead !== undefined && ahead.said.length > 0 && (
        <li>
          <span className="stroke earlier" /> {text('chart.said')}
        </li>
      )}
      {ahead?.whatIf && (
        <li>
          <span className="stroke what-if" /> {text('chart.what-if')}
        </li>
      )}
      {history.arrivals.length > 0 && (
        <li>
          <span className="triangle" /> {text('chart.top-up')}
        </li>
      )}
    </ul>
  );
}

interface BalanceCardProps {
  readonly row: AccountRow;
  readonly history: AccountHistory;
  readonly title: string;
  readonly under?: ReactNode;
  readonly height?: number;
  readonly ahead?: ChartAhead;
}

/** The balance chart in its card, with the choice of how far it goes back. */
export function BalanceCard({ row, history, title, under, height = 270, ahead }: BalanceCardProps) {
  const text = useText();
  const [range, setRange] = useState<number>(14);
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <div className="titles">
          <h2>{title}</h2>
          {under}
        </div>
        <SegmentedControl
          size="xs"
          aria-label={text('chart.range')}
          value={String(range)}
          onChange={(chosen) => setRange(Number(chosen))}
          data={RANGES.map((count) => ({ value: String(count), label: text('window.days.range', { count }) }))}
        />
      </div>
      <BalanceChart row={row} history={history} range={range} height={height} {...(ahead ? { ahead } : {})} />
      {history.points.length > 1 && <Legend row={row} history={history} {...(ahead ? { ahead } : {})} />}
    </section>
  );
}

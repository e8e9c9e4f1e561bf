import { useChartWidth } from 'recharts';
import { moneyText } from '../../core/format';
import { money } from '../../core/money';
import { epochMilliseconds } from '../../core/time';
import { Amount } from './amount';
import { Moment } from './moment';
import { useSnapshot } from './snapshot-context';

interface Placed {
  readonly cx?: number;
  readonly cy?: number;
  readonly viewBox?: { readonly x?: number; readonly y?: number };
}

/** A top-up: a triangle that points up, and its amount. */
export function TopUpMark({ cx = 0, cy = 0, says }: Placed & { readonly says: string }) {
  return (
    <g>
      <path d={`M${cx} ${cy - 9} l7 12 h-14 z`} fill="var(--accent)" stroke="var(--card)" strokeWidth="1.5" />
      <text
        x={cx}
        y={cy - 15}
        textAnchor="middle"
        fontSize="12"
        fontWeight="600"
        fill="var(--accent)"
        paintOrder="stroke"
        stroke="var(--card)"
        strokeWidth="3"
      >
        {says}
      </text>
    </g>
  );
}

/** About the width of a text of this size, wide characters counting double. */
export const labelWidth = (says: string): number =>
  [...says].reduce((width, letter) => width + (letter > '\u2e80' ? 12.5 : 6.9), 0) + 20;

interface PillProps extends Placed {
  readonly says: string;
  readonly old: boolean;
  /** How many pixels the line that ends here falls on each of its way. */
  readonly slope: number;
}

/** When it runs out, as a label above its spot that stays inside the chart and above the line that leads there. */
export function Pill({ viewBox, says, old, slope }: PillProps) {
  const width = labelWidth(says);
  const chartWidth = useChartWidth() ?? Number.POSITIVE_INFINITY;
  const spot = viewBox?.x ?? 0;
  const x = Math.min(spot - 9, chartWidth - width);
  const y = Math.max(0, (viewBox?.y ?? 0) - 34 - Math.max(0, spot - 9 - x) * slope);
  return (
    <g>
      <rect x={x} y={y} width={width} height={25} rx={7} fill={old ? 'var(--stale)' : 'var(--critical-solid)'} />
      <text
        x={x + width / 2}
        y={y + 17}
        textAnchor="middle"
        fontSize="12"
        fontWeight="600"
        fill={old ? 'var(--card)' : 'var(--on-critical)'}
      >
        {says}
      </text>
    </g>
  );
}

interface ChartHintProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: { readonly x?: number; readonly y?: number } }[];
  readonly currency: string;
}

/** Under the pointer: the moment and the balance then. */
export function ChartHint({ active, payload, currency }: ChartHintProps) {
  const { language } = useSnapshot();
  const spot = payload?.[0]?.payload;
  if (!active || spot?.x === undefined || spot.y === undefined) return null;
  const then = money(currency, spot.y.toFixed(6));
  return (
    <div className="chart-hint" title={moneyText(then, language)}>
      <Moment at={epochMilliseconds(spot.x)} />
      <strong>
        <Amount of={then} />
      </strong>
    </div>
  );
}

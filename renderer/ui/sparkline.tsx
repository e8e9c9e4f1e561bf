import { useText } from './snapshot-context';
import type { Standing } from './standing';

const WIDTH = 76;
const HEIGHT = 24;
const PAD = 4;

function trendOf(burn: readonly number[]): 'rising' | 'falling' | 'steady' {
  const half = Math.floor(burn.length / 2);
  const mean = (part: readonly number[]): number => part.reduce((total, day) => total + day, 0) / (part.length || 1);
  const [before, after] = [mean(burn.slice(0, half)), mean(burn.slice(-half))];
  if (after > before * 1.1) return 'rising';
  return after < before * 0.9 ? 'falling' : 'steady';
}

function placed(burn: readonly number[]): readonly (readonly [number, number])[] {
  const low = Math.min(...burn);
  const spread = Math.max(...burn) - low;
  return burn.map((day, index) => [
    PAD + (index / (burn.length - 1)) * (WIDTH - 2 * PAD),
    spread === 0 ? HEIGHT / 2 : HEIGHT - PAD - ((day - low) / spread) * (HEIGHT - 2 * PAD),
  ]);
}

/** The shape of the last days' burn; it says its trend in words to those who cannot see it. */
export function Sparkline({ burn, health }: { readonly burn: readonly number[]; readonly health: Standing }) {
  const text = useText();
  if (burn.length < 2) return null;
  const spots = placed(burn);
  const [endX, endY] = spots.at(-1) ?? [0, 0];
  const label = text('table.recent.described', { trend: text(`table.recent.${trendOf(burn)}`) });
  return (
    <svg className={`tone-${health}`} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <polyline
        points={spots.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        fill="none"
        stroke="var(--tone)"
        strokeWidth="1.6"
        strokeLinejoin="round"
        strokeDasharray={health === 'stale' ? '3 2' : undefined}
      />
      <circle cx={endX} cy={endY} r="2.4" fill="var(--tone)" />
    </svg>
  );
}

import { isZero, scaled, sum } from '../../core/money';
import type { AccountHistory, AccountRow, ChartArrival } from '../../core/snapshot';
import { days, earlier, elapsed, type Instant, inDays, later } from '../../core/time';

/** A spot on the chart: `y` is for pixels alone, never for money. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface ChartPlan {
  readonly from: Instant;
  readonly until: Instant;
  /** Round heights from the lowest to the highest, for the axis. */
  readonly heights: readonly number[];
  readonly spots: readonly Spot[];
  readonly topUps: readonly (Spot & { readonly arrival: ChartArrival })[];
  /** From the last reading on, at the present burn rate; absent where nothing is known or spent. */
  readonly forecast?: { readonly start: Spot; readonly end: Spot; readonly runsOut: boolean };
  readonly floor: number;
  /** Decimal string: the balance that lasts for the critical number of days. */
  readonly criticalLine?: string;
}

const isMoneyIn = (arrival: ChartArrival): boolean =>
  arrival.kind === 'top-up' && !arrival.amount.amount.startsWith('-');

/** The balance at or just after a moment: where a top-up's mark stands. */
const heightAt = (spots: readonly Spot[], at: Instant): number => spots.find(({ x }) => x >= at)?.y ?? 0;

function forecastOf(row: AccountRow, start: Spot | undefined, until: Instant): ChartPlan['forecast'] {
  if (start === undefined || row.runway.kind !== 'days' || row.floor === undefined) return undefined;
  const { depletesAt } = row.runway;
  if (depletesAt <= start.x) return undefined;
  const floor = Number(row.floor.amount);
  if (depletesAt <= until) return { start, end: { x: depletesAt, y: floor }, runsOut: true };
  const share = (until - start.x) / (depletesAt - start.x);
  return { start, end: { x: until, y: start.y + (floor - start.y) * share }, runsOut: false };
}

function criticalLineOf(row: AccountRow, criticalUnderDays: number): string | undefined {
  if (row.burnRate === undefined || row.floor === undefined || isZero(row.burnRate)) return undefined;
  if (row.burnRate.currency !== row.floor.currency) return undefined;
  return sum(scaled(row.burnRate, String(criticalUnderDays)), row.floor).amount;
}

/** How far ahead the chart looks: past the end of the credit where that is near, never mostly future. */
function lookAhead(row: AccountRow, range: number): number {
  const daysLeft = row.runway.kind === 'days' ? row.runway.days : 0;
  return Math.min(Math.max(range * 0.25, daysLeft + range * 0.26), range * 0.9);
}

/** What the balance chart of the last `range` days draws. */
export function chartPlan(
  row: AccountRow,
  history: AccountHistory,
  range: number,
  criticalUnderDays: number,
  now: Instant,
): ChartPlan {
  const from = earlier(now, days(range));
  const until = later(now, days(lookAhead(row, range)));
  const spots = history.points
    .filter(({ at }) => at >= from)
    .map(({ at, available }) => ({ x: at, y: Number(available) }));
  const topUps = history.arrivals
    .filter((arrival) => isMoneyIn(arrival) && arrival.at >= (spots[0]?.x ?? now) && arrival.at <= now)
    .map((arrival) => ({ arrival, x: arrival.at, y: heightAt(spots, arrival.at) }));
  const forecast = forecastOf(row, spots.at(-1), until);
  const criticalLine = criticalLineOf(row, criticalUnderDays);
  const heights = [...spots.map(({ y }) => y), ...topUps.map(({ y }) => y)];
  const line = Number(criticalLine ?? '0');
  const highest = Math.max(...heights, 0);
  const lineFits = line <= highest * 2;
  return {
    from,
    until,
    spots,
    topUps,
    floor: Number(row.floor?.amount ?? '0'),
    heights: roundHeights(Math.min(...heights, 0), Math.max(highest, lineFits ? line : 0) * 1.1),
    ...(forecast === undefined ? {} : { forecast }),
    ...(criticalLine === undefined || !lineFits ? {} : { criticalLine }),
  };
}

const STEPS = [1, 2, 2.5, 5, 10];

/** Heights a round step apart that hold both ends between them. */
export function roundHeights(lowest: number, highest: number): readonly number[] {
  const rough = (highest - lowest || 1) / 4;
  const scale = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((each) => each * scale >= rough) ?? 10) * scale;
  const first = Math.floor(lowest / step);
  const last = Math.max(first + 1, Math.ceil(highest / step));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** About eight days to label between two moments, at the same hour. */
export function dayTicks(from: Instant, until: Instant, most = 8): readonly Instant[] {
  const step = days(Math.max(1, Math.ceil(inDays(elapsed(from, until)) / most)));
  const ticks: Instant[] = [];
  for (let at = from; at <= until; at = later(at, step)) ticks.push(at);
  return ticks;
}

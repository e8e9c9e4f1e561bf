import type { SaidPoint } from '../../core/forecast-record';
import { isZero, scaled, sum } from '../../core/money';
import type { AccountHistory, AccountRow, ChartArrival } from '../../core/snapshot';
import { type Duration, days, earlier, elapsed, type Instant, inDays, later } from '../../core/time';

/** A spot on the chart: `y` is for pixels alone, never for money. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Segment {
  readonly start: Spot;
  readonly end: Spot;
}

export interface BandSpot {
  readonly x: number;
  readonly band: readonly [number, number];
}

/** What the page knows besides the row: drawn where it is at hand. */
export interface ChartAhead {
  readonly said: readonly SaidPoint[];
  readonly whatIf?: readonly Spot[];
  /** When that is used up; absent where it never is. */
  readonly whatIfEnds?: number;
  /** The balance that cannot be spent: the floor and what is set aside. */
  readonly level?: number;
}

const NOTHING_AHEAD: ChartAhead = { said: [] };

export interface ChartPlan {
  readonly from: Instant;
  readonly until: Instant;
  /** Round heights from the lowest to the highest, for the axis. */
  readonly heights: readonly number[];
  readonly spots: readonly Spot[];
  readonly topUps: readonly (Spot & { readonly arrival: ChartArrival })[];
  /** From the last reading on, at the present burn rate; absent where nothing is known or spent. */
  readonly forecast?: { readonly start: Spot; readonly end: Spot; readonly runsOut: boolean };
  /** From the last reading on, between the earliest and the latest likely end. */
  readonly band: readonly BandSpot[];
  /** Earlier forecasts, each from the balance of its day to the end that it said. */
  readonly said: readonly Segment[];
  readonly whatIf: readonly Spot[];
  /** Where its end is in sight. */
  readonly whatIfEnds?: number;
  readonly floor: number;
  /** Decimal string: the balance that lasts for the critical number of days. */
  readonly criticalLine?: string;
}

const isMoneyIn = (arrival: ChartArrival): boolean =>
  arrival.kind === 'top-up' && !arrival.amount.amount.startsWith('-');

/** The balance at or just after a moment: where a top-up's mark stands. */
const heightAt = (spots: readonly Spot[], at: Instant): number => spots.find(({ x }) => x >= at)?.y ?? 0;

function forecastOf(row: AccountRow, start: Spot | undefined, floor: number, until: Instant): ChartPlan['forecast'] {
  if (start === undefined || row.runway.kind !== 'days' || row.floor === undefined) return undefined;
  const { depletesAt } = row.runway;
  if (depletesAt <= start.x) return undefined;
  if (depletesAt <= until) return { start, end: { x: depletesAt, y: floor }, runsOut: true };
  const share = (until - start.x) / (depletesAt - start.x);
  return { start, end: { x: until, y: start.y + (floor - start.y) * share }, runsOut: false };
}

/** The part of a line that lies before `until`. */
function before(until: number, { start, end }: Segment): Segment {
  if (end.x <= until) return { start, end };
  const share = (until - start.x) / (end.x - start.x);
  return { start, end: { x: until, y: start.y + (end.y - start.y) * share } };
}

/** Where the line from `start` to the floor at `endX` stands at `x`. */
const heightOn = (start: Spot, endX: number, floor: number, x: number): number =>
  x >= endX ? floor : start.y + ((floor - start.y) * (x - start.x)) / (endX - start.x);

function bandOf(row: AccountRow, start: Spot | undefined, floor: number, until: Instant): readonly BandSpot[] {
  const range = row.runway.kind === 'days' ? row.runway.range : undefined;
  if (start === undefined || range === undefined || row.floor === undefined || range.latest <= start.x) return [];
  const at = (x: number): BandSpot => ({
    x,
    band: [heightOn(start, Math.max(range.earliest, start.x + 1), floor, x), heightOn(start, range.latest, floor, x)],
  });
  const ends = [range.earliest, range.latest].filter((x) => x > start.x && x < until);
  const last = range.latest > until ? [until] : [];
  return [{ x: start.x, band: [start.y, start.y] }, ...[...ends, ...last].map(at)];
}

const MOST_SAID = 6;

function saidOf(said: readonly SaidPoint[], spots: readonly Spot[], floor: number, until: Instant) {
  const first = spots[0]?.x ?? until;
  const seen = said.filter(({ at, likely }) => at >= first && likely > at);
  const every = Math.max(1, Math.ceil(seen.length / MOST_SAID));
  return seen
    .filter((_, index) => (seen.length - 1 - index) % every === 0)
    .map(({ at, likely }) => before(until, { start: { x: at, y: heightAt(spots, at) }, end: { x: likely, y: floor } }));
}

function whatIfOf(course: readonly Spot[], until: Instant): readonly Spot[] {
  const seen = course.filter(({ x }) => x <= until);
  const [last, next] = [seen.at(-1), course[seen.length]];
  return last === undefined || next === undefined ? seen : [...seen, before(until, { start: last, end: next }).end];
}

function criticalLineOf(row: AccountRow, criticalUnderDays: number): string | undefined {
  if (row.burnRate === undefined || row.floor === undefined || isZero(row.burnRate)) return undefined;
  if (row.burnRate.currency !== row.floor.currency) return undefined;
  return sum(scaled(row.burnRate, String(criticalUnderDays)), row.floor).amount;
}

/** How far ahead the chart looks: past the end of the credit where that is near, never mostly future. */
function lookAhead(row: AccountRow, range: number, whatIf: readonly Spot[], now: Instant): number {
  const changed = whatIf.at(-1)?.x ?? now;
  const daysLeft = Math.max(row.runway.kind === 'days' ? row.runway.days : 0, inDays((changed - now) as Duration));
  return Math.min(Math.max(range * 0.25, daysLeft + range * 0.26), range * 0.9);
}

/** What the balance chart of the last `range` days draws. */
export function chartPlan(
  row: AccountRow,
  history: AccountHistory,
  range: number,
  criticalUnderDays: number,
  now: Instant,
  ahead: ChartAhead = NOTHING_AHEAD,
): ChartPlan {
  const from = earlier(now, days(range));
  const course = ahead.whatIf ?? [];
  const floor = ahead.level ?? Number(row.floor?.amount ?? '0');
  const until = later(now, days(lookAhead(row, range, course, now)));
  const spots = history.points
    .filter(({ at }) => at >= from)
    .map(({ at, available }) => ({ x: at, y: Number(available) }));
  const topUps = history.arrivals
    .filter((arrival) => isMoneyIn(arrival) && arrival.at >= (spots[0]?.x ?? now) && arrival.at <= now)
    .map((arrival) => ({ arrival, x: arrival.at, y: heightAt(spots, arrival.at) }));
  const forecast = forecastOf(row, spots.at(-1), floor, until);
  const criticalLine = criticalLineOf(row, criticalUnderDays);
  const whatIf = whatIfOf(course, until);
  const heights = [...spots, ...topUps, ...whatIf].map(({ y }) => y);
  const line = Number(criticalLine ?? '0');
  const highest = Math.max(...heights, 0);
  const lineFits = line <= highest * 2;
  return {
    from,
    until,
    spots,
    topUps,
    band: bandOf(row, spots.at(-1), floor, until),
    said: saidOf(ahead.said, spots, floor, until),
    whatIf,
    floor,
    heights: roundHeights(Math.min(...heights, 0), Math.max(highest, lineFits ? line : 0) * 1.1),
    ...(forecast === undefined ? {} : { forecast }),
    ...(ahead.whatIfEnds === undefined || ahead.whatIfEnds > until ? {} : { whatIfEnds: ahead.whatIfEnds }),
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

import Big from 'big.js';
import { difference, type Money, money, sum } from '../money';
import { placedArrivals } from '../placed-arrivals';
import type { Arrival, Reading } from '../reading';
import { type Duration, days, elapsed, type Instant, inDays, later } from '../time';
import { fallsOf, type LeftOut } from './fall';
import { type BurnOutlook, burnOutlook, forecastOf, momentOf } from './forecast';

/** What is known of one account's past, all in one currency and in the order in which it came in. */
export interface CreditPast {
  readonly readings: readonly Reading[];
  readonly arrivals: readonly Arrival[];
  readonly leftOut: readonly LeftOut[];
}

export interface Cover {
  readonly available: Money;
  /** Services stop here. */
  readonly floor: Money;
  /** Set aside for tax that the balance does not show yet: it cannot be spent. */
  readonly taxReserve: Money;
}

/** What the past says about the days ahead: computed once for each new reading. Undefined before the first. */
export function outlookOf(past: CreditPast, offset: Duration): BurnOutlook | undefined {
  const newest = past.readings[past.readings.length - 1];
  if (newest === undefined) return undefined;
  const { steps, arrived } = placedArrivals(past.readings, past.arrivals);
  return burnOutlook(fallsOf(steps, arrived, past.leftOut), offset, newest.at);
}

/** A moment and the days until then, 0 where it has passed. */
export interface Depletion {
  readonly at: Instant;
  readonly days: number;
}

export type CreditForecast =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'endless' }
  | {
      readonly kind: 'range';
      /** It is over before this in one of ten cases … */
      readonly earliest: Depletion;
      readonly likely: Depletion;
      /** … and after this in one of ten. */
      readonly latest: Depletion;
      /** What the alarm counts the days to: it errs on the early side. */
      readonly alarmAt: Instant;
    };

/** Past this many days a date would be fiction. */
const FARTHEST = days(3_650);

/** The balance above the floor and the tax reserve: what there is to burn. */
export const headroomOf = ({ available, floor, taxReserve }: Cover): Money =>
  difference(available, sum(floor, taxReserve));

export function creditForecast(outlook: BurnOutlook, cover: Cover, now: Instant): CreditForecast {
  const forecast = forecastOf(outlook, Number(headroomOf(cover).amount));
  if (forecast.kind !== 'range') return forecast;
  const { p10, p50, p90 } = forecast.hoursLeft;
  const depletion = (hours: number): Depletion => {
    const at = momentOf(outlook, hours);
    return { at, days: Math.max(0, inDays(elapsed(now, at))) };
  };
  const likely = depletion(p50);
  if (likely.at > later(now, FARTHEST)) return { kind: 'endless' };
  const alarmAt = momentOf(outlook, forecast.hoursToAlarm);
  return { kind: 'range', earliest: depletion(p10), likely, latest: depletion(p90), alarmAt };
}

/** A fall that was taken for a purchase of its own and is not part of the burn. */
export interface OneOff {
  readonly from: Instant;
  readonly until: Instant;
  readonly amount: Money;
}

/** The sum behind the forecast, for a person to follow: headroom ÷ burn a day, weekday by weekday. */
export interface Arithmetic {
  readonly headroom: Money;
  /** Of a mean day, top-ups and one-offs taken out; undefined while unknown. */
  readonly burnPerDay: Money | undefined;
  /** The same for Monday to Sunday. */
  readonly burnOfWeekday: readonly Money[];
  readonly oneOffs: readonly OneOff[];
}

const DECIMALS = 2;

export function arithmeticOf(outlook: BurnOutlook, cover: Cover): Arithmetic {
  const headroom = headroomOf(cover);
  const amount = (value: number): Money =>
    money(headroom.currency, new Big(String(value)).round(DECIMALS, Big.roundHalfUp).toFixed());
  const perDay = outlook.level === undefined ? undefined : outlook.level.perHour * 24;
  return {
    headroom,
    burnPerDay: perDay === undefined ? undefined : amount(perDay),
    burnOfWeekday: perDay === undefined ? [] : outlook.weekdays.map((factor) => amount(perDay * factor)),
    oneOffs: outlook.oneOffs.map(({ from, until, spent }) => ({ from, until, amount: amount(spent) })),
  };
}

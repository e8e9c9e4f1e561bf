import { compareMoney, difference, isZero, type Money, ratio } from './money';
import { days, elapsed, type Instant, inDays, later, milliseconds } from './time';

/** How long the credit lasts above the floor at the current burn rate. */
export type Runway =
  /** Too little has been read to say. */
  | { readonly kind: 'unknown' }
  /** Nothing is being spent. */
  | { readonly kind: 'endless' }
  /** `days` counts from now and is 0 at or under the floor. */
  | {
      readonly kind: 'days';
      readonly days: number;
      readonly depletesAt: Instant;
      /** Where a forecast gives it: over before `earliest` in one of ten cases, after `latest` in one of ten. */
      readonly range?: { readonly earliest: Instant; readonly latest: Instant };
      /** What alarms count the days to, where a forecast gives it: it errs on the early side. */
      readonly alarmAt?: Instant;
    };

/** Past this many days a date would be fiction: nothing worth the name is being spent. */
const FARTHEST_DAYS = 3_650;

export interface Credit {
  readonly available: Money;
  /** Services stop here: 0 prepaid, the buffer postpaid, even before the invoice exists. */
  readonly floor: Money;
  readonly asOf: Instant;
}

/** The balance above the floor over the burn rate a day; the days already gone since the reading are not left. */
export function runwayOf(credit: Credit, burnRatePerDay: Money | undefined, now: Instant): Runway {
  if (compareMoney(credit.available, credit.floor) <= 0) return { kind: 'days', days: 0, depletesAt: credit.asOf };
  if (burnRatePerDay === undefined) return { kind: 'unknown' };
  if (isZero(burnRatePerDay)) return { kind: 'endless' };
  const lasts = ratio(difference(credit.available, credit.floor), burnRatePerDay);
  if (lasts > FARTHEST_DAYS) return { kind: 'endless' };
  const depletesAt = later(credit.asOf, milliseconds(Math.round(days(lasts))));
  return { kind: 'days', days: Math.max(0, inDays(elapsed(now, depletesAt))), depletesAt };
}

import { type AccountState, latestReading } from './account-state';
import { triggerHistory } from './alerts/auto-recharge';
import type { AlertRules } from './alerts/rules';
import { scaled } from './money';
import { type Duration, earlier, elapsed, hours, type Instant, later, minutes } from './time';
import { unexplainedRises } from './top-up/balance-rise';

/** A fall of this many usual hours since the reading before; money may have come in behind it. */
const LARGE_FALL_HOURS = 6;
const DAYS_OF_A_MONTH = '30';
/** Of a crossing its interval only widens how early an arrival may be dated: the moment itself does not hang on it. */
const ANY_INTERVAL: Duration = minutes(15);

function fellFar({ readings, burn }: AccountState): boolean {
  const [before, newest] = readings.slice(-2);
  if (before === undefined || newest === undefined || burn.rate === undefined) return false;
  if (before.available.currency !== newest.available.currency) return false;
  const fell = Number(before.available.amount) - Number(newest.available.amount);
  const usual =
    (Number(burn.rate.amount) / 24) * Math.max(LARGE_FALL_HOURS, elapsed(before.at, newest.at) / hours(0.5));
  return fell > 0 && fell > usual;
}

/** Until when an auto-recharge has to come; undefined where none is awaited. */
export function arrivalAwaitedUntil(account: AccountState, rules: AlertRules): Instant | undefined {
  const { readings, arrivals, burn } = account;
  const month = burn.rate === undefined ? undefined : scaled(burn.rate, DAYS_OF_A_MONTH);
  const { crossingAt } = triggerHistory(readings, arrivals, month, rules.autoRecharge, ANY_INTERVAL);
  return crossingAt === undefined ? undefined : later(crossingAt, minutes(rules.autoRecharge.expectWithinMinutes));
}

/** That time is over, and nobody has looked since whether it came. */
function isPastDeadline(account: AccountState, rules: AlertRules, readAt: Instant, now: Instant): boolean {
  const deadline = arrivalAwaitedUntil(account, rules);
  return deadline !== undefined && readAt < deadline && now >= deadline;
}

/** The list of transactions may lag behind the balance: for so long a rise that it does not explain is asked about again. */
const LISTED_WITHIN = hours(1);

const roseUnexplained = ({ readings, arrivals }: AccountState, now: Instant): boolean =>
  unexplainedRises(readings, arrivals, earlier(now, LISTED_WITHIN)).length > 0;

/** Whether alerts would be judged by arrivals that were read too long ago; `readAt`: when they were read last. */
export const arrivalsAreDue = (account: AccountState, rules: AlertRules, readAt: Instant, now: Instant): boolean =>
  latestReading(account) !== undefined &&
  (fellFar(account) || isPastDeadline(account, rules, readAt, now) || roseUnexplained(account, now));

import { type AccountProfile, taxRuleOf } from './account-profile';
import { type AccountState, latestReading } from './account-state';
import { arrivalsByStep } from './arrival-match';
import { stepsOf } from './balance-step';
import type { Cover } from './forecast/credit-forecast';
import { fallsOf } from './forecast/fall';
import { type Money, money, perSpan, sum, zero } from './money';
import type { Arrival, Reading } from './reading';
import { type RealCredit, realCredit, untaxedSince } from './tax-reserve';
import { type BillingDay, days, elapsed, hours, type Instant, milliseconds, startOfBillingDay } from './time';

/** Tax on what has been used that the balance does not show yet. */
export interface TaxAhead {
  readonly percent: string;
  readonly since: BillingDay;
  readonly credit: RealCredit;
  /** Not all of the time was seen: the burn rate stands in for the rest. */
  readonly estimated: boolean;
}

export interface AccountCover extends Cover {
  readonly asOf: Instant;
  readonly tax?: TaxAhead;
}

/** A gap as short as this is one between two readings. */
const NO_GAP = hours(1);

interface Used {
  readonly amount: Money;
  readonly unseen: boolean;
}

function usedSince({ readings, arrivals, burn }: AccountState, since: Instant, latest: Reading): Used {
  const { currency } = latest.available;
  const steps = stepsOf(readings.filter(({ at }) => at >= since));
  const falls = fallsOf(steps, arrivalsByStep(steps, arrivals), []);
  const seen = falls.reduce((span, { from, until }) => span + elapsed(from, until), 0);
  const spent = falls.reduce((total, fall) => total + fall.spent, 0);
  const unseen = milliseconds(Math.max(0, elapsed(since, latest.at) - seen));
  const rate = burn.rate?.currency === currency ? burn.rate : zero(currency);
  return { amount: sum(money(currency, spent.toFixed(2)), perSpan(rate, days(1), unseen)), unseen: unseen > NO_GAP };
}

function taxAhead(account: AccountState, profile: AccountProfile, latest: Reading): TaxAhead | undefined {
  const rule = taxRuleOf(profile);
  if (rule === undefined || profile.taxPercent === undefined) return undefined;
  const since = untaxedSince(rule, latest.at);
  const used = usedSince(account, startOfBillingDay(since), latest);
  const floor = money(latest.available.currency, account.account.floor);
  const credit = realCredit(latest.available, floor, used.amount, rule.rate);
  return { percent: profile.taxPercent, since, credit, estimated: used.unseen };
}

interface Known {
  readonly floor: string;
  readonly arrivals: readonly Arrival[];
  readonly burnRate: Money | undefined;
  readonly profile: AccountProfile;
  readonly cover: AccountCover;
}

const known = new WeakMap<readonly Reading[], Known>();

/** What there is above the floor and the tax, as of the newest reading: worked out once for each. */
export function coverOf(account: AccountState, profile: AccountProfile): AccountCover | undefined {
  const latest = latestReading(account);
  if (latest === undefined) return undefined;
  const { readings, arrivals, burn } = account;
  const { floor } = account.account;
  const before = known.get(readings);
  const holds = before?.floor === floor && before.arrivals === arrivals && before.burnRate === burn.rate;
  if (holds && before.profile === profile) return before.cover;
  const { currency } = latest.available;
  const tax = taxAhead(account, profile, latest);
  const cover: AccountCover = {
    available: latest.available,
    floor: money(currency, floor),
    taxReserve: tax?.credit.reserve ?? zero(currency),
    asOf: latest.at,
    ...(tax === undefined ? {} : { tax }),
  };
  known.set(readings, { floor, arrivals, burnRate: burn.rate, profile, cover });
  return cover;
}

/** The same before tax. */
export function rawCover({ tax: _tax, ...cover }: AccountCover): AccountCover {
  return { ...cover, taxReserve: zero(cover.available.currency) };
}

import { coverOf } from '../account-cover';
import type { AccountProfile } from '../account-profile';
import { dreadedAt, runwayUnder } from '../account-runway';
import type { AccountState } from '../account-state';
import { compareMoney, type Money, money, sum } from '../money';
import type { Runway } from '../runway';
import { elapsed, type Instant, inDays } from '../time';
import { sizingFactsOf } from './desk-facts';
import { isOver, type TopUpPlan } from './plan';
import { percentOf } from './round-up';
import { burnOver } from './sizing';

/** What a top-up leads to, and why its amount may be a slip. */
export interface Outcome {
  /** With the money: how long the credit lasts. */
  readonly runway: Runway;
  /** Even with the money the alarm goes off: it is set to so many days. */
  readonly alarmDays?: number;
  /** What the forecast expects to be spent, where far less was entered. */
  readonly forecast?: Money;
}

/** In percent of the forecast: under it an entered spending is taken for a slip. */
const FAR_BELOW = 50;

function forecastMissed({ size, amount }: TopUpPlan, account: AccountState, profile: AccountProfile, now: Instant) {
  if (size.kind !== 'sprint' || size.expected === undefined) return undefined;
  const facts = sizingFactsOf(account, profile, now);
  const forecast = facts === undefined ? undefined : burnOver(facts, size.days);
  if (forecast === undefined || forecast.currency !== amount.currency) return undefined;
  return compareMoney(money(amount.currency, size.expected), percentOf(forecast, FAR_BELOW)) < 0 ? forecast : undefined;
}

interface AlarmSet {
  readonly on: boolean;
  readonly underDays: number;
}

/** Undefined where the money is in already, or the balance is not known in its currency. */
export function outcomeOf(
  plan: TopUpPlan,
  account: AccountState,
  profile: AccountProfile,
  alarm: AlarmSet,
  now: Instant,
): Outcome | undefined {
  const cover = coverOf(account, profile);
  if (isOver(plan) || cover === undefined || cover.available.currency !== plan.amount.currency) return undefined;
  const runway = runwayUnder(account, { ...cover, available: sum(cover.available, plan.amount) }, now);
  const dreaded = dreadedAt(runway);
  const isTooFew = alarm.on && dreaded !== undefined && inDays(elapsed(now, dreaded)) < alarm.underDays;
  const forecast = forecastMissed(plan, account, profile, now);
  return {
    runway,
    ...(isTooFew ? { alarmDays: alarm.underDays } : {}),
    ...(forecast === undefined ? {} : { forecast }),
  };
}

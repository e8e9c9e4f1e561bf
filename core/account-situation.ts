import { accountDecideBy, accountRunway } from './account-runway';
import type { AccountState } from './account-state';
import type { AccountTerms } from './account-terms';
import { triggerHistory } from './alerts/auto-recharge';
import type { AlertRules } from './alerts/rules';
import type { Situation } from './alerts/situation';
import { type Money, money, scaled } from './money';
import type { Settings } from './settings';
import { creditOf, readEveryOf } from './snapshot-of';
import { spikeIn } from './spike/spike';
import { elapsed, type Instant, inDays } from './time';

const DAYS_OF_A_MONTH = '30';

function spikeOf(account: AccountState, headroom: number, currency: string): Situation['spike'] {
  const spike = spikeIn(account.spikeWatch, headroom);
  if (spike === undefined) return undefined;
  const perHour = money(currency, spike.perHour.toFixed(2));
  return { since: spike.since, perHour, floorAt: spike.floorAt };
}

const above = (available: Money, floor: Money): number => Number(available.amount) - Number(floor.amount);

/** All that alerts are judged by, of one account at `now`. */
export function situationOf(
  account: AccountState,
  settings: Settings,
  terms: AccountTerms,
  rules: AlertRules,
  watchingSince: Instant,
  now: Instant,
): Situation {
  const readEvery = readEveryOf(account, settings);
  const { burn, readings, arrivals, failure } = account;
  const credit = creditOf(account);
  const runway = accountRunway(account, terms.profile, settings, now);
  const decideBy = accountDecideBy(account, terms, runway);
  const burnPerMonth = burn.rate === undefined ? undefined : scaled(burn.rate, DAYS_OF_A_MONTH);
  const spike =
    credit === undefined
      ? undefined
      : spikeOf(account, above(credit.available, credit.floor), credit.available.currency);
  return {
    account: account.account.id,
    rules,
    runway,
    readEvery,
    watchingSince,
    arrivals,
    ...(credit === undefined ? {} : { available: credit.available, floor: credit.floor, asOf: credit.asOf }),
    ...(burnPerMonth === undefined ? {} : { burnPerMonth }),
    ...(failure === undefined ? {} : { failure }),
    ...(spike === undefined ? {} : { spike }),
    ...(decideBy === undefined ? {} : { decideBy }),
    ...(runway.kind === 'days' && runway.alarmAt !== undefined
      ? { daysToAlarm: Math.max(0, inDays(elapsed(now, runway.alarmAt))) }
      : {}),
    ...triggerHistory(readings, arrivals, burnPerMonth, rules.autoRecharge, readEvery),
  };
}

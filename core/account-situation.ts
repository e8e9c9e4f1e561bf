import { accountDecideBy, accountRunway } from './account-runway';
import type { AccountState, Burn } from './account-state';
import type { AccountTerms } from './account-terms';
import { triggerHistory } from './alerts/auto-recharge';
import type { AlertRules } from './alerts/rules';
import type { Situation } from './alerts/situation';
import { billedMonth, monthToDate } from './billed-month';
import { type Money, money, scaled } from './money';
import type { Arrival, Reading } from './reading';
import type { Settings } from './settings';
import { creditOf, readEveryOf } from './snapshot-of';
import { spikeIn } from './spike/spike';
import { type Duration, elapsed, type Instant, inDays } from './time';

const DAYS_OF_A_MONTH = '30';

function spikeOf(account: AccountState, headroom: number, currency: string): Situation['spike'] {
  const spike = spikeIn(account.spikeWatch, headroom);
  if (spike === undefined) return undefined;
  const perHour = money(currency, spike.perHour.toFixed(2));
  return { since: spike.since, perHour, floorAt: spike.floorAt };
}

const above = (available: Money, floor: Money): number => Number(available.amount) - Number(floor.amount);

type Standing = Pick<
  Situation,
  'available' | 'floor' | 'asOf' | 'burnPerMonth' | 'spike' | 'crossingAt' | 'autoRechargeProvenAt'
>;

interface Known {
  readonly floor: string;
  readonly burn: Burn;
  readonly arrivals: readonly Arrival[];
  readonly rules: AlertRules;
  readonly readEvery: Duration;
  readonly standing: Standing;
}

const known = new WeakMap<readonly Reading[], Known>();

/** What stands until the next reading, however much time passes: worked out once for each. */
function standingOf(account: AccountState, rules: AlertRules, readEvery: Duration): Standing {
  const { readings, arrivals, burn } = account;
  const { floor } = account.account;
  const last = known.get(readings);
  const isSame = last?.burn === burn && last.arrivals === arrivals && last.floor === floor;
  if (isSame && last.rules === rules && last.readEvery === readEvery) return last.standing;
  const credit = creditOf(account);
  const burnPerMonth = burn.rate === undefined ? undefined : scaled(burn.rate, DAYS_OF_A_MONTH);
  const spike =
    credit === undefined
      ? undefined
      : spikeOf(account, above(credit.available, credit.floor), credit.available.currency);
  const standing: Standing = {
    ...credit,
    ...(burnPerMonth === undefined ? {} : { burnPerMonth }),
    ...(spike === undefined ? {} : { spike }),
    ...triggerHistory(readings, arrivals, burnPerMonth, rules.autoRecharge, readEvery),
  };
  known.set(readings, { floor, burn, arrivals, rules, readEvery, standing });
  return standing;
}

/** A budget is judged by what was used up to now, the bill by the days that are complete. */
function billsOf({ billedDays, burn }: AccountState, rules: AlertRules, now: Instant): Partial<Situation> {
  const month = billedMonth(billedDays, now);
  if (month === undefined) return {};
  const { thisMonthSoFar, expected } = month;
  const toDate = rules.budget.monthlyCap === undefined ? undefined : monthToDate(month, burn.rate, now);
  return {
    ...(expected === undefined ? {} : { billed: { thisMonthSoFar, expected } }),
    ...(toDate === undefined ? {} : { monthToDate: toDate }),
  };
}

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
  const { arrivals, failure } = account;
  const runway = accountRunway(account, terms.profile, now);
  const decideBy = accountDecideBy(account, terms, runway);
  return {
    account: account.account.id,
    rules,
    runway,
    readEvery,
    watchingSince,
    arrivals,
    ...standingOf(account, rules, readEvery),
    ...billsOf(account, rules, now),
    ...(failure === undefined ? {} : { failure }),
    ...(decideBy === undefined ? {} : { decideBy }),
    ...(runway.kind === 'days' && runway.alarmAt !== undefined
      ? { daysToAlarm: Math.max(0, inDays(elapsed(now, runway.alarmAt))) }
      : {}),
  };
}

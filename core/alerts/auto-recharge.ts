import type { Money } from '../money';
import type { Arrival, Reading } from '../reading';
import { type Duration, days, earlier, elapsed, type Instant, later, minutes } from '../time';
import { condition, type Judgement, moneyFact } from './condition';
import type { AlertRules } from './rules';
import { isCurrent, type Situation, shareOf } from './situation';

type AutoRechargeRule = AlertRules['autoRecharge'];

const isMoneyIn = ({ kind, amount }: Arrival): boolean => kind === 'top-up' && Number(amount.amount) > 0;

/** A top-up may be dated before the reading that first showed the crossing, by as much as readings lie apart. */
const follows = (arrival: Arrival, crossingAt: Instant, readEvery: Duration): boolean =>
  isMoneyIn(arrival) && arrival.at > earlier(crossingAt, readEvery);

const expectedBy = ({ expectWithinMinutes }: AutoRechargeRule, crossingAt: Instant): Instant =>
  later(crossingAt, minutes(expectWithinMinutes));

/** Seen to work: an arrival followed a crossing, not longer ago than the rule trusts it. */
export function isProven({ rules, autoRechargeProvenAt }: Situation, now: Instant): boolean {
  if (autoRechargeProvenAt === undefined || autoRechargeProvenAt > now) return false;
  return elapsed(autoRechargeProvenAt, now) <= days(rules.autoRecharge.provenWithinDays);
}

/**
 * A recharge that was seen to work lately is on its way: the only time at which anything is quietened, and then only
 * the two triggers themselves, never the days left, the buffer or a spike.
 */
export function isAwaited(situation: Situation, now: Instant): boolean {
  const { rules, crossingAt } = situation;
  if (!rules.autoRecharge.on || crossingAt === undefined || crossingAt > now) return false;
  return isProven(situation, now) && now < expectedBy(rules.autoRecharge, crossingAt);
}

const highestTrigger = ({ thresholdShare }: AutoRechargeRule): number => Math.max(...thresholdShare);

/** A crossing that no arrival has followed in time. An arrival that comes late still ends it. */
export function autoRechargeMissing(situation: Situation, now: Instant): Judgement {
  const { rules, crossingAt, arrivals, readEvery, available, burnPerMonth, account } = situation;
  if (!rules.autoRecharge.on || crossingAt === undefined) return 'clear';
  if (arrivals.some((arrival) => follows(arrival, crossingAt, readEvery))) return 'clear';
  if (!isCurrent(situation, now) || available === undefined) return undefined;
  if ((shareOf(available, burnPerMonth) ?? 0) >= highestTrigger(rules.autoRecharge)) return 'clear';
  const expectedAt = expectedBy(rules.autoRecharge, crossingAt);
  if (now < expectedAt) return undefined;
  const facts = { crossedAt: crossingAt, expectedAt, available: moneyFact(available) };
  return condition('auto-recharge', { level: 0 }, facts, { do: 'top-up', account });
}

export interface TriggerHistory {
  readonly crossingAt?: Instant;
  readonly autoRechargeProvenAt?: Instant;
}

/** Above the highest trigger by so much the crossing is over, whoever paid. */
const WELL_ABOVE = 1.15;

/**
 * The first fall under a trigger that no arrival has answered since, and when an arrival last answered one in time.
 * A lower trigger that is crossed while the recharge of a higher one is still awaited grants it no new time.
 * `readings` are in time order.
 */
export function triggerHistory(
  readings: readonly Reading[],
  arrivals: readonly Arrival[],
  burnPerMonth: Money | undefined,
  rule: AutoRechargeRule,
  readEvery: Duration,
): TriggerHistory {
  const month = Number(burnPerMonth?.amount ?? '0');
  if (!rule.on || month <= 0) return {};
  const triggers = rule.thresholdShare.map((share) => share * month);
  const wellAbove = highestTrigger(rule) * month * WELL_ABOVE;
  const answered = (crossing: Instant, until: Instant): Arrival | undefined =>
    arrivals.find((arrival) => follows(arrival, crossing, readEvery) && arrival.at <= until);
  let crossingAt: Instant | undefined;
  let autoRechargeProvenAt: Instant | undefined;
  let before = Number.NaN;
  for (const { at, available } of readings) {
    if (available.currency !== burnPerMonth?.currency) continue;
    const [previous, amount] = [before, Number(available.amount)];
    before = amount;
    if (amount >= wellAbove) crossingAt = undefined;
    if (!triggers.some((trigger) => previous >= trigger && amount < trigger)) continue;
    if (crossingAt !== undefined && answered(crossingAt, at) === undefined) continue;
    crossingAt = at;
    autoRechargeProvenAt = answered(at, expectedBy(rule, at))?.at ?? autoRechargeProvenAt;
  }
  return {
    ...(crossingAt === undefined ? {} : { crossingAt }),
    ...(autoRechargeProvenAt === undefined ? {} : { autoRechargeProvenAt }),
  };
}

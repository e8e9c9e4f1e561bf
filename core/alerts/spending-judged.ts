import { compareMoney, type Money, writtenAmount } from '../money';
import { days, elapsed, hours, type Instant, inDays, later, milliseconds } from '../time';
import { billingMonth } from './calendar-day';
import { condition, type Judgement, moneyFact } from './condition';
import { isCurrent, type Situation, shareOf } from './situation';

const TODAY = hours(24);
const SOON = hours(2);
const MARGIN = 1.15;
/** A bill is over its expectation, or a budget reached, until it has come back by this much. */
const BILL_MARGIN = 0.85;
const BUDGET_MARGIN = 0.95;

function spikeLevel(floorAt: Instant | undefined, margin: number, now: Instant): number {
  if (floorAt === undefined) return 0;
  const left = elapsed(now, floorAt);
  if (left <= SOON * margin) return 2;
  return left <= TODAY * margin ? 1 : 0;
}

export function spiking(situation: Situation, now: Instant): Judgement {
  const { rules, spike, account } = situation;
  if (!rules.spike.on) return 'clear';
  if (!isCurrent(situation, now)) return undefined;
  if (spike === undefined) return 'clear';
  const { since, perHour, floorAt } = spike;
  const levels = { level: spikeLevel(floorAt, 1, now), heldLevel: spikeLevel(floorAt, MARGIN, now) };
  const facts = {
    sinceAt: since,
    perHour: moneyFact(perHour),
    ...(floorAt === undefined ? {} : { floorAt }),
  };
  return condition('spike', levels, facts, { do: 'who-spent-what', account });
}

/** Twice the share over what was expected is a step worse. */
export function billHigher({ rules, billed, account }: Situation): Judgement {
  if (!rules.billHigher.on) return 'clear';
  const share = billed === undefined ? undefined : shareOf(billed.thisMonthSoFar, billed.expected);
  if (share === undefined || billed === undefined) return undefined;
  const { byShare } = rules.billHigher;
  const over = share - 1;
  if (over <= byShare) return over < byShare * BILL_MARGIN ? 'clear' : undefined;
  const levels = { level: over > byShare * 2 ? 1 : 0, heldLevel: over > byShare * 2 * BILL_MARGIN ? 1 : 0 };
  const facts = { over, billed: moneyFact(billed.thisMonthSoFar), expected: moneyFact(billed.expected) };
  return condition('bill-higher', levels, facts, { do: 'who-spent-what', account });
}

/** When the month's spending reaches the cap at the present burn; never where nothing is being spent. */
function reachedAt(cap: number, spent: number, burnPerDay: number, now: Instant): Instant | undefined {
  if (burnPerDay <= 0) return undefined;
  const daysAway = (cap - spent) / burnPerDay;
  return daysAway > 366 ? undefined : later(now, milliseconds(Math.round(days(daysAway))));
}

const burnPerDayOf = (burnPerMonth: Money | undefined, currency: string): number =>
  burnPerMonth?.currency === currency ? Math.max(0, Number(burnPerMonth.amount) / 30) : 0;

/** The month is the bill's, in UTC+8. A reached budget warns and stops nothing: Alibaba Cloud restricts no spending. */
export function budgetReached(situation: Situation, now: Instant): Judgement {
  const { rules, monthToDate, burnPerMonth, account } = situation;
  const cap = writtenAmount(rules.budget.monthlyCap ?? '');
  if (!rules.budget.on || cap === undefined) return 'clear';
  if (monthToDate === undefined) return undefined;
  const { currency, amount } = monthToDate;
  const facts = { cap: `${currency} ${cap}`, monthToDate: moneyFact(monthToDate) };
  const action = { do: 'who-spent-what', account } as const;
  if (compareMoney(monthToDate, { currency, amount: cap }) >= 0)
    return condition('budget', { level: 1 }, facts, action);
  if (!isCurrent(situation, now)) return undefined;
  const burnPerDay = burnPerDayOf(burnPerMonth, currency);
  const byMonthsEnd = Number(amount) + burnPerDay * inDays(elapsed(now, billingMonth(now).until));
  const reached = reachedAt(Number(cap), Number(amount), burnPerDay, now);
  if (byMonthsEnd <= Number(cap) || reached === undefined) {
    return byMonthsEnd <= Number(cap) * BUDGET_MARGIN ? 'clear' : undefined;
  }
  return condition('budget', { level: 0 }, { ...facts, reachedAt: reached }, action);
}

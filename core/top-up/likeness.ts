import { compareMoney, type Money } from '../money';
import type { Arrival } from '../reading';
import { days, earlier, type Instant, later, minutes } from '../time';
import { arrivesAtOnce } from './methods';
import type { TopUpPlan } from './plan';
import { carriesRemark } from './remark';

/** Two clocks: a transaction may be dated a little before a person said that it was made. */
const CLOCKS = minutes(5);
/** Without a remark, money that comes later than this is another payment. */
const SOON = days(1);
const SLOW = days(14);

export const sameAmount = (left: Money, right: Money): boolean =>
  left.currency === right.currency && compareMoney(left, right) === 0;

/** Money that was there before anybody could have paid it is of another payment. */
export function fromWhen({ paidAt, readyAt, createdAt }: TopUpPlan): Instant {
  return earlier(paidAt !== undefined && readyAt === undefined ? paidAt : (readyAt ?? createdAt), CLOCKS);
}

const untilWhen = (plan: TopUpPlan): Instant =>
  later(plan.paidAt ?? plan.readyAt ?? plan.createdAt, arrivesAtOnce(plan.method) ? SOON : SLOW);

const isSoon = (plan: TopUpPlan, { at }: Arrival): boolean => at <= untilWhen(plan);

/** How surely an arrival is a plan's money; 0 where it is not. `others`: remarks of the other plans under way. */
export function likeness(plan: TopUpPlan, arrival: Arrival, others: readonly string[]): number {
  if (arrival.at < fromWhen(plan) || arrival.amount.currency !== plan.amount.currency) return 0;
  const same = sameAmount(arrival.amount, plan.amount);
  if (carriesRemark(arrival.remark, plan.remark)) return same ? 5 : 4;
  const isPaid = plan.stage === 'paid' || plan.stage === 'arrived';
  if (!isPaid || !isSoon(plan, arrival)) return 0;
  if (others.some((remark) => carriesRemark(arrival.remark, remark))) return 0;
  const isBare = arrival.remark.trim() === '';
  if (same) return isBare ? 3 : 2;
  return isBare && isMostOf(arrival.amount, plan.amount) ? 1 : 0;
}

/** A bank's fee is a small part: half of the money is another payment. */
const isMostOf = (part: Money, whole: Money): boolean => {
  const share = Number(part.amount) / Number(whole.amount);
  return share >= 0.9 && share < 1;
};

/** Found in another account: in another currency it is the same payment only by its remark. */
export function isLikeElsewhere(plan: TopUpPlan, arrival: Arrival, others: readonly string[]): boolean {
  if (plan.stage !== 'paid' || plan.paidAt === undefined) return false;
  if (arrival.at < earlier(plan.paidAt, CLOCKS)) return false;
  if (carriesRemark(arrival.remark, plan.remark)) return true;
  if (others.some((remark) => carriesRemark(arrival.remark, remark))) return false;
  return arrival.remark.trim() === '' && isSoon(plan, arrival) && sameAmount(arrival.amount, plan.amount);
}

/** The same payment once more. */
export function isAgain(plan: TopUpPlan, arrival: Arrival): boolean {
  if (!sameAmount(arrival.amount, plan.amount) || arrival.at < fromWhen(plan)) return false;
  const since = plan.arrival?.at;
  if (carriesRemark(arrival.remark, plan.remark)) return since !== undefined && arrival.at <= later(since, SLOW);
  return arrival.remark.trim() === '' && since !== undefined && arrival.at <= later(since, SOON);
}

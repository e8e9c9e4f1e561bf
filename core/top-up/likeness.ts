import { compareMoney, type Money } from '../money';
import type { Arrival } from '../reading';
import { days, earlier, type Instant, later, minutes } from '../time';
import { arrivesAtOnce } from './methods';
import type { TopUpPlan } from './plan';
import { remarkAsRead, remarksIn } from './remark';

/** Two clocks: a transaction may be dated a little before a person said that it was made. */
const CLOCKS = minutes(5);
/** Without a remark, money that comes later than this is another payment. */
const SOON = days(1);
const SLOW = days(14);

const read = new WeakMap<Arrival, ReadonlySet<string>>();

/** Kept: every arrival is compared with every plan. */
function remarksOf(arrival: Arrival): ReadonlySet<string> {
  const known = read.get(arrival) ?? remarksIn(arrival.remark);
  read.set(arrival, known);
  return known;
}

const own = new WeakMap<TopUpPlan, string>();

export function ownRemark(plan: TopUpPlan): string {
  const known = own.get(plan) ?? remarkAsRead(plan.remark);
  own.set(plan, known);
  return known;
}

export const carries = (arrival: Arrival, plan: TopUpPlan): boolean =>
  arrival.remark !== '' && remarksOf(arrival).has(ownRemark(plan));

/** It names another plan that is under way. `remarks`: of all of them. */
const namesAnother = (arrival: Arrival, plan: TopUpPlan, remarks: ReadonlySet<string>): boolean =>
  arrival.remark !== '' && [...remarksOf(arrival)].some((each) => each !== ownRemark(plan) && remarks.has(each));

export const sameAmount = (left: Money, right: Money): boolean =>
  left.currency === right.currency && Number(left.amount) === Number(right.amount) && compareMoney(left, right) === 0;

/** Money that was there before anybody could have paid it is of another payment. */
export const fromWhen = ({ paidAt, readyAt, createdAt }: TopUpPlan): Instant =>
  earlier(readyAt ?? paidAt ?? createdAt, CLOCKS);

const untilWhen = (plan: TopUpPlan): Instant =>
  later(plan.paidAt ?? plan.readyAt ?? plan.createdAt, arrivesAtOnce(plan.method) ? SOON : SLOW);

const isSoon = (plan: TopUpPlan, { at }: Arrival): boolean => at <= untilWhen(plan);

const isBare = ({ remark }: Arrival): boolean => remark.trim() === '';

/** A bank's fee is a small part: half of the money is another payment. */
function isMostOf(part: Money, whole: Money): boolean {
  const share = Number(part.amount) / Number(whole.amount);
  return share >= 0.9 && share < 1;
}

/** How surely an arrival is a plan's money; 0 where it is not. `remarks`: of all plans under way. */
export function likeness(plan: TopUpPlan, arrival: Arrival, remarks: ReadonlySet<string>): number {
  if (arrival.at < fromWhen(plan) || arrival.amount.currency !== plan.amount.currency) return 0;
  const same = sameAmount(arrival.amount, plan.amount);
  if (carries(arrival, plan)) return same ? 5 : 4;
  const isPaid = plan.stage === 'paid' || plan.stage === 'arrived';
  if (!isPaid || !isSoon(plan, arrival) || namesAnother(arrival, plan, remarks)) return 0;
  if (same) return isBare(arrival) ? 3 : 2;
  return isBare(arrival) && isMostOf(arrival.amount, plan.amount) ? 1 : 0;
}

/** Found in another account: in another currency it is the same payment only by its remark. */
export function isLikeElsewhere(plan: TopUpPlan, arrival: Arrival): boolean {
  if (plan.paidAt === undefined || arrival.at < earlier(plan.paidAt, CLOCKS)) return false;
  if (carries(arrival, plan)) return true;
  return isBare(arrival) && isSoon(plan, arrival) && sameAmount(arrival.amount, plan.amount);
}

/** The same payment once more. */
export function isAgain(plan: TopUpPlan, arrival: Arrival): boolean {
  const since = plan.arrival?.at;
  if (since === undefined || arrival.at < fromWhen(plan) || !sameAmount(arrival.amount, plan.amount)) return false;
  if (carries(arrival, plan)) return arrival.at <= later(since, SLOW);
  return isBare(arrival) && arrival.at <= later(since, SOON);
}

/** A remark that is used again later is of another payment. */
export const isOfRemark = (plan: TopUpPlan, arrival: Arrival): boolean =>
  plan.arrival !== undefined && arrival.at <= later(plan.arrival.at, SLOW) && carries(arrival, plan);

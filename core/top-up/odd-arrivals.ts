import { compareMoney, difference, sum } from '../money';
import type { Arrival } from '../reading';
import { type Duration, days, elapsed, type Instant } from '../time';
import type { Finding } from './finding';
import { isAgain, isLikeElsewhere } from './likeness';
import type { WatchedAccount, Watching } from './match-arrivals';
import type { TopUpPlan } from './plan';
import { carriesRemark } from './remark';

/** A transaction that no plan of its account was waiting for. */
export interface Unclaimed {
  readonly account: WatchedAccount;
  readonly arrival: Arrival;
}

/** What is older is not asked about any more: the transactions that would answer it are not kept for ever. */
const ASKED_FOR = days(30);
/** A remark that is used again later is of another payment. */
const REST_WITHIN = days(14);

const isWithin = (since: Instant | undefined, at: Instant, span: Duration): boolean =>
  since !== undefined && elapsed(since, at) <= span;

export const isTopUp = ({ kind, amount }: Arrival): boolean => kind === 'top-up' && Number(amount.amount) > 0;

const isOfRemark = (plan: TopUpPlan, arrival: Arrival): boolean =>
  plan.arrival !== undefined &&
  isWithin(plan.arrival.at, arrival.at, REST_WITHIN) &&
  carriesRemark(arrival.remark, plan.remark);

/** Remarks of the account's other plans: money that carries one of them is theirs. */
export const othersOf = (plans: readonly TopUpPlan[], plan: TopUpPlan): readonly string[] =>
  plans
    .filter((each) => each.id !== plan.id && each.stage !== 'cancelled' && each.remark !== plan.remark)
    .map(({ remark }) => remark);

/** Money of the same remark that came besides makes up for what was missing. */
export function shortOf(plan: TopUpPlan, arrivals: readonly Arrival[], now: Instant): Finding | undefined {
  const { arrival, amount: planned } = plan;
  if (arrival === undefined || arrival.amount.currency !== planned.currency) return undefined;
  if (!isWithin(arrival.at, now, ASKED_FOR)) return undefined;
  const total = arrivals
    .filter((each) => isTopUp(each) && each.transactionNumber !== arrival.transactionNumber && isOfRemark(plan, each))
    .filter(({ amount }) => amount.currency === planned.currency)
    .reduce((before, { amount }) => sum(before, amount), arrival.amount);
  if (compareMoney(total, planned) >= 0) return undefined;
  return { kind: 'short', plan, at: arrival.at, amount: total, missing: difference(planned, total) };
}

export const elsewhereOf = (
  plan: TopUpPlan,
  plans: readonly TopUpPlan[],
  unclaimed: readonly Unclaimed[],
): Unclaimed | undefined =>
  unclaimed.find(
    ({ account, arrival }) => account.account !== plan.account && isLikeElsewhere(plan, arrival, othersOf(plans, plan)),
  );

function oddOne(
  { account, arrival }: Unclaimed,
  own: readonly TopUpPlan[],
  inUseSince: Instant | undefined,
): Finding | undefined {
  const again = own.find((plan) => plan.arrival !== undefined && isAgain(plan, arrival));
  if (again !== undefined) return { kind: 'twice', plan: again, arrival };
  if (own.some((plan) => isOfRemark(plan, arrival))) return undefined;
  if (inUseSince === undefined || arrival.at < inUseSince || account.isExpected(arrival)) return undefined;
  return { kind: 'unplanned', account: account.account, arrival };
}

/** In another account, once more, or of nobody's plan. */
export function oddOnes(
  plans: readonly TopUpPlan[],
  waiting: readonly TopUpPlan[],
  unclaimed: readonly Unclaimed[],
  { inUseSince }: Watching,
  now: Instant,
): readonly Finding[] {
  const asked = unclaimed.filter(({ arrival }) => isWithin(arrival.at, now, ASKED_FOR));
  const astray = new Map(
    waiting.flatMap((plan) => {
      const found = elsewhereOf(plan, plans, asked);
      return found === undefined ? [] : [[found.arrival, plan] as const];
    }),
  );
  return asked.flatMap((each): readonly Finding[] => {
    const { account, arrival } = each;
    const plan = astray.get(arrival);
    if (plan !== undefined) return [{ kind: 'elsewhere', plan, arrival, account: account.account }];
    const own = plans.filter((one) => one.account === account.account);
    const odd = oddOne(each, own, inUseSince);
    return odd === undefined ? [] : [odd];
  });
}

/** Never before the account was read after the moment at which the money was expected. */
export function lateOnes(
  plans: readonly TopUpPlan[],
  waiting: readonly TopUpPlan[],
  unclaimed: readonly Unclaimed[],
  { accounts, expectedAt }: Watching,
  now: Instant,
): readonly Finding[] {
  return waiting.flatMap((plan): readonly Finding[] => {
    const asOf = accounts.find(({ account }) => account === plan.account)?.asOf;
    const by = expectedAt(plan);
    if (by === undefined || asOf === undefined || asOf <= by || now <= by) return [];
    return elsewhereOf(plan, plans, unclaimed) === undefined ? [{ kind: 'late', plan, expectedAt: by }] : [];
  });
}

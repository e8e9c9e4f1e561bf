import { compareMoney, difference, sum } from '../money';
import type { Arrival } from '../reading';
import { days, earlier, type Instant } from '../time';
import type { Finding } from './finding';
import { fromWhen, isAgain, isLikeElsewhere, isOfRemark } from './likeness';
import type { TopUpPlan } from './plan';
import type { WatchedAccount, Watching } from './watched-account';

/** A transaction that no plan of its account was waiting for. */
export interface Unclaimed {
  readonly account: WatchedAccount;
  readonly arrival: Arrival;
}

/** What is older is not asked about any more: the transactions that would answer it are not kept for ever. */
const ASKED_FOR = days(30);

export const askedSince = (now: Instant): Instant => earlier(now, ASKED_FOR);

export const isTopUp = ({ kind, amount }: Arrival): boolean => kind === 'top-up' && Number(amount.amount) > 0;

/** Money of the same remark that came besides makes up for what was missing. */
export function shortOf(plan: TopUpPlan, arrivals: readonly Arrival[], now: Instant): Finding | undefined {
  const { arrival, amount: planned } = plan;
  if (arrival === undefined || arrival.amount.currency !== planned.currency) return undefined;
  if (arrival.at < askedSince(now) || compareMoney(arrival.amount, planned) >= 0) return undefined;
  const total = arrivals
    .filter((each) => isTopUp(each) && each.transactionNumber !== arrival.transactionNumber && isOfRemark(plan, each))
    .filter(({ at, amount }) => at >= arrival.at && amount.currency === planned.currency)
    .reduce((before, { amount }) => sum(before, amount), arrival.amount);
  if (compareMoney(total, planned) >= 0) return undefined;
  return { kind: 'short', plan, at: arrival.at, amount: total, missing: difference(planned, total) };
}

/** Where the money of plans that wait for it is instead. */
export type Astray = ReadonlyMap<TopUpPlan, Unclaimed>;

export function astrayOf(waiting: readonly TopUpPlan[], unclaimed: readonly Unclaimed[]): Astray {
  const first = Math.min(...waiting.map(fromWhen));
  const later = unclaimed.filter(({ arrival }) => arrival.at >= first);
  const found = new Map<TopUpPlan, Unclaimed>();
  const used = new Set<Unclaimed>();
  for (const plan of waiting) {
    const there = later.find(
      (each) => !used.has(each) && each.account.account !== plan.account && isLikeElsewhere(plan, each.arrival),
    );
    if (there === undefined) continue;
    used.add(there);
    found.set(plan, there);
  }
  return found;
}

function oddOne(
  { account, arrival }: Unclaimed,
  own: readonly TopUpPlan[],
  inUseSince: Instant | undefined,
): Finding | undefined {
  const again = own.find((plan) => isAgain(plan, arrival));
  if (again !== undefined) return { kind: 'twice', plan: again, arrival };
  if (own.some((plan) => isOfRemark(plan, arrival))) return undefined;
  if (inUseSince === undefined || arrival.at < inUseSince || account.isExpected(arrival)) return undefined;
  return { kind: 'unplanned', account: account.account, arrival };
}

/** In another account, once more, or of nobody's plan. */
export function oddOnes(
  plansOf: (account: WatchedAccount) => readonly TopUpPlan[],
  astray: Astray,
  unclaimed: readonly Unclaimed[],
  inUseSince: Instant | undefined,
): readonly Finding[] {
  const lost = new Map([...astray].map(([plan, each]) => [each, plan]));
  return unclaimed.flatMap((each): readonly Finding[] => {
    const { account, arrival } = each;
    const plan = lost.get(each);
    if (plan !== undefined) return [{ kind: 'elsewhere', plan, arrival, account: account.account }];
    const odd = oddOne(each, plansOf(account), inUseSince);
    return odd === undefined ? [] : [odd];
  });
}

/** Never before the account was read after the moment at which the money was expected. */
export function lateOnes(
  waiting: readonly TopUpPlan[],
  astray: Astray,
  { accounts, expectedAt }: Watching,
  now: Instant,
): readonly Finding[] {
  const readAt = new Map(accounts.map(({ account, asOf }) => [account, asOf]));
  return waiting.flatMap((plan): readonly Finding[] => {
    const [by, asOf] = [expectedAt(plan), readAt.get(plan.account)];
    if (astray.has(plan) || by === undefined || asOf === undefined || asOf <= by || now <= by) return [];
    return [{ kind: 'late', plan, expectedAt: by }];
  });
}

import type { Arrival } from '../reading';
import type { Instant } from '../time';
import { isRiseOf, unexplainedRises } from './balance-rise';
import type { Finding } from './finding';
import { fromWhen, likeness } from './likeness';
import { isTopUp, type Unclaimed } from './odd-arrivals';
import type { TopUpPlan } from './plan';
import type { WatchedAccount } from './watched-account';

export type Arrived = Extract<Finding, { kind: 'arrived' }>;

interface Pair {
  readonly plan: TopUpPlan;
  readonly arrival: Arrival;
  readonly likeness: number;
}

/** The surest pairs first; of several alike the one that lies nearest in time. Each is used once. */
function paired(
  awaited: readonly TopUpPlan[],
  free: readonly Arrival[],
  remarks: ReadonlySet<string>,
): readonly Pair[] {
  const away = ({ plan, arrival }: Pair): number =>
    Math.abs(arrival.at - (plan.paidAt ?? plan.readyAt ?? plan.createdAt));
  const sorted = awaited
    .flatMap((plan) => free.map((arrival): Pair => ({ plan, arrival, likeness: likeness(plan, arrival, remarks) })))
    .filter((pair) => pair.likeness > 0)
    .sort((left, right) => right.likeness - left.likeness || away(left) - away(right));
  const used = new Set<unknown>();
  return sorted.filter((pair) => {
    if (used.has(pair.plan) || used.has(pair.arrival)) return false;
    used.add(pair.plan).add(pair.arrival);
    return true;
  });
}

const arrivedOf = ({ plan, arrival: { at, amount, transactionNumber } }: Pair): Arrived => ({
  kind: 'arrived',
  plan,
  at,
  amount,
  transactionNumber,
});

/** A rise is one plan's money. */
function risesOf(plans: readonly TopUpPlan[], { readings, arrivals, burnPerDay }: WatchedAccount): readonly Arrived[] {
  const paid = plans.filter(({ stage }) => stage === 'paid');
  const [first] = paid.map(fromWhen).sort((left, right) => left - right);
  if (first === undefined) return [];
  const rises = [...unexplainedRises(readings, arrivals, first)];
  return paid.flatMap((plan): readonly Arrived[] => {
    const index = rises.findIndex((each) => each.at >= fromWhen(plan) && isRiseOf(each, plan.amount, burnPerDay));
    const [rise] = index < 0 ? [] : rises.splice(index, 1);
    return rise === undefined ? [] : [{ kind: 'arrived', plan, at: rise.at, amount: plan.amount }];
  });
}

/** A sub-account's money may come by a transfer from its main account; one that nobody planned is not asked about. */
const isMoneyIn = (arrival: Arrival): boolean =>
  isTopUp(arrival) || (arrival.kind === 'transfer' && Number(arrival.amount.amount) > 0);

export interface Looked {
  readonly arrived: readonly Arrived[];
  readonly waiting: readonly TopUpPlan[];
  readonly unclaimed: readonly Unclaimed[];
}

export interface Looking {
  /** Transactions of plans that have arrived. */
  readonly taken: ReadonlySet<string>;
  /** Of all plans whose money is awaited or came lately. */
  readonly remarks: ReadonlySet<string>;
  /** What came before is neither looked for nor asked about. */
  readonly since: Instant;
}

/** What one account's transactions and balance say about the plans that wait for its money. */
export function lookedAt(
  account: WatchedAccount,
  awaited: readonly TopUpPlan[],
  { taken, remarks, since }: Looking,
): Looked {
  const free = account.arrivals.filter(
    (each) => each.at >= since && isMoneyIn(each) && !taken.has(each.transactionNumber),
  );
  const pairs = paired(awaited, free, remarks);
  const found = new Set<unknown>(pairs.flatMap(({ plan, arrival }) => [plan, arrival]));
  const unfound = awaited.filter((plan) => !found.has(plan));
  const risen = risesOf(unfound, account);
  const seen = new Set(risen.map(({ plan }) => plan));
  return {
    arrived: [...pairs.map(arrivedOf), ...risen],
    waiting: unfound.filter((plan) => plan.stage === 'paid' && !seen.has(plan)),
    unclaimed: free
      .filter((arrival) => isTopUp(arrival) && !found.has(arrival))
      .map((arrival) => ({ account, arrival })),
  };
}

import type { AccountId } from '../account';
import type { Money } from '../money';
import type { Arrival, Reading } from '../reading';
import type { Instant } from '../time';
import { isRiseOf, unexplainedRises } from './balance-rise';
import type { Finding } from './finding';
import { fromWhen, likeness } from './likeness';
import { isTopUp, lateOnes, oddOnes, othersOf, shortOf, type Unclaimed } from './odd-arrivals';
import type { TopUpPlan } from './plan';

/** What has been read of one account. */
export interface WatchedAccount {
  readonly account: AccountId;
  readonly arrivals: readonly Arrival[];
  readonly readings: readonly Reading[];
  readonly burnPerDay?: Money;
  /** When the balance was read last: before that nothing is said to be late. */
  readonly asOf?: Instant;
  /** Explained by a rule: an auto-recharge, the quarterly test. */
  readonly isExpected: (arrival: Arrival) => boolean;
}

export interface Watching {
  readonly accounts: readonly WatchedAccount[];
  /** When a paid plan's money is expected at the latest. */
  readonly expectedAt: (plan: TopUpPlan) => Instant | undefined;
  /** Money that came in before is not asked about; absent: none is. */
  readonly inUseSince?: Instant;
}

type Arrived = Extract<Finding, { kind: 'arrived' }>;

interface Pair {
  readonly plan: TopUpPlan;
  readonly arrival: Arrival;
  readonly likeness: number;
}

/** Money may still be found for it; a rise of the balance is confirmed by its transaction. */
const isAwaited = ({ stage, arrival }: TopUpPlan): boolean =>
  stage === 'ready' || stage === 'paid' || (stage === 'arrived' && arrival?.transactionNumber === undefined);

/** The surest pairs first; of several alike the one that lies nearest in time. Each is used once. */
function paired(plans: readonly TopUpPlan[], awaited: readonly TopUpPlan[], free: readonly Arrival[]): readonly Pair[] {
  const pairs = awaited.flatMap((plan) => {
    const others = othersOf(plans, plan);
    return free.map((arrival): Pair => ({ plan, arrival, likeness: likeness(plan, arrival, others) }));
  });
  const away = ({ plan, arrival }: Pair): number =>
    Math.abs(arrival.at - (plan.paidAt ?? plan.readyAt ?? plan.createdAt));
  const sorted = pairs
    .filter((pair) => pair.likeness > 0)
    .sort((left, right) => right.likeness - left.likeness || away(left) - away(right));
  const [used, chosen] = [new Set<unknown>(), [] as Pair[]];
  for (const pair of sorted) {
    if (used.has(pair.plan) || used.has(pair.arrival)) continue;
    used.add(pair.plan).add(pair.arrival);
    chosen.push(pair);
  }
  return chosen;
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

const settledBy = (plan: TopUpPlan, { at, amount, transactionNumber }: Arrived): TopUpPlan => ({
  ...plan,
  stage: 'arrived',
  arrival: { at, amount, ...(transactionNumber === undefined ? {} : { transactionNumber }) },
});

interface Looked {
  readonly arrived: readonly Arrived[];
  readonly waiting: readonly TopUpPlan[];
  readonly unclaimed: readonly Unclaimed[];
}

function lookedAt(account: WatchedAccount, own: readonly TopUpPlan[], taken: ReadonlySet<string>): Looked {
  const awaited = own.filter(isAwaited);
  const free = account.arrivals.filter((each) => isTopUp(each) && !taken.has(each.transactionNumber));
  const pairs = paired(own, awaited, free);
  const found = new Set<unknown>(pairs.flatMap(({ plan, arrival }) => [plan, arrival]));
  const unfound = awaited.filter((plan) => !found.has(plan));
  const risen = risesOf(unfound, account);
  const seen = new Set(risen.map(({ plan }) => plan));
  return {
    arrived: [...pairs.map(arrivedOf), ...risen],
    waiting: unfound.filter((plan) => plan.stage === 'paid' && !seen.has(plan)),
    unclaimed: free.filter((arrival) => !found.has(arrival)).map((arrival) => ({ account, arrival })),
  };
}

/**
 * What every account's transactions and balances say about the plans. A person's answers are left to the caller.
 * What has arrived counts as arrived for what is said of the rest.
 */
export function matchArrivals(plans: readonly TopUpPlan[], watching: Watching, now: Instant): readonly Finding[] {
  const taken = new Set(plans.flatMap(({ arrival }) => arrival?.transactionNumber ?? []));
  const looked = watching.accounts.map((account) =>
    lookedAt(
      account,
      plans.filter((plan) => plan.account === account.account),
      taken,
    ),
  );
  const arrived = looked.flatMap((each) => each.arrived);
  const waiting = looked.flatMap((each) => each.waiting);
  const unclaimed = looked.flatMap((each) => each.unclaimed);
  const byPlan = new Map(arrived.map((each) => [each.plan, each]));
  const settled = plans.map((plan) => {
    const found = byPlan.get(plan);
    return found === undefined ? plan : settledBy(plan, found);
  });
  const short = watching.accounts.flatMap(({ account, arrivals }) =>
    settled.flatMap((plan) => (plan.account === account ? (shortOf(plan, arrivals, now) ?? []) : [])),
  );
  return [
    ...arrived,
    ...short,
    ...oddOnes(settled, waiting, unclaimed, watching, now),
    ...lateOnes(settled, waiting, unclaimed, watching, now),
  ];
}

import type { AccountId } from '../account';
import { days, earlier, type Instant } from '../time';
import { type Arrived, type Looking, lookedAt } from './claimed-arrivals';
import type { Finding } from './finding';
import { fromWhen, ownRemark } from './likeness';
import { askedSince, astrayOf, lateOnes, oddOnes, shortOf } from './odd-arrivals';
import type { TopUpPlan } from './plan';
import type { WatchedAccount, Watching } from './watched-account';

/** After this nobody looks for the transaction of money that was seen in the balance, nor for a second payment. */
const RECENT = days(45);

/** Money may still be found for it; a rise of the balance is confirmed by its transaction. */
function isAwaited({ stage, arrival }: TopUpPlan, now: Instant): boolean {
  if (stage === 'ready' || stage === 'paid') return true;
  return arrival !== undefined && arrival.transactionNumber === undefined && arrival.at >= earlier(now, RECENT);
}

const settledBy = (plan: TopUpPlan, { at, amount, transactionNumber }: Arrived): TopUpPlan => ({
  ...plan,
  stage: 'arrived',
  arrival: { at, amount, ...(transactionNumber === undefined ? {} : { transactionNumber }) },
});

type ByAccount = ReadonlyMap<AccountId, readonly TopUpPlan[]>;

function byAccount(plans: readonly TopUpPlan[]): ByAccount {
  const those = new Map<AccountId, TopUpPlan[]>();
  for (const plan of plans) {
    const known = those.get(plan.account);
    if (known === undefined) those.set(plan.account, [plan]);
    else known.push(plan);
  }
  return those;
}

function lookingFor(
  recent: readonly TopUpPlan[],
  awaited: readonly TopUpPlan[],
  inUseSince: Instant,
  now: Instant,
): Looking {
  return {
    taken: new Set(recent.flatMap(({ arrival }) => arrival?.transactionNumber ?? [])),
    remarks: new Set(recent.map(ownRemark)),
    since: Math.min(Math.max(askedSince(now), inUseSince), ...awaited.map(fromWhen)) as Instant,
  };
}

/** A second payment could still be it again, or the rest of it. */
const cameLately = ({ arrival }: TopUpPlan, now: Instant): boolean =>
  arrival !== undefined && arrival.at >= earlier(now, RECENT);

/**
 * What every account's transactions and balances say about the plans. A person's answers are left to the caller.
 * What has arrived counts as arrived for what is said of the rest.
 */
export function matchArrivals(plans: readonly TopUpPlan[], watching: Watching, now: Instant): readonly Finding[] {
  const { accounts, inUseSince } = watching;
  const awaited = plans.filter((plan) => plan.stage !== 'cancelled' && isAwaited(plan, now));
  const recent = plans.filter((plan) => plan.stage !== 'cancelled' && (isAwaited(plan, now) || cameLately(plan, now)));
  const looking = lookingFor(recent, awaited, inUseSince ?? now, now);
  const awaitedBy = byAccount(awaited);
  const looked = accounts.map((account) => lookedAt(account, awaitedBy.get(account.account) ?? [], looking));
  const arrived = looked.flatMap((each) => each.arrived);
  const waiting = looked.flatMap((each) => each.waiting);
  const unclaimed = looked.flatMap((each) => each.unclaimed);
  const found = new Map(arrived.map((each) => [each.plan, each]));
  const settled = byAccount(
    recent.map((plan) => {
      const own = found.get(plan);
      return own === undefined ? plan : settledBy(plan, own);
    }),
  );
  const plansOf = ({ account }: WatchedAccount): readonly TopUpPlan[] => settled.get(account) ?? [];
  const astray = astrayOf(waiting, unclaimed);
  return [
    ...arrived,
    ...accounts.flatMap((each) => plansOf(each).flatMap((plan) => shortOf(plan, each.arrivals, now) ?? [])),
    ...oddOnes(plansOf, astray, unclaimed, inUseSince),
    ...lateOnes(waiting, astray, watching, now),
  ];
}

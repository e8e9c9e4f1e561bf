import type { AccountId } from '../core/account';
import type { AccountHistory } from '../core/snapshot';
import { type BillingDay, billingDayOf, days, earlier, type Instant } from '../core/time';
import type { History } from './history';

const CHART = days(60);

/** What the chart of one account shows: readings and arrivals of 60 days, and the burn of each billing day. */
export async function accountHistory(history: History, id: AccountId, now: Instant): Promise<AccountHistory> {
  const since = earlier(now, CHART);
  const from: BillingDay = billingDayOf(since);
  const [readings, arrivals, daily] = await Promise.all([
    history.readingsSince(id, since),
    history.arrivalsSince(id, since),
    history.daysSince(id, from),
  ]);
  return {
    id,
    points: thinned(readings.map(({ at, available }) => ({ at, available: available.amount }))),
    arrivals: arrivals.map(({ at, kind, amount, remark }) => ({ at, kind, amount, remark })),
    daily: daily.map(({ day, burn }) => ({ day, burn })),
  };
}

/** A chart has about a thousand columns: more points would only make the window slow. */
const MOST_POINTS = 1_000;

function thinned<T>(points: readonly T[]): readonly T[] {
  const every = Math.ceil(points.length / MOST_POINTS);
  return every <= 1 ? points : points.filter((_, index) => index % every === 0 || index === points.length - 1);
}

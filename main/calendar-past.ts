import type { AccountId } from '../core/account';
import type { PastArrivals, SeenArrivals } from '../core/calendar/calendar-state';
import { type BillingDay, startOfBillingDay } from '../core/time';
import type { History } from './history';

async function seenBy(history: History, id: AccountId, from: BillingDay): Promise<SeenArrivals> {
  const since = startOfBillingDay(from);
  const [arrivals, days] = await Promise.all([history.arrivalsSince(id, since), history.daysSince(id, from)]);
  const first = days[0]?.day;
  return first === undefined ? { arrivals } : { arrivals, since: startOfBillingDay(first) };
}

/** The money that came in since `from`, and since when each account was read; one whose history is shut is left out. */
export async function pastArrivals(
  ids: readonly AccountId[],
  historyOf: (id: AccountId) => Promise<History>,
  from: BillingDay,
): Promise<PastArrivals> {
  const seen = await Promise.all(
    ids.map(async (id) => {
      try {
        return [[id, await seenBy(await historyOf(id), id, from)] as const];
      } catch {
        return [];
      }
    }),
  );
  return new Map(seen.flat());
}

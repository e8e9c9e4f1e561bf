import type { AccountState } from '../account-state';
import { profileOf } from '../account-terms';
import { rulesFor } from '../alerting';
import type { Situation } from '../alerts/situation';
import type { Instant } from '../time';
import { accountOfFinding } from './finding';
import { lastDue, madeFor } from './rhythm';
import { findingsOf, type WatchKept } from './watching';

/** What alerts about one account's top-ups are judged by. */
export function topUpSituation(
  kept: WatchKept,
  { account: { id }, arrivals }: AccountState,
  now: Instant,
): Pick<Situation, 'topUps' | 'standingTopUp'> {
  const topUps = findingsOf(kept, now).filter((finding) => accountOfFinding(finding) === id);
  const { on, weekday, time } = rulesFor(kept.alerting, id).standingTopUp;
  if (!on) return { topUps };
  const dueAt = lastDue({ weekday, time, zone: profileOf(kept, id).approverZone }, now);
  const own = kept.topUps.plans.filter(({ account }) => account === id);
  const madeAt = madeFor(dueAt, arrivals, own);
  return { topUps, standingTopUp: { dueAt, ...(madeAt === undefined ? {} : { madeAt }) } };
}

import { type AccountState, latestReading } from './account-state';
import { type SpikeWatch, usualPerHour } from './spike/spike';
import { recordBefore, spentWithin } from './spike/watched-hour';
import { type Duration, days, hours, inHours, milliseconds, minutes } from './time';

/** Short enough to see a drain of 90 minutes many times before its end, and far below what Alibaba Cloud allows. */
export const WATCHED_EVERY = minutes(2);

const LAST = hours(1);
/** Like nothing before it: so many times the usual hour, and more than any two hours ever spent. */
const TIMES_USUAL = 4;
const FLOOR_WITHIN = days(1);
const TWO_HOURS = 0;

/** At the burn of the last hour the floor is reached within a day. */
const isDraining = (spent: number, headroom: number): boolean => spent > 0 && headroom <= spent * inHours(FLOOR_WITHIN);

function isUnusual(watch: SpikeWatch, spent: number): boolean {
  const at = watch.last?.at;
  const usual = at === undefined ? undefined : usualPerHour(watch.seen, at);
  if (at === undefined || usual === undefined || spent <= TIMES_USUAL * usual) return false;
  return spent > recordBefore(watch.seen, TWO_HOURS, at - LAST);
}

/** Something may be going on that the next quarter of an hour decides. It is over after an hour of calm. */
export function needsWatching(state: AccountState, isSpiking: boolean): boolean {
  const { spikeWatch } = state;
  const latest = latestReading(state);
  const at = spikeWatch.last?.at;
  if (isSpiking) return true;
  if (latest === undefined || at === undefined) return false;
  const spent = spentWithin(spikeWatch.falls, LAST, at);
  const headroom = Number(latest.available.amount) - Number(state.account.floor);
  return isDraining(spent, Math.max(0, headroom)) || isUnusual(spikeWatch, spent);
}

export const watchedEvery = (account: AccountState, isSpiking: boolean, readEvery: Duration): Duration =>
  needsWatching(account, isSpiking) ? milliseconds(Math.min(readEvery, WATCHED_EVERY)) : readEvery;

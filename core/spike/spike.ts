import type { Fall } from '../forecast/fall';
import { type Duration, days, earlier, elapsed, hours, type Instant, inHours, later, milliseconds } from '../time';
import { recordBefore, seeFall, spentWithin, type WatchedHour } from './watched-hour';

interface Drain {
  /** The burn is averaged over this span, so that the shorter a burst the more it takes. */
  readonly over: Duration;
  /** At that burn the credit would be gone within … */
  readonly within: Duration;
  /** … it is so many times the usual … */
  readonly timesUsual: number;
  /** … and so many times the most that any such span spent before: a daily bill is no spike. */
  readonly timesRecord: number;
}

/** Chosen so that a drain of 90 minutes to a day is seen before the credit is gone, at few false alarms. */
const DRAINS: readonly Drain[] = [
  { over: hours(2), within: hours(9), timesUsual: 8, timesRecord: 1.4 },
  { over: hours(6), within: hours(24), timesUsual: 4, timesRecord: 1.3 },
  { over: hours(12), within: hours(36), timesUsual: 3, timesRecord: 1.3 },
];
const LONGEST = hours(12);
const USUAL_OVER = days(7);
const RECORD_OVER = days(28);
/** Before so much has been seen, a daily or weekly bill could still be the first of its kind. */
const WARM_UP = days(5);
/** An hour that burned so many times the usual belongs to the spike: two bills in one are not yet it. */
const PART_OF_SPIKE = 2.5;

interface Seen {
  readonly at: Instant;
  readonly balance: number;
}

/** What one account's readings so far say about the next: kept between readings, small and of constant size. */
export interface SpikeWatch {
  readonly since: Instant | undefined;
  readonly last: Seen | undefined;
  /** Of the longest span. */
  readonly falls: readonly Fall[];
  readonly seen: readonly WatchedHour[];
}

export const newSpikeWatch: SpikeWatch = { since: undefined, last: undefined, falls: [], seen: [] };

/** A clock set back: what was seen after that moment never was. */
function rewound(watch: SpikeWatch, reading: Seen): OwnWatch {
  return {
    since: watch.since === undefined || watch.since > reading.at ? reading.at : watch.since,
    last: reading,
    falls: watch.falls.filter((fall) => fall.until <= reading.at),
    seen: watch.seen.filter((hour) => hour.start <= reading.at),
  };
}

interface OwnWatch extends SpikeWatch {
  readonly seen: WatchedHour[];
}

/** A balance that rose says nothing about burn. The hours are the watch's own: they are added to in place. */
function seenNext(watch: OwnWatch, reading: Seen): OwnWatch {
  const { last, seen } = watch;
  const { at, balance } = reading;
  if (last === undefined || at <= last.at) return rewound(watch, reading);
  if (balance > last.balance) return { ...watch, last: reading };
  const fall: Fall = { from: last.at, until: at, spent: last.balance - balance };
  const start = earlier(at, LONGEST);
  const falls = [...watch.falls.filter((each) => each.until > start), fall];
  const most = DRAINS.map(({ over }) => spentWithin(falls, over, at));
  seeFall(seen, fall, most, RECORD_OVER);
  return { since: watch.since, last: reading, falls, seen };
}

export const withBalances = (watch: SpikeWatch, balances: readonly Seen[]): SpikeWatch =>
  balances.reduce(seenNext, { ...watch, seen: [...watch.seen] });

export const withBalance = (watch: SpikeWatch, at: Instant, balance: number): SpikeWatch =>
  withBalances(watch, [{ at, balance }]);

/** Burn an hour over the last week; undefined where nothing was observed. */
export function usualPerHour(seen: readonly WatchedHour[], now: Instant): number | undefined {
  let spent = 0;
  let observed = 0;
  for (let index = seen.length - 1; index >= 0; index -= 1) {
    const hour = seen[index];
    if (hour === undefined || hour.start < now - USUAL_OVER) break;
    spent += hour.spent;
    observed += inHours(hour.observed);
  }
  return observed > 0 ? spent / observed : undefined;
}

/** Burn that would empty the account soon and that is like nothing before. */
export interface Spike {
  /** Before the first bill that holds it; the job itself began up to its posting lag earlier. */
  readonly since: Instant;
  readonly perHour: number;
  readonly usualPerHour: number;
  /** When the floor is reached at that burn. */
  readonly floorAt: Instant;
}

/** Whole hours back from `now` that burned far more than usual; a bill that came late may leave one out. */
function hoursOfSpike(falls: readonly Fall[], usual: number, now: Instant): number {
  let counted = 1;
  for (let back = 1; back < inHours(LONGEST) && back - counted < 2; back += 1) {
    if (spentWithin(falls, hours(1), earlier(now, hours(back))) > PART_OF_SPIKE * usual) counted = back + 1;
  }
  return counted;
}

function named({ falls }: SpikeWatch, headroom: number, usual: number, now: Instant): Spike {
  const lasted = hours(hoursOfSpike(falls, usual, now));
  const perHour = spentWithin(falls, lasted, now) / inHours(lasted);
  const large = (fall: Fall) => fall.spent > PART_OF_SPIKE * usual * inHours(elapsed(fall.from, fall.until));
  const first = falls.find((fall) => fall.until > now - lasted && large(fall));
  const floorAt = later(now, milliseconds(Math.round(hours(Math.max(0, headroom) / perHour))));
  return { since: first?.from ?? earlier(now, lasted), perHour, usualPerHour: usual, floorAt };
}

/** `headroom`: the balance above the floor, in the unit of the balances. */
export function spikeIn(watch: SpikeWatch, headroom: number): Spike | undefined {
  const now = watch.last?.at;
  if (now === undefined || watch.since === undefined || now <= watch.since + WARM_UP) return undefined;
  const usual = usualPerHour(watch.seen, now);
  if (usual === undefined || usual <= 0) return undefined;
  for (const [index, { over, within, timesUsual, timesRecord }] of DRAINS.entries()) {
    const spent = spentWithin(watch.falls, over, now);
    const perHour = spent / inHours(over);
    if (Math.max(headroom, 0) >= inHours(within) * perHour || perHour <= timesUsual * usual) continue;
    if (spent > timesRecord * recordBefore(watch.seen, index, now - over - hours(1))) {
      return named(watch, headroom, usual, now);
    }
  }
  return undefined;
}

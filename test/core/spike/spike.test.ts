import { describe, expect, it } from 'vitest';
import {
  newSpikeWatch,
  type Spike,
  type SpikeWatch,
  spikeIn,
  withBalance,
  withBalances,
} from '../../../core/spike/spike';
import { type Duration, days, hours, type Instant, later, minutes } from '../../../core/time';
import { at } from '../../fixtures/readings';

const start = at('2026-11-02T00:00:00Z');
const TEN_MINUTES = minutes(10);
/** Six hundred a day, billed every hour; 42 days of it. */
const HOURLY_BILL = 25;

interface Seen {
  readonly at: Instant;
  readonly balance: number;
}

interface Account {
  /** What is billed at the full hour that ends the given hour. */
  readonly bill: (hour: number) => number;
  readonly opening?: number;
  readonly over: Duration;
  readonly every?: Duration;
}

/** A bill shows 20 minutes after its hour. */
function balances({ bill, opening = 25_000, over, every = TEN_MINUTES }: Account): Seen[] {
  return Array.from({ length: Math.floor(over / every) + 1 }, (_, index) => {
    const billed = Math.floor((index * every - minutes(20)) / hours(1));
    const spent = Array.from({ length: Math.max(0, billed) }, (_bill, hour) => bill(hour)).reduce((a, b) => a + b, 0);
    return { at: later(start, (index * every) as Duration), balance: opening - spent };
  });
}

interface Watched {
  readonly watch: SpikeWatch;
  readonly spikes: readonly { readonly at: Instant; readonly spike: Spike }[];
}

function watched(readings: readonly Seen[], floor = 0): Watched {
  let watch = newSpikeWatch;
  const spikes: { at: Instant; spike: Spike }[] = [];
  for (const { at: moment, balance } of readings) {
    watch = withBalance(watch, moment, balance);
    const spike = spikeIn(watch, balance - floor);
    if (spike !== undefined) spikes.push({ at: moment, spike });
  }
  return { watch, spikes };
}

const TEN_DAYS = 10 * 24;
const rogueFrom = (onset: number, perHour: number) => (hour: number) => HOURLY_BILL + (hour >= onset ? perHour : 0);

describe('a watch', () => {
  it('is the same told all at once as one by one, and leaves the watch before it as it was', () => {
    const readings = balances({ bill: rogueFrom(TEN_DAYS, 500), opening: 90_000, over: hours(32 * 24) });
    const [first, rest] = [readings.slice(0, 300), readings.slice(300)];
    const before = watched(first).watch;
    const kept = structuredClone(before);
    expect(withBalances(before, rest)).toEqual(watched(readings).watch);
    expect(withBalances(newSpikeWatch, readings)).toEqual(watched(readings).watch);
    expect(before).toEqual(kept);
    expect(newSpikeWatch.seen).toEqual([]);
  });
});

describe('a rogue job', () => {
  it('that drains the credit in 90 minutes is seen in the first bill that holds it', () => {
    const { spikes } = watched(
      balances({ bill: rogueFrom(TEN_DAYS, 4_000), opening: 12_000, over: hours(TEN_DAYS + 3) }),
    );
    expect(spikes[0]?.at).toBe(later(start, (hours(TEN_DAYS + 1) + minutes(20)) as Duration));
  });

  it('that drains it in six hours is seen by the second', () => {
    const { spikes } = watched(
      balances({ bill: rogueFrom(TEN_DAYS, 700), opening: 10_200, over: hours(TEN_DAYS + 5) }),
    );
    expect(spikes[0]?.at).toBeLessThanOrEqual(later(start, (hours(TEN_DAYS + 2) + minutes(20)) as Duration));
  });

  it('that drains it in a day is seen hours before the end', () => {
    const { spikes } = watched(
      balances({ bill: rogueFrom(TEN_DAYS, 175), opening: 10_200, over: hours(TEN_DAYS + 20) }),
    );
    expect(spikes[0]?.at).toBeLessThanOrEqual(later(start, hours(TEN_DAYS + 8)));
  });

  it('is named: when it began, what it costs an hour, when the floor is reached', () => {
    const { spikes } = watched(
      balances({ bill: rogueFrom(TEN_DAYS, 975), opening: 16_000, over: hours(TEN_DAYS + 5) }),
      1_000,
    );
    const last = spikes[spikes.length - 1];
    if (last === undefined) throw new Error('no spike');
    expect(last.spike.usualPerHour).toBeLessThan(70);
    expect(last.spike.since).toBe(later(start, (hours(TEN_DAYS + 1) + minutes(10)) as Duration));
    expect(last.spike.perHour).toBeCloseTo(1_000, 6);
    const left = 16_000 - 1_000 - TEN_DAYS * HOURLY_BILL - 4 * 1_000;
    expect(last.spike.floorAt).toBe(later(last.at, hours(left / 1_000)));
  });

  it('is one where it reaches the floor soon, however much lies under the floor', () => {
    const account: Account = { bill: rogueFrom(TEN_DAYS, 300), opening: 30_000, over: hours(TEN_DAYS + 8) };
    expect(watched(balances(account)).spikes).toHaveLength(0);
    expect(watched(balances(account), 21_000).spikes.length).toBeGreaterThan(0);
  });

  it('is not called one before five days have been seen', () => {
    const { spikes } = watched(balances({ bill: rogueFrom(72, 4_000), opening: 12_000, over: hours(75) }));
    expect(spikes).toHaveLength(0);
  });
});

describe('what is no spike', () => {
  const none = (account: Account) => expect(watched(balances(account)).spikes).toHaveLength(0);

  it('a bill that comes once a day', () => {
    none({ bill: (hour) => (hour % 24 === 5 ? 24 * HOURLY_BILL : 0), opening: 13_000, over: days(20) });
  });

  it('a nightly batch that burns twenty times the usual for an hour', () => {
    none({ bill: (hour) => (hour % 24 === 2 ? 20 * HOURLY_BILL : HOURLY_BILL), opening: 25_000, over: days(20) });
  });

  it('working hours after a quiet weekend', () => {
    const working = (hour: number) => hour % 24 >= 9 && hour % 24 < 19 && Math.floor(hour / 24) % 7 < 5;
    none({ bill: (hour) => (working(hour) ? 60 : 5), opening: 9_000, over: days(21) });
  });

  it('a night asleep, though all its bills are read at once', () => {
    const readings = balances({ bill: () => HOURLY_BILL, opening: 7_500, over: days(12) });
    const awake = readings.filter(({ at: moment }) => ((moment - start) / hours(1)) % 24 >= 14);
    expect(watched(awake).spikes).toHaveLength(0);
  });

  it('the first weekend asleep, three days of bills in one reading', () => {
    const readings = balances({ bill: () => HOURLY_BILL, opening: 8_000, over: days(12) });
    const asleep = readings.filter(({ at: moment }) => moment < start + days(8) || moment >= start + days(11));
    expect(watched(asleep).spikes).toHaveLength(0);
  });

  it('a top-up, a standstill, a balance under the floor that barely falls', () => {
    const readings = balances({ bill: () => HOURLY_BILL, opening: 5_900, over: days(9) }).map((seen, index) =>
      index > 1_000 ? { ...seen, balance: seen.balance + 50_000 } : seen,
    );
    expect(watched(readings).spikes).toHaveLength(0);
    none({ bill: () => 0, over: days(9) });
    expect(watched(readings.slice(0, 900), 60_000).spikes).toHaveLength(0);
  });

  it('a reading twice, or one after the clock went back', () => {
    const readings = balances({ bill: () => HOURLY_BILL, opening: 7_000, over: days(9) });
    const stray: Seen = { at: later(start, days(30)), balance: 10 };
    const again = [...readings.flatMap((seen) => [seen, seen]), stray, ...readings.slice(-1)];
    const { watch, spikes } = watched([
      ...again,
      ...[1, 2, 3].map((ten) => ({
        at: later(start, (days(9) + ten * TEN_MINUTES) as Duration),
        balance: 7_000 - 9 * 24 * HOURLY_BILL,
      })),
    ]);
    expect(spikes.filter(({ at: moment }) => moment < stray.at)).toHaveLength(0);
    expect(watch.last?.at).toBeLessThan(stray.at);
  });
});

describe('the watch', () => {
  it('stays small however long it watches', () => {
    const { watch } = watched(
      balances({ bill: () => HOURLY_BILL, opening: 90_000, over: days(45), every: minutes(30) }),
    );
    expect(watch.seen.length).toBeLessThanOrEqual(28 * 24 + 1);
    expect(watch.falls.length).toBeLessThanOrEqual(25);
  });

  it('knows no currency: money times a factor rings at the same readings', () => {
    const readings = balances({ bill: rogueFrom(TEN_DAYS, 900), opening: 12_000, over: hours(TEN_DAYS + 4) });
    const times = (factor: number) =>
      watched(readings.map((seen) => ({ ...seen, balance: seen.balance * factor }))).spikes.map((spike) => spike.at);
    expect(times(1).length).toBeGreaterThan(0);
    expect(times(1_024)).toEqual(times(1));
  });
});

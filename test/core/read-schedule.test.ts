import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../core/failure';
import { catchUpAt, longestWait, nextReadingAt } from '../../core/read-schedule';
import {
  type Duration,
  elapsed,
  hours,
  type Instant,
  inSeconds,
  later,
  milliseconds,
  minutes,
  seconds,
} from '../../core/time';
import { now } from '../fixtures/readings';

const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const intervals = fc.integer({ min: 1, max: 1_440 }).map(minutes);

const throttled: Failure = { kind: 'throttled' };
const busy = fc.constantFrom<Failure>(throttled, { kind: 'provider-down', code: 'InternalError' });
const lost = fc.constantFrom<Failure>(
  { kind: 'offline' },
  { kind: 'captive-portal' },
  { kind: 'certificate-refused' },
  { kind: 'timed-out' },
);
const refused = fc.constantFrom<Failure>(
  { kind: 'key-unknown' },
  { kind: 'key-inactive' },
  { kind: 'secret-wrong' },
  { kind: 'no-permission', action: 'bss:DescribeAcccount' },
  { kind: 'wrong-site' },
  { kind: 'refused', code: 'NotAuthorized' },
  { kind: 'currency-changed', was: 'CNY', is: 'USD' },
  { kind: 'key-missing' },
  { kind: 'keyring', state: 'locked' },
  { kind: 'keyring', state: 'cancelled' },
);

interface Failed {
  readonly failuresInARow?: number;
  readonly accountsOffline?: number;
  readonly readEvery?: Duration;
}

function waitAfter(failure: Failure | undefined, random: number, failed: Failed = {}): Duration {
  const { failuresInARow = 1, accountsOffline = 1, readEvery = minutes(15) } = failed;
  return elapsed(now, nextReadingAt({ failure, failuresInARow, accountsOffline }, readEvery, random, now));
}

/** Moments of the tries from the first failure on, each wait with its own dice. */
function triesOf(failure: Failure, rolls: readonly number[], readEvery: Duration): readonly Instant[] {
  const tries: Instant[] = [now];
  for (const [index, random] of rolls.entries()) {
    const outcome = { failure, failuresInARow: index + 1, accountsOffline: 1 };
    tries.push(nextReadingAt(outcome, readEvery, random, tries[tries.length - 1] ?? now));
  }
  return tries;
}

/** The same figures in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe('after a good reading', () => {
  it('the next comes an interval later, give or take a tenth', () => {
    fc.assert(
      fc.property(dice, intervals, (random, readEvery) => {
        const wait = waitAfter(undefined, random, { readEvery, failuresInARow: 0 });
        expect(wait).toBeGreaterThanOrEqual(readEvery * 0.9 - 1);
        expect(wait).toBeLessThanOrEqual(readEvery * 1.1 + 1);
      }),
      { seed: 41 },
    );
    expect(waitAfter(undefined, 0.5)).toBe(minutes(15));
  });
});

describe('while Alibaba Cloud is too busy', () => {
  it('there are at most six tries in ten minutes, whatever the dice and the interval', () => {
    fc.assert(
      fc.property(busy, fc.array(dice, { minLength: 40, maxLength: 40 }), intervals, (failure, rolls, readEvery) => {
        const tries = triesOf(failure, rolls, readEvery);
        for (const from of tries) {
          expect(tries.filter((each) => each >= from && elapsed(from, each) < minutes(10)).length).toBeLessThanOrEqual(
            6,
          );
        }
      }),
      { seed: 42 },
    );
    const fastest = triesOf(
      throttled,
      Array.from({ length: 40 }, () => 0),
      minutes(1),
    );
    expect(fastest.filter((each) => elapsed(now, each) < minutes(10)).length).toBeLessThanOrEqual(6);
  });

  it('the wait grows to a quarter of an hour, or the interval where that is longer, and no further', () => {
    const longest = (failuresInARow: number, readEvery: Duration) =>
      waitAfter(throttled, 0.999_999_999, { failuresInARow, readEvery });
    expect(longest(1, minutes(15))).toBe(minutes(1));
    expect(longest(2, minutes(15))).toBe(minutes(2));
    expect(longest(3, minutes(15))).toBe(minutes(4));
    expect(longest(9, minutes(15))).toBe(minutes(15));
    expect(longest(9, minutes(1))).toBe(minutes(15));
    expect(longest(9, hours(2))).toBe(hours(2));
    expect(longest(5_000, hours(24))).toBe(hours(24));
  });

  it('no second holds more than a tenth of the retries of 200 accounts, not even when all were told one wait', () => {
    for (const retryAfter of [undefined, seconds(5), seconds(60), minutes(5)]) {
      const failure: Failure = retryAfter === undefined ? throttled : { kind: 'throttled', retryAfter };
      const random = seeded(43);
      const bySecond = new Map<number, number>();
      for (let account = 0; account < 200; account += 1) {
        const second = Math.floor(inSeconds(waitAfter(failure, random())));
        bySecond.set(second, (bySecond.get(second) ?? 0) + 1);
      }
      expect(Math.max(...bySecond.values())).toBeLessThanOrEqual(20);
    }
  });

  it('the wait that it asked for is kept', () => {
    const asked = fc.integer({ min: 0, max: 7_200_000 }).map(milliseconds);
    fc.assert(
      fc.property(
        asked,
        dice,
        fc.integer({ min: 1, max: 30 }),
        intervals,
        (retryAfter, random, failuresInARow, readEvery) => {
          const failure: Failure = { kind: 'throttled', retryAfter };
          expect(waitAfter(failure, random, { failuresInARow, readEvery })).toBeGreaterThanOrEqual(retryAfter);
        },
      ),
      { seed: 44 },
    );
  });
});

describe('after a refusal', () => {
  it('nothing is tried again before the interval is over', () => {
    fc.assert(
      fc.property(
        refused,
        dice,
        intervals,
        fc.integer({ min: 1, max: 30 }),
        (failure, random, readEvery, failuresInARow) => {
          const wait = waitAfter(failure, random, { readEvery, failuresInARow });
          expect(wait).toBeGreaterThanOrEqual(readEvery);
          expect(wait).toBeLessThanOrEqual(readEvery * 1.1 + 1);
        },
      ),
      { seed: 45 },
    );
  });
});

describe('without a network', () => {
  it('one account looks again within a minute, whatever the dice', () => {
    fc.assert(
      fc.property(
        lost,
        dice,
        intervals,
        fc.integer({ min: 1, max: 500 }),
        (failure, random, readEvery, failuresInARow) => {
          const wait = waitAfter(failure, random, { readEvery, failuresInARow });
          expect(wait).toBeGreaterThanOrEqual(seconds(15));
          expect(wait).toBeLessThanOrEqual(seconds(45));
        },
      ),
      { seed: 46 },
    );
  });

  it.each([2, 20, 50, 200])(
    '%i accounts together look again at least once a minute, but never in a burst',
    (accounts) => {
      const random = seeded(47);
      const next = () =>
        nextReadingAt(
          { failure: { kind: 'offline' }, failuresInARow: 9, accountsOffline: accounts },
          minutes(15),
          random(),
          now,
        );
      const due = Array.from({ length: accounts }, next);
      let last: Instant = now;
      const bySecond = new Map<number, number>();
      for (let probes = 0; probes < 4_000; probes += 1) {
        const soonest = Math.min(...due) as Instant;
        expect(inSeconds(elapsed(last, soonest))).toBeLessThan(60);
        const second = Math.floor(inSeconds(elapsed(now, soonest)));
        bySecond.set(second, (bySecond.get(second) ?? 0) + 1);
        due[due.indexOf(soonest)] = later(soonest, elapsed(now, next()));
        last = soonest;
      }
      expect(Math.max(...bySecond.values())).toBeLessThanOrEqual(10);
    },
  );
});

describe('without a keyring', () => {
  it.each(['absent', 'crashed'] as const)('that is %s, it is looked for again within ten seconds', (state) => {
    expect(waitAfter({ kind: 'keyring', state }, 0)).toBeGreaterThanOrEqual(seconds(3));
    expect(waitAfter({ kind: 'keyring', state }, 0.999_999)).toBeLessThan(seconds(9));
  });
});

it('every next reading is at a whole millisecond, as the window’s dates ask for', () => {
  const missing = fc.constantFrom<Failure>({ kind: 'keyring', state: 'absent' }, { kind: 'keyring', state: 'crashed' });
  const busy = fc.constantFrom<Failure>({ kind: 'throttled' }, { kind: 'provider-down', code: 'InternalError' });
  fc.assert(
    fc.property(fc.option(fc.oneof(refused, missing, busy), { nil: undefined }), dice, (failure, random) => {
      expect(Number.isInteger(waitAfter(failure, random))).toBe(true);
      expect(Number.isInteger(catchUpAt(random, now))).toBe(true);
    }),
  );
});

describe('after eight hours of sleep', () => {
  it('every account is read within a minute, whatever the dice', () => {
    fc.assert(
      fc.property(dice, (random) => {
        const wait = elapsed(now, catchUpAt(random, now));
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(seconds(60));
      }),
      { seed: 48 },
    );
  });

  it('200 accounts are spread over more than ten seconds, with no tenth of them in one', () => {
    const random = seeded(49);
    const waits = Array.from({ length: 200 }, () => elapsed(now, catchUpAt(random(), now)));
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThanOrEqual(seconds(10));
    const bySecond = waits.reduce((counts, wait) => {
      const second = Math.floor(inSeconds(wait));
      return counts.set(second, (counts.get(second) ?? 0) + 1);
    }, new Map<number, number>());
    expect(Math.max(...bySecond.values())).toBeLessThan(20);
  });
});

describe('a clock that was set back', () => {
  it('leaves no account waiting for more than two intervals', () => {
    expect(longestWait(undefined, minutes(15))).toBe(minutes(30));
    expect(longestWait({ kind: 'secret-wrong' }, hours(1))).toBe(hours(2));
  });

  it('is never seen where a wait was only long', () => {
    const failures = fc.option(
      fc.oneof(
        busy,
        lost,
        refused,
        fc.nat(7_200_000).map((asked): Failure => ({ kind: 'throttled', retryAfter: milliseconds(asked) })),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        failures,
        dice,
        fc.integer({ min: 1, max: 30 }),
        intervals,
        (failure, random, failuresInARow, readEvery) => {
          const wait = waitAfter(failure, random, { failuresInARow, readEvery, accountsOffline: 200 });
          expect(wait).toBeLessThanOrEqual(longestWait(failure, readEvery));
        },
      ),
      { seed: 50 },
    );
  });
});

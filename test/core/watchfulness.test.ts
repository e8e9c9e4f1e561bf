import { describe, expect, it } from 'vitest';
import { type AccountState, withReading } from '../../core/account-state';
import { days, hours, later, minutes } from '../../core/time';
import { needsWatching, WATCHED_EVERY, watchedEvery } from '../../core/watchfulness';
import { accountWith } from '../fixtures/account-states';
import { ahead, now, reading, spendingSteadily } from '../fixtures/readings';

const EVERY = minutes(15);

/** Two weeks at 10.00 an hour, and 50,000.00 left: 208 days. */
const quiet = (opening = '53360'): AccountState =>
  accountWith('tokyo', { readings: spendingSteadily({ opening, eachStep: '2.5', every: EVERY, over: days(14) }) });

const then = (state: AccountState, spentEach: number, times: number): AccountState => {
  let after = state;
  for (let count = 0; count < times; count += 1) {
    const newest = after.readings[after.readings.length - 1];
    const at = later(newest?.at ?? now, EVERY);
    after = withReading(after, reading(at, (Number(newest?.available.amount) - spentEach).toFixed(2)), at);
  }
  return after;
};

describe('an account', () => {
  it('that burns as ever is read at its own interval', () => {
    expect(watchedEvery(quiet(), false, EVERY)).toBe(EVERY);
    expect(watchedEvery(then(quiet(), 2.5, 8), false, EVERY)).toBe(EVERY);
  });

  it('that burns like never before is read every two minutes from its first reading on', () => {
    expect(watchedEvery(then(quiet(), 60, 1), false, EVERY)).toBe(WATCHED_EVERY);
    expect(watchedEvery(then(quiet(), 60, 1), false, minutes(1))).toBe(minutes(1));
  });

  it('whose bill comes once a day is not watched for that', () => {
    const bills = Array.from({ length: 14 * 24 + 1 }, (_, hour) =>
      reading(later(now, hours(hour - 14 * 24)), String(53_360 - Math.floor(hour / 24) * 240)),
    );
    expect(needsWatching(accountWith('tokyo', { readings: bills }), false)).toBe(false);
  });

  it('that reaches its floor within a day at the burn of the last hour is watched, although it burns as ever', () => {
    const left = (hoursLeft: number) => quiet(String(3_360 + hoursLeft * 10));
    expect(needsWatching(left(30), false)).toBe(false);
    expect(needsWatching(left(23), false)).toBe(true);
    expect(needsWatching(left(-5), false)).toBe(true);
  });

  it('with an open spike alert is watched', () => {
    expect(watchedEvery(quiet(), true, EVERY)).toBe(WATCHED_EVERY);
  });

  it('is read as usual again after an hour of calm', () => {
    const burst = then(quiet(), 60, 1);
    expect(needsWatching(then(burst, 2.5, 3), false)).toBe(true);
    expect(needsWatching(then(burst, 2.5, 4), false)).toBe(false);
  });

  it('that was never read is not watched', () => {
    expect(needsWatching(accountWith('tokyo', { readings: [] }), false)).toBe(false);
    expect(needsWatching(accountWith('tokyo', { readings: [reading(ahead(minutes(1)), '9')] }), false)).toBe(false);
  });
});

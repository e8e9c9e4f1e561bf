import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestReading, withBilledBurn, withFailure, withPast, withReading } from '../../core/account-state';
import { money } from '../../core/money';
import { days, hours, later, minutes } from '../../core/time';
import { accountWith, freshAccount } from '../fixtures/account-states';
import { ago, ahead, arrival, now, reading, spendingSteadily, steadyWeek, withJump } from '../fixtures/readings';

describe('an account', () => {
  it('knows nothing before its first reading', () => {
    const account = freshAccount('tokyo');
    expect(latestReading(account)).toBeUndefined();
    expect(account.burn).toEqual({ recent: [] });
  });

  it('knows its burn from the past, whatever the order it is told in', () => {
    const readings = withJump(steadyWeek(), ago(hours(50)), '60000');
    const arrivals = [arrival(ago(hours(50)), '60000')];
    const inOrder = accountWith('tokyo', { readings, arrivals });
    expect(inOrder.burn.rate).toEqual(money('CNY', '2400'));
    fc.assert(
      fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), fc.nat(168), (shuffled, cut) => {
        const half = withPast(freshAccount('tokyo'), shuffled.slice(0, cut), [], now);
        const whole = withPast(withPast(half, shuffled.slice(cut), [], now), [], arrivals, now);
        expect(whole).toEqual(inOrder);
      }),
      { seed: 61, numRuns: 20 },
    );
  });

  it('takes two rows with one transaction number for one top-up', () => {
    const topUp = arrival(ago(hours(50)), '60000');
    const readings = withJump(steadyWeek(), ago(hours(50)), '60000');
    const account = accountWith('tokyo', { readings, arrivals: [topUp, topUp] });
    expect(withPast(account, [], [topUp], now).arrivals).toEqual([topUp]);
    expect(account.burn.rate).toEqual(money('CNY', '2400'));
  });

  it('keeps three days as they were read, one reading an hour for burn and forecast, and leaves the rest to the history', () => {
    const readings = spendingSteadily({ opening: '90000', eachStep: '1', every: minutes(15), over: days(60) });
    const { readings: kept, burn } = accountWith('tokyo', { readings });
    const asRead = kept.filter(({ at }) => at > ago(days(2)));
    const byTheHour = kept.filter(({ at }) => at <= ago(days(4)));
    expect(asRead).toHaveLength(2 * 96);
    expect(byTheHour.length).toBeGreaterThanOrEqual((42 - 4) * 24);
    expect(byTheHour.length).toBeLessThanOrEqual((43 - 4) * 24 + 1);
    expect(burn.rate).toEqual(money('CNY', '96'));
  });

  it('knows the same whether it is told of readings one by one or all at once', () => {
    const readings = spendingSteadily({ opening: '90000', eachStep: '1', every: minutes(20), over: days(6) });
    const oneByOne = readings.reduce((before, each) => withReading(before, each, each.at), freshAccount('tokyo'));
    const atOnce = accountWith('tokyo', { readings });
    expect(oneByOne.readings).toEqual(atOnce.readings);
    expect(oneByOne.burn).toEqual(atOnce.burn);
    expect(oneByOne.outlook).toEqual(atOnce.outlook);
  });

  it('keeps its last good figure, however old it is', () => {
    const account = accountWith('tokyo', { readings: [reading(ago(days(40)), '48210')] });
    expect(latestReading(account)?.available).toEqual(money('CNY', '48210'));
  });
});

describe('a failed reading', () => {
  it('keeps the last good figure and is counted', () => {
    const good = accountWith('tokyo', { readings: steadyWeek() });
    const once = withFailure(good, { kind: 'offline' });
    const twice = withFailure(once, { kind: 'timed-out' });
    expect(latestReading(twice)).toEqual(latestReading(good));
    expect(twice.burn).toEqual(good.burn);
    expect([once.failuresInARow, twice.failuresInARow]).toEqual([1, 2]);
    expect(twice.failure).toEqual({ kind: 'timed-out' });
  });

  it('is over with the next good one', () => {
    const failing = withFailure(accountWith('tokyo', { readings: steadyWeek() }), { kind: 'offline' });
    const moment = ahead(minutes(15));
    const mended = withReading(failing, reading(moment, '83100'), moment);
    expect(mended.failure).toBeUndefined();
    expect(mended.failuresInARow).toBe(0);
    expect(latestReading(mended)?.available.amount).toBe('83100');
  });
});

describe('a computer whose clock was a day ahead', () => {
  it('does not hide the newest balance behind the one from the future', () => {
    const wrong = withReading(
      accountWith('tokyo', { readings: steadyWeek() }),
      reading(ahead(days(1)), '83150'),
      ahead(days(1)),
    );
    const moment = later(now, minutes(30));
    const right = withReading(wrong, reading(moment, '83150'), moment);
    expect(latestReading(right)).toEqual(reading(moment, '83150'));
    expect(Number(right.burn.rate?.amount)).toBeCloseTo(2400, 6);
  });

  it('leaves no reading from the future in the past that is loaded at the next start', () => {
    const account = accountWith('tokyo', { readings: [...steadyWeek(), reading(ahead(days(1)), '99')] });
    expect(latestReading(account)?.at).toBe(now);
  });

  it('still takes a reading that is stamped a moment after the change is made', () => {
    const account = withReading(freshAccount('tokyo'), reading(ahead(minutes(1)), '99'), now);
    expect(latestReading(account)?.available.amount).toBe('99');
  });
});

describe('the billed burn', () => {
  const billed = money('CNY', '1950');

  it('stands in while too little has been read', () => {
    const account = withBilledBurn(accountWith('tokyo', { readings: [reading(now, '9000')] }), billed, now);
    expect(account.burn.rate).toEqual(billed);
  });

  it('gives way to what the balance says once that is known for days', () => {
    const account = withBilledBurn(accountWith('tokyo', { readings: steadyWeek() }), billed, now);
    expect(account.burn.rate).toEqual(money('CNY', '2400'));
  });

  it('in another currency than the balance says nothing', () => {
    const read = accountWith('tokyo', { readings: [reading(now, '9000')] });
    expect(withBilledBurn(read, money('USD', '270'), now).burn.rate).toBeUndefined();
  });
});

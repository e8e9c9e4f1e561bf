import { describe, expect, it } from 'vitest';
import {
  arithmeticOf,
  type Cover,
  type CreditForecast,
  type CreditPast,
  creditForecast,
  headroomOf,
  outlookOf,
} from '../../../core/forecast/credit-forecast';
import { money } from '../../../core/money';
import type { Reading } from '../../../core/reading';
import { days, earlier, hours, type Instant, isoOf, minutes } from '../../../core/time';
import { hourByHour, hourlyReadings } from '../../fixtures/burning';
import { ago, ahead, arrival, at, now, reading, spendingSteadily, withJump } from '../../fixtures/readings';

const UTC8 = hours(8);
const cny = (amount: string) => money('CNY', amount);

const coverOf = (amount: string, floor = '0', taxReserve = '0'): Cover => ({
  available: cny(amount),
  floor: cny(floor),
  taxReserve: cny(taxReserve),
});

const past = (readings: readonly Reading[], rest: Partial<CreditPast> = {}): CreditPast => ({
  readings,
  arrivals: [],
  leftOut: [],
  ...rest,
});

function forecastFor(known: CreditPast, cover: Cover, moment: Instant = now): CreditForecast {
  const outlook = outlookOf(known, UTC8);
  return outlook === undefined ? { kind: 'unknown' } : creditForecast(outlook, cover, moment);
}

function likelyDays(credit: CreditForecast): number {
  if (credit.kind !== 'range') throw new Error(credit.kind);
  return credit.likely.days;
}

const steady = (over = days(21), until: Instant = now) =>
  spendingSteadily({ opening: '200000', eachStep: '100', every: hours(1), over, until });

describe('the forecast', () => {
  it('is headroom over burn where the balance falls steadily', () => {
    const credit = forecastFor(past(steady()), coverOf('24000'));
    expect(likelyDays(credit)).toBeCloseTo(10, 6);
    if (credit.kind === 'range') expect(isoOf(credit.likely.at)).toBe(isoOf(ahead(days(10))));
  });

  it('takes the floor and the tax reserve off the balance', () => {
    const cover = coverOf('24000', '1000', '1400');
    expect(headroomOf(cover)).toEqual(cny('21600'));
    expect(likelyDays(forecastFor(past(steady()), cover))).toBeCloseTo(9, 6);
  });

  it('is over at the floor and under it', () => {
    for (const amount of ['1000', '999.99', '-3']) {
      const credit = forecastFor(past(steady()), coverOf(amount, '1000'));
      expect(credit).toMatchObject({
        kind: 'range',
        alarmAt: now,
        earliest: { days: 0 },
        likely: { days: 0 },
        latest: { days: 0 },
      });
    }
  });

  it('is unknown without a reading, with one, and before six hours', () => {
    expect(outlookOf(past([]), UTC8)).toBeUndefined();
    expect(forecastFor(past([reading(now, '100')]), coverOf('100')).kind).toBe('unknown');
    expect(forecastFor(past(steady(hours(5))), coverOf('100')).kind).toBe('unknown');
    expect(forecastFor(past(steady(hours(6))), coverOf('24000')).kind).toBe('range');
  });

  it('is endless where nothing was spent for days, and unknown while the first daily bill may be still to come', () => {
    const still = (over: typeof UTC8) => spendingSteadily({ opening: '500', eachStep: '0', every: hours(1), over });
    expect(forecastFor(past(still(hours(24))), coverOf('500')).kind).toBe('unknown');
    expect(forecastFor(past(still(days(3))), coverOf('500')).kind).toBe('endless');
  });

  it('counts on from the reading as time goes by', () => {
    const waited = forecastFor(past(steady()), coverOf('24000'), ahead(days(2)));
    expect(likelyDays(waited)).toBeCloseTo(8, 6);
    const later = forecastFor(past(steady()), coverOf('24000'), ahead(hours(12)));
    expect(later).toMatchObject({ alarmAt: waited.kind === 'range' ? waited.alarmAt : undefined });
  });

  it('is wider for a restless account than for a steady one', () => {
    const restless = hourByHour(21 * 24, (end) =>
      (end / hours(1)) % 5 < 1 ? 5_000 * (1 + (Math.floor(end / days(1)) % 4)) : 10,
    );
    const spread = (credit: CreditForecast) =>
      credit.kind === 'range' ? (credit.latest.days - credit.earliest.days) / credit.likely.days : 0;
    const wide = spread(forecastFor(past(hourlyReadings(restless, 0)), coverOf('5000')));
    expect(wide).toBeGreaterThan(2 * spread(forecastFor(past(steady()), coverOf('24000'))));
  });
});

describe('what is no burn', () => {
  it('a rise that nobody can explain is left out with its hour', () => {
    const topped = withJump(withJump(steady(), ago(days(9)), '70000'), ago(days(2)), '315');
    expect(likelyDays(forecastFor(past(topped), coverOf('24000')))).toBeCloseTo(10, 6);
  });

  it('a refund and a top-up with their arrivals are exact', () => {
    const topped = withJump(withJump(steady(), ago(days(9)), '60'), ago(days(2)), '31000');
    const arrivals = [arrival(ago(days(9)), '60', { kind: 'refund' }), arrival(ago(days(2)), '31000')];
    expect(likelyDays(forecastFor(past(topped, { arrivals }), coverOf('24000')))).toBeCloseTo(10, 9);
  });

  it('a yearly plan stands out by itself and is named', () => {
    const bought = withJump(steady(), ago(days(4)), '-12000');
    const outlook = outlookOf(past(bought), UTC8);
    if (outlook === undefined) throw new Error('no outlook');
    const { oneOffs, burnPerDay } = arithmeticOf(outlook, coverOf('24000'));
    expect(burnPerDay).toEqual(cny('2400'));
    expect(oneOffs).toHaveLength(1);
    expect(oneOffs[0]?.amount).toEqual(cny('12100'));
    expect(oneOffs[0]?.until).toBe(ago(days(4)));
  });

  it('a smaller purchase is left out once a person says so', () => {
    const bought = withJump(steady(), ago(hours(20)), '-1500');
    const leftOut = [{ at: ago(hours(20)), amount: cny('1500') }];
    expect(likelyDays(forecastFor(past(bought), coverOf('24000')))).toBeLessThan(9.8);
    expect(likelyDays(forecastFor(past(bought, { leftOut }), coverOf('24000')))).toBeCloseTo(10, 6);
  });
});

describe('a young account', () => {
  it('is judged from when it came into use, not by its first trickle', () => {
    const trickle = hourByHour(14 * 24, (end) => (end > ago(days(6)) ? 10_000 : 50));
    const young = past(hourlyReadings(trickle, 0));
    expect(likelyDays(forecastFor(young, coverOf('24000')))).toBeCloseTo(10, 1);
  });

  it('is given a wide range', () => {
    const credit = forecastFor(past(steady(hours(30))), coverOf('24000'));
    if (credit.kind !== 'range') throw new Error(credit.kind);
    expect(credit.likely.days).toBeCloseTo(10, 6);
    expect(credit.earliest.days).toBeLessThan(9);
    expect(credit.latest.days).toBeGreaterThan(10.5);
  });
});

describe('readings as laptops give them', () => {
  it('a week asleep is a week of burn', () => {
    const asleep = steady().filter(({ at: moment }) => moment < ago(days(9)) || moment > ago(days(2)));
    expect(likelyDays(forecastFor(past(asleep), coverOf('24000')))).toBeCloseTo(10, 6);
  });

  it('a top-up in three weeks asleep leaves the weeks before to go by', () => {
    const asleep = withJump(steady(days(40)), ago(days(10)), '90000').filter(
      ({ at: moment }) => moment < ago(days(22)) || moment >= now,
    );
    expect(likelyDays(forecastFor(past(asleep), coverOf('24000')))).toBeCloseTo(10, 6);
  });

  it('a clock that went back loses the readings it dated wrongly, not the others', () => {
    const wrong = reading(ahead(days(3)), '99');
    const readings = [...steady(days(20), ago(days(1))), wrong, ...steady(hours(23))];
    expect(likelyDays(forecastFor(past(readings), coverOf('24000')))).toBeCloseTo(10, 1);
  });

  it('the same reading twice counts once', () => {
    const doubled = steady().flatMap((each) => [each, each]);
    expect(forecastFor(past(doubled), coverOf('24000'))).toEqual(forecastFor(past(steady()), coverOf('24000')));
  });

  it('readings every ten minutes say what hourly ones say', () => {
    const fine = spendingSteadily({ opening: '200000', eachStep: '20', every: minutes(12), over: days(21) });
    expect(likelyDays(forecastFor(past(fine), coverOf('24000')))).toBeCloseTo(10, 6);
  });
});

describe('weeks and days', () => {
  const localHour = (end: Instant) => Math.floor((end - 1 + UTC8) / hours(1)) % 24;
  const isWeekend = (end: Instant) => [2, 3].includes(Math.floor((end - 1 + UTC8) / days(1)) % 7);
  const friday = at('2026-11-20T10:00:00Z');

  it('credit for two working days lasts over the weekend', () => {
    const workdays = hourByHour(35 * 24, (end) => (isWeekend(end) ? 0 : 1_000), friday);
    const known = past(hourlyReadings(workdays, 0, friday));
    const credit = forecastFor(known, coverOf('300'), friday);
    expect(likelyDays(credit)).toBeGreaterThan(2.9);
    const monday = forecastFor(
      past(
        hourlyReadings(
          hourByHour(35 * 24, (end) => (isWeekend(end) ? 0 : 1_000)),
          0,
        ),
      ),
      coverOf('300'),
    );
    expect(likelyDays(monday)).toBeLessThan(1.6);
  });

  it('where bills come once a day it is over at the hour of the bill', () => {
    const daily = hourByHour(35 * 24, (end) => (localHour(end) === 5 ? 24_000 : 0));
    const credit = forecastFor(past(hourlyReadings(daily, 0)), coverOf('600'));
    if (credit.kind !== 'range') throw new Error(credit.kind);
    expect(localHour(credit.likely.at)).toBe(5);
    expect(credit.likely.days).toBeGreaterThan(2);
    expect(credit.likely.days).toBeLessThan(3);
  });

  it('shows its sum weekday by weekday', () => {
    const workdays = hourByHour(35 * 24, (end) => (isWeekend(end) ? 0 : 1_000));
    const outlook = outlookOf(past(hourlyReadings(workdays, 0)), UTC8);
    if (outlook === undefined) throw new Error('no outlook');
    const { burnOfWeekday, burnPerDay } = arithmeticOf(outlook, coverOf('300'));
    expect(burnOfWeekday).toHaveLength(7);
    expect(Number(burnOfWeekday[5]?.amount)).toBeLessThan(0.2 * Number(burnOfWeekday[0]?.amount));
    expect(Number(burnPerDay?.amount)).toBeGreaterThan(160);
    expect(Number(burnPerDay?.amount)).toBeLessThan(185);
  });

  it('follows a change of level within days where the account is otherwise steady', () => {
    const doubled = hourByHour(35 * 24, (end) => (end > earlier(now, days(3)) ? 2_000 : 1_000));
    const credit = forecastFor(past(hourlyReadings(doubled, 0)), coverOf('4800'));
    expect(likelyDays(credit)).toBeLessThan(11.5);
  });
});

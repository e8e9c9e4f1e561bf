import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BURN_WINDOW, burnChange, burnFigures, burnRate, recentBurn } from '../../core/burn-rate';
import { money } from '../../core/money';
import type { Arrival, Reading } from '../../core/reading';
import { days, epochMilliseconds, hours, type Instant, later, minutes } from '../../core/time';
import { ago, arrival, now, reading, spendingSteadily, steadyWeek, withJump } from '../fixtures/readings';

const week = { over: BURN_WINDOW };
const rateOf = (readings: readonly Reading[], arrivals: readonly Arrival[] = [], until: Instant = now) =>
  burnRate(readings, arrivals, week, until)?.amount;

const quarterHours = (eachStep: string): Reading[] =>
  spendingSteadily({ opening: '100000', eachStep, every: minutes(15), over: days(7) });

describe('the burn rate', () => {
  it('is what the balance fell a day', () => {
    expect(burnRate(steadyWeek(), [], week, now)).toEqual(money('CNY', '2400'));
  });

  it('is unknown until six hours have been observed', () => {
    const short = { opening: '100', eachStep: '1', every: minutes(15) };
    expect(rateOf(spendingSteadily({ ...short, over: minutes(345) }))).toBeUndefined();
    expect(rateOf(spendingSteadily({ ...short, over: hours(6) }))).toBe('96');
    expect(rateOf([])).toBeUndefined();
    expect(rateOf([reading(now, '100')])).toBeUndefined();
  });

  it('is 0, not unknown, where the balance stands still', () => {
    expect(rateOf(quarterHours('0'))).toBe('0');
  });

  it('looks at the window only', () => {
    const before = spendingSteadily({
      opening: '900000',
      eachStep: '5000',
      every: hours(1),
      over: days(6),
      until: ago(hours(7 * 24 + 1)),
    });
    expect(rateOf([...before, ...steadyWeek()])).toBe('2400');
  });

  it('is exact for an amount that no float can hold', () => {
    const readings = [reading(ago(days(1)), '12345678901234567.89'), reading(now, '12345678901234567.88')];
    expect(rateOf(readings)).toBe('0.01');
  });

  it('is in the currency of the account, yen without decimals too', () => {
    const yen = { opening: '1200000', eachStep: '1250', every: hours(1), over: days(7), currency: 'JPY' };
    expect(burnRate(spendingSteadily(yen), [], week, now)).toEqual(money('JPY', '30000'));
  });

  it('never mixes currencies', () => {
    const readings = [
      ...spendingSteadily({ opening: '9', eachStep: '1', every: hours(1), over: hours(8), until: ago(hours(24)) }),
      ...spendingSteadily({ opening: '800', eachStep: '1', every: hours(1), over: hours(8), currency: 'USD' }),
    ];
    const arrivals = [arrival(ago(minutes(210)), '5000', { currency: 'EUR' })];
    expect(burnRate(readings, arrivals, week, now)).toEqual(money('USD', '24'));
  });
});

describe('a rise that no arrival explains', () => {
  it('counts for nothing and takes no time', () => {
    expect(rateOf(withJump(steadyWeek(), ago(hours(50)), '60000'))).toBe('2400');
    expect(rateOf(withJump(steadyWeek(), ago(hours(50)), '101'))).toBe('2400');
  });

  it('never makes the burn negative', () => {
    const readings = Array.from({ length: 100 }, (_, index) => reading(ago(hours(99 - index)), String(index)));
    expect(rateOf(readings)).toBeUndefined();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 8, maxLength: 50 }), (amounts) => {
        const past = amounts.map((amount, index) => reading(ago(hours(amounts.length - index)), String(amount)));
        expect(Number(rateOf(past) ?? 0)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 5 },
    );
  });
});

describe('a gap', () => {
  it('is burn over its whole length', () => {
    const asleep = (each: Reading) => each.at <= ago(hours(100)) || each.at >= ago(hours(37));
    expect(rateOf(steadyWeek().filter(asleep))).toBe('2400');
  });
});

describe('a clock that was changed', () => {
  it('adds no burn by telling one moment twice', () => {
    const readings = steadyWeek().flatMap((each) => [each, each]);
    expect(rateOf(readings)).toBe('2400');
  });

  it('counts the newer of two balances of one moment', () => {
    const [first, last] = [reading(ago(days(1)), '2400'), reading(now, '0')];
    expect(rateOf([first, reading(now, '1200'), last])).toBe('2400');
  });

  it('leaves out a reading that was dated a day ahead', () => {
    const readings = steadyWeek();
    const wrong = reading(later(ago(hours(50)), days(1)), '88150');
    const before = readings.filter(({ at }) => at <= ago(hours(50)));
    const after = readings.filter(({ at }) => at > ago(hours(50)));
    expect(rateOf([...before, wrong, ...after])).toBe('2400');
  });

  it('set back in the midst does not count the same hours twice', () => {
    const before = spendingSteadily({
      opening: '9000',
      eachStep: '100',
      every: hours(1),
      over: hours(24),
      until: ago(hours(8)),
    });
    const after = spendingSteadily({ opening: '6550', eachStep: '100', every: hours(1), over: hours(20), until: now });
    expect(rateOf([...before, ...after])).toBe('2400');
  });
});

describe('the change of the burn', () => {
  it('is its share against the window before', () => {
    const before = spendingSteadily({
      opening: '200000',
      eachStep: '80',
      every: hours(1),
      over: days(7),
      until: ago(days(7)),
    });
    const current = spendingSteadily({ opening: '186560', eachStep: '100', every: hours(1), over: days(7) });
    expect(burnChange([...before, ...current.slice(1)], [], week, now)).toBeCloseTo(0.25, 9);
  });

  it('is unknown where either window is unknown or nothing was spent in the one before', () => {
    expect(burnChange(steadyWeek(), [], week, now)).toBeUndefined();
    const idle = spendingSteadily({
      opening: '100000',
      eachStep: '0',
      every: hours(1),
      over: days(7),
      until: ago(days(7)),
    });
    expect(burnChange([...idle, ...steadyWeek().slice(1)], [], week, now)).toBeUndefined();
  });
});

describe('the recent burn', () => {
  it('has one figure a day, oldest first', () => {
    const falls = [10, 20, 30, 40, 50, 60, 70];
    let balance = 10_000;
    const readings = [reading(ago(days(7)), String(balance))];
    for (const [day, fall] of falls.entries()) {
      for (let quarter = 1; quarter <= 4; quarter += 1) {
        balance -= fall;
        readings.push(reading(ago(hours((7 - day) * 24 - quarter * 6)), String(balance)));
      }
    }
    expect(recentBurn(readings, [], 7, now)).toEqual(falls.map((fall) => fall * 4));
  });

  it('has no top-up in it, not even at the edge of a day', () => {
    const jump = ago(days(3));
    const arrivals = [arrival(later(jump, minutes(20)), '60000')];
    for (const burn of recentBurn(withJump(quarterHours('25'), jump, '60000'), arrivals, 7, now)) {
      expect(burn).toBeCloseTo(2400, 6);
    }
  });

  it('leaves out days of which too little is known', () => {
    const readings = steadyWeek().filter(({ at }) => at >= ago(days(2)));
    expect(recentBurn(readings, [], 7, now)).toEqual([2400, 2400]);
  });
});

it('all figures at once are the figures one by one', () => {
  const readings = withJump(quarterHours('25'), ago(hours(20)), '900');
  const arrivals = [arrival(ago(hours(20)), '900')];
  expect(burnFigures(readings, arrivals, now)).toEqual({
    rate: burnRate(readings, arrivals, week, now),
    change: burnChange(readings, arrivals, week, now),
    recent: recentBurn(readings, arrivals, 7, now),
  });
});

it('each reading is looked at a few times only, however long the past and however many the top-ups', () => {
  const looksPerReading = (count: number): number => {
    let looks = 0;
    const readings = Array.from({ length: count }, (_, index): Reading => {
      const moment = epochMilliseconds(now - (count - 1 - index) * minutes(15));
      const { available } = reading(moment, String(1_000_000 - (index % 96)));
      return {
        available,
        get at() {
          looks += 1;
          return moment;
        },
      };
    });
    const arrivals = readings.filter((_, index) => index % 96 === 0).map(({ at }) => arrival(at, '95'));
    burnRate(readings, arrivals, { over: days(400) }, now);
    return looks / count;
  };
  expect(looksPerReading(35_040)).toBeLessThan(20);
  expect(looksPerReading(35_040) / looksPerReading(1_440)).toBeLessThan(1.2);
});

import { describe, expect, it } from 'vitest';
import { days, earlier, hours, type Instant, later, minutes } from '../../core/time';
import { accountOf, bookOf } from '../../simulator/account-in-a-box';
import { PORTRAITS } from '../../simulator/accounts';
import { grouped, minorUnitsOf } from '../../simulator/amounts';
import { billedDays, instanceLines, isCleared, productLines } from '../../simulator/bills';
import { type Book, withEntry, withoutRogueJob, withRogueJob } from '../../simulator/book';
import { civilOf, cyclesBetween, dayOf, startOfDay } from '../../simulator/calendar';
import { availableAt, cashAt, clearingsUntil, unclearedAt } from '../../simulator/ledger';
import type { Portrait } from '../../simulator/portraits';
import { transactionsUntil } from '../../simulator/transactions';
import { momentOf } from '../fixtures/simulator';

const SEED = 7;
const STARTS = ['2026-11-23T06:30:00Z', '2026-03-03T04:00:01Z', '2027-01-01T15:59:59Z', '2028-02-29T16:00:00Z'];
const histories = STARTS.flatMap((start) => PORTRAITS.map((portrait) => [start, portrait.name, portrait] as const));

const NEVER = 0 as Instant;

const fundedWithin = (book: Book, from: Instant, to: Instant): number =>
  book.entries.filter(({ at }) => at > from && at <= to).reduce((sum, { amount }) => sum + amount, 0);

const burnedWithin = (book: Book, from: Instant, to: Instant): number =>
  availableAt(book, from) - availableAt(book, to) + fundedWithin(book, from, to);

function middleOfMonthAfter(moment: Instant): number {
  let day = dayOf(moment);
  while (civilOf(day).day !== 15) day += 1;
  return day;
}

/** Everything used until the end of the last day that is billed by `now`, with the tax of the months cleared by then. */
function billed(book: Book, now: Instant): number {
  return cyclesBetween(book.firstDay, dayOf(now)).reduce((sum, { cycle }) => {
    const billedPart = billedDays(book, cycle, now);
    if (billedPart === undefined) return sum;
    const lines = productLines(book, billedPart, isCleared(book, cycle, now));
    return sum + lines.reduce((cycleSum, { amount, tax }) => cycleSum + amount + tax, 0);
  }, 0);
}

describe.each(histories)('started at %s, %s', (startText, _, portrait: Portrait) => {
  const start = momentOf(startText);
  const book = bookOf(portrait, SEED, start);

  it('has the days left that it is meant to show, whatever the moment', () => {
    const perDay = burnedWithin(book, earlier(start, days(7)), start) / 7;
    expect((availableAt(book, start) - portrait.floor) / perDay).toBeCloseTo(portrait.daysLeft, 2);
  });

  it('never rises between top-ups, and never touched its floor in 60 days', () => {
    for (let at = earlier(start, days(60)); at < start; at = later(at, minutes(30))) {
      const next = later(at, minutes(30));
      expect(burnedWithin(book, at, next)).toBeGreaterThanOrEqual(0);
      expect(availableAt(book, at)).toBeGreaterThan(portrait.floor);
    }
  });

  it('costs at every hour what its resources cost, in whichever order it is asked', () => {
    const { usage } = book;
    const moments = Array.from({ length: 150 }, (_, index) => later(start, hours(index * 7 - 40 * 24)));
    for (const from of moments.map((at) => Math.floor(at / 3_600_000))) {
      const single = usage.resources.reduce((sum, resource) => sum + usage.charged(resource, from, from + 1), 0);
      expect(usage.chargedByAll(from, from + 1)).toBe(single);
    }
    const other = bookOf(portrait, SEED, start);
    const backwards = [...moments].reverse().map((at) => availableAt(other, at));
    expect(backwards.reverse()).toEqual(moments.map((at) => availableAt(book, at)));
  });

  it('closes to the cent: opening and top-ups, less every bill and its tax, is the balance', () => {
    const rogue = withoutRogueJob(withRogueJob(book, 1_234, later(start, hours(3))), later(start, hours(5)));
    const day = middleOfMonthAfter(later(start, days(40)));
    const settled = portrait.settles === 'hourly' ? startOfDay(day) : later(startOfDay(day), hours(9));
    const allBilled = startOfDay(day + 1);
    expect(rogue.opening + fundedWithin(rogue, NEVER, settled) - billed(rogue, allBilled)).toBe(
      availableAt(rogue, settled),
    );
  });

  it('has in its transactions every movement of cash, and what is not cleared yet between cash and available', () => {
    for (const now of [earlier(start, days(20)), start, later(start, days(40))]) {
      const last = transactionsUntil(book, now).at(-1);
      expect(last?.balance).toBe(cashAt(book, now));
      const { currentMonth, earlierMonths } = unclearedAt(book, now);
      expect(cashAt(book, now) + portrait.credit - currentMonth - earlierMonths).toBe(availableAt(book, now));
      expect(Math.min(currentMonth, earlierMonths)).toBeGreaterThanOrEqual(0);
    }
  });

  it('tops up with a remark that says client, period, project, place and service', () => {
    const topUps = book.entries.filter(({ type }) => type === 'Payment' || type === 'Transfer');
    expect(topUps.length).toBeGreaterThan(3);
    for (const { remark } of topUps) expect(remark).toMatch(/^[A-Z][a-z]+-[A-Z][a-z]+Q[1-4](-[A-Za-z]+){3,4}$/);
    const numbers = new Set(book.entries.map(({ number }) => number));
    expect(numbers.size).toBe(book.entries.length);
  });
});

describe('the same seed', () => {
  const start = momentOf('2026-11-23T06:30:00Z');
  const kite = PORTRAITS.find(({ name }) => name.startsWith('Kite')) as Portrait;

  it('gives the same keys and the same money, and another seed gives others', () => {
    for (const portrait of PORTRAITS) {
      expect(accountOf(portrait, SEED)).toEqual(accountOf(portrait, SEED));
      const [one, two, other] = [SEED, SEED, SEED + 1].map((seed) => bookOf(portrait, seed, start)) as [
        Book,
        Book,
        Book,
      ];
      expect(two.entries).toEqual(one.entries);
      expect(availableAt(two, later(start, hours(1_000)))).toBe(availableAt(one, later(start, hours(1_000))));
      expect(availableAt(other, start)).not.toBe(availableAt(one, start));
      expect(accountOf(portrait, SEED + 1).accessKeyId).not.toBe(accountOf(portrait, SEED).accessKeyId);
    }
  });

  it('gives the same money in whatever order the moments are asked for', () => {
    const [one, two] = [bookOf(kite, SEED, start), bookOf(kite, SEED, start)];
    const moments = [30, 2, 11, 0, 29, 5].map((n) => later(start, days(n)));
    const ascending = [...moments].sort((left, right) => left - right).map((at) => availableAt(one, at));
    const asked = moments.map((at) => availableAt(two, at)).sort((left, right) => right - left);
    expect(asked).toEqual(ascending);
  });
});

describe('an account with a character of its own', () => {
  const start = momentOf('2026-11-23T06:30:00Z');
  const called = (name: string): Book =>
    bookOf(PORTRAITS.find((one) => one.name.startsWith(name)) as Portrait, SEED, start);

  it('that is billed daily is a staircase: one step a day, at 09:00 UTC+8', () => {
    const norrland = called('Norrland');
    const stepsAt = Array.from({ length: 72 }, (_, hour) =>
      later(momentOf('2026-12-01T00:30:00Z'), hours(hour)),
    ).filter((at) => burnedWithin(norrland, earlier(at, hours(1)), at) > 0);
    expect(stepsAt).toEqual(['2026-12-01T01:30:00Z', '2026-12-02T01:30:00Z', '2026-12-03T01:30:00Z'].map(momentOf));
  });

  it('that is international pays the tax of a month as that month is cleared, not before', () => {
    const kite = called('Kite');
    const before = momentOf('2026-12-03T03:59:00Z');
    const after = momentOf('2026-12-03T04:00:00Z');
    const [november] = clearingsUntil(kite, after).slice(-1);
    expect(november?.cycle).toBe('2026-11');
    expect(november?.tax).toBeGreaterThan(0);
    const hour = kite.usage.chargedByAll(Math.floor(before / 3_600_000), Math.floor(after / 3_600_000));
    expect(burnedWithin(kite, before, after)).toBe((november?.tax ?? 0) + hour);
    expect((november?.tax ?? 0) / (november?.use ?? 1)).toBeCloseTo(0.19, 4);
  });

  it('with an office week spends less on a Sunday than on a Wednesday', () => {
    const sazanami = called('Sazanami');
    const sunday = burnedWithin(sazanami, momentOf('2026-11-14T17:00:00Z'), momentOf('2026-11-15T17:00:00Z'));
    const wednesday = burnedWithin(sazanami, momentOf('2026-11-17T17:00:00Z'), momentOf('2026-11-18T17:00:00Z'));
    expect(sunday).toBeLessThan(wednesday * 0.6);
  });

  it('with a rogue job loses its buffer in under 90 minutes, and the bill names the job', () => {
    const pavo = called('Pavo');
    const perMinute = Math.ceil((availableAt(pavo, start) - pavo.portrait.floor) / 80);
    const drained = withRogueJob(pavo, perMinute, start);
    expect(availableAt(drained, later(start, minutes(90)))).toBeLessThan(pavo.portrait.floor);
    const today = { first: dayOf(start), end: dayOf(start) + 1 };
    const line = instanceLines(drained, today).find(({ resource }) => resource.nickname.includes('log-analysis'));
    expect(line?.resource.region).toBe('Japan (Tokyo)');
    const stopped = withoutRogueJob(drained, later(start, minutes(10.9)));
    expect(availableAt(pavo, later(start, hours(4))) - availableAt(stopped, later(start, hours(4)))).toBe(
      10 * perMinute,
    );
  });

  it('holds more than a million, so that its balance has two commas', () => {
    expect(grouped(availableAt(called('Agency'), start), 'CNY')).toMatch(/^\d,\d{3},\d{3}\.\d\d$/);
  });
});

describe('a top-up', () => {
  it('raises available and cash by its amount from its own moment on', () => {
    const start = momentOf('2026-11-23T06:30:00Z');
    const before = bookOf(PORTRAITS[0] as Portrait, SEED, start);
    const at = later(start, minutes(10));
    const entry = { at, type: 'Payment', amount: 5_000_00, channel: 'Alipay', remark: '', number: '1' } as const;
    const after = withEntry(before, entry);
    expect(availableAt(after, start)).toBe(availableAt(before, start));
    expect(availableAt(after, at)).toBe(availableAt(before, at) + 5_000_00);
    expect(cashAt(after, at)).toBe(cashAt(before, at) + 5_000_00);
  });

  it('is read from any written amount, and from nothing finer than the currency', () => {
    expect(minorUnitsOf('1,234.5', 'CNY')).toBe(1_234_50);
    expect(minorUnitsOf('-11.19', 'USD')).toBe(-11_19);
    expect(minorUnitsOf('1234', 'JPY')).toBe(1_234);
    expect(minorUnitsOf('0.5', 'JPY')).toBeUndefined();
    expect(minorUnitsOf('ten', 'CNY')).toBeUndefined();
  });
});

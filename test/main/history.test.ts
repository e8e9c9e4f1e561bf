import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../core/account';
import { money } from '../../core/money';
import type { Arrival, Reading } from '../../core/reading';
import { type BillingDay, hours, type Instant, instantOf, later, minutes } from '../../core/time';
import { type History, openHistory } from '../../main/history';
import { builtEntry } from '../fixtures/built';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-history-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

const at = (iso: string): Instant => {
  const instant = instantOf(iso);
  if (instant === undefined) throw new RangeError(iso);
  return instant;
};
const now = at('2026-11-23T09:00:00Z');
const acme = 'acme' as AccountId;
const other = 'other' as AccountId;

const reading = (iso: string, amount: string, currency = 'CNY'): Reading => ({
  at: at(iso),
  available: money(currency, amount),
});
const topUp = (iso: string, amount: string, transactionNumber: string, currency = 'CNY'): Arrival => ({
  at: at(iso),
  kind: 'top-up',
  amount: money(currency, amount),
  transactionNumber,
  remark: 'Überweisung 转账 "Q4"',
});

const open = (file = join(folder, 'history.db')): Promise<History> =>
  openHistory(file, now, builtEntry('history-worker'));
const ok = { ok: true, value: undefined };

describe('what is kept is given back', () => {
  it('to the last decimal, in every currency and below zero, after the program was ended', async () => {
    const history = await open();
    const written = {
      CNY: ['1234567.89', '-11.19', '0', '0.01'],
      USD: ['100', '99.999999', '0.000001', '-0.000001'],
      JPY: ['123456789012', '-5000', '1', '0'],
    };
    for (const [currency, amounts] of Object.entries(written)) {
      for (const [index, amount] of amounts.entries()) {
        const each = reading(`2026-11-20T0${index}:00:00Z`, amount, currency);
        expect(await history.appendReading(currency as AccountId, each)).toEqual(ok);
      }
    }
    await history.close();

    const again = await open();
    for (const [currency, amounts] of Object.entries(written)) {
      const back = await again.readingsSince(currency as AccountId, at('2026-11-20T00:00:00Z'));
      expect(back.map(({ available }) => available)).toEqual(amounts.map((amount) => ({ currency, amount })));
    }
    await again.close();
  });

  it('from the moment that was asked for, oldest first, for one account only', async () => {
    const history = await open();
    await history.appendReading(acme, reading('2026-11-20T03:00:00Z', '3'));
    await history.appendReading(acme, reading('2026-11-20T01:00:00Z', '1'));
    await history.appendReading(acme, reading('2026-11-20T02:00:00Z', '2'));
    await history.appendReading(other, reading('2026-11-20T02:30:00Z', '9'));
    const back = await history.readingsSince(acme, at('2026-11-20T02:00:00Z'));
    expect(back.map(({ available }) => available.amount)).toEqual(['2', '3']);
    await history.close();
  });

  it('with a top-up counted once, however often Alibaba Cloud lists it', async () => {
    const history = await open();
    const first = topUp('2026-11-20T01:00:00Z', '1000.50', 'T-1');
    const second = topUp('2026-11-21T01:00:00Z', '-20', 'T-2');
    expect(await history.appendArrivals(acme, [first])).toEqual({ ok: true, value: [first].map(exact) });
    expect(await history.appendArrivals(acme, [first, second, second])).toEqual({ ok: true, value: [second] });
    expect(await history.arrivalsSince(acme, at('2026-11-01T00:00:00Z'))).toEqual([exact(first), second]);
    await history.close();
  });

  it('nothing of an account that was disconnected', async () => {
    const history = await open();
    for (const id of [acme, other]) {
      await history.appendReading(id, reading('2026-11-20T01:00:00Z', '1'));
      await history.appendArrivals(id, [topUp('2026-11-20T01:00:00Z', '5', 'T-1')]);
    }
    expect(await history.forget(acme)).toEqual(ok);
    const ever = at('2020-01-01T00:00:00Z');
    expect(await history.readingsSince(acme, ever)).toEqual([]);
    expect(await history.arrivalsSince(acme, ever)).toEqual([]);
    expect(await history.daysSince(acme, '2020-01-01' as BillingDay)).toEqual([]);
    expect(await history.readingsSince(other, ever)).toHaveLength(1);
    await history.close();
  });

  it('in order although nobody waited for the answer before the next reading', async () => {
    const history = await open();
    const many = Array.from({ length: 200 }, (_, index) => ({
      at: later(at('2026-11-20T00:00:00Z'), minutes(index)),
      available: money('CNY', String(1_000 - index)),
    }));
    await Promise.all(many.map((each) => history.appendReading(acme, each)));
    expect(await history.readingsSince(acme, at('2026-11-20T00:00:00Z'))).toEqual(many);
    await history.close();
  });
});

const exact = (arrival: Arrival): Arrival => ({
  ...arrival,
  amount: money(arrival.amount.currency, arrival.amount.amount),
});

describe('what does not belong is refused with its reason, and nothing changes', () => {
  it('a reading in another currency than the account has', async () => {
    const history = await open();
    await history.appendReading(acme, reading('2026-11-20T01:00:00Z', '1', 'CNY'));
    const refused = await history.appendReading(acme, reading('2026-11-20T02:00:00Z', '1', 'USD'));
    expect(refused).toEqual({ ok: false, reason: 'other-currency' });
    expect(await history.readingsSince(acme, at('2026-11-20T00:00:00Z'))).toHaveLength(1);
    await history.close();
  });

  it('an amount that could only be kept rounded', async () => {
    const history = await open();
    const many = [reading('2026-11-20T01:00:00Z', '1'), reading('2026-11-20T02:00:00Z', '0.00000000000000001')];
    expect(await history.appendPast(acme, many, [])).toEqual({ ok: false, reason: 'amount-out-of-range' });
    expect(await history.readingsSince(acme, at('2026-11-20T00:00:00Z'))).toEqual([]);
    await history.close();
  });
});

describe('the files', () => {
  it('are for this user alone, whatever the umask and the folder were', async () => {
    const before = process.umask(0);
    try {
      const own = join(folder, 'user data');
      await mkdir(own);
      await chmod(own, 0o777);
      const history = await open(join(own, 'history.db'));
      await history.appendReading(acme, reading('2026-11-20T01:00:00Z', '1'));
      const names = await readdir(own);
      expect(names.sort()).toEqual(['history.db', 'history.db-shm', 'history.db-wal']);
      for (const name of names) expect((await stat(join(own, name))).mode & 0o777).toBe(0o600);
      expect((await stat(own)).mode & 0o777).toBe(0o700);
      await history.close();
    } finally {
      process.umask(before);
    }
  });

  it('are none for an account in memory', async () => {
    const history = await open(':memory:');
    await history.appendReading(acme, reading('2026-11-20T01:00:00Z', '1'));
    expect(await history.readingsSince(acme, at('2026-11-20T00:00:00Z'))).toHaveLength(1);
    await history.close();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the days of the chart', () => {
  const from = '2026-01-01' as BillingDay;

  it('begin at midnight UTC+8 and tell opening, closing, lowest, burn and readings', async () => {
    const history = await open();
    await history.appendReading(acme, reading('2026-11-20T15:00:00Z', '100.10'));
    await history.appendReading(acme, reading('2026-11-20T16:00:00Z', '90.05'));
    await history.appendReading(acme, reading('2026-11-21T15:59:59Z', '80'));
    expect(await history.daysSince(acme, from)).toEqual([
      { day: '2026-11-20', opening: '100.1', closing: '100.1', lowest: '100.1', burn: '0', readings: 1 },
      { day: '2026-11-21', opening: '90.05', closing: '80', lowest: '80', burn: '20.1', readings: 2 },
    ]);
    expect(await history.daysSince(acme, '2026-11-21' as BillingDay)).toHaveLength(1);
    await history.close();
  });

  it('take a top-up out of the burn, also when it is listed only after the balance rose', async () => {
    const history = await open();
    await history.appendReading(acme, reading('2026-11-20T01:00:00Z', '100'));
    await history.appendReading(acme, reading('2026-11-20T02:00:00Z', '1090'));
    await history.appendReading(acme, reading('2026-11-20T03:00:00Z', '1080'));
    expect((await history.daysSince(acme, from)).map(({ burn }) => burn)).toEqual(['10']);
    await history.appendArrivals(acme, [topUp('2026-11-20T01:30:00Z', '1000', 'T-1')]);
    expect((await history.daysSince(acme, from)).map(({ burn }) => burn)).toEqual(['20']);
    await history.close();
  });

  it('are the same whether readings came one by one, all at once, or in any order', async () => {
    const readings = Array.from({ length: 96 }, (_, index) => ({
      at: later(at('2026-11-18T08:00:00Z'), hours(index)),
      available: money('CNY', String(10_000 - index * 13 + (index > 30 ? 500 : 0) + (index > 39 ? 700 : 0))),
    }));
    const arrivals = [topUp('2026-11-19T14:10:00Z', '500', 'T-1'), topUp('2026-11-19T23:50:00Z', '700', 'T-2')];
    const history = await open();
    const [one, past, shuffled] = ['one', 'past', 'shuffled'] as AccountId[] as [AccountId, AccountId, AccountId];
    await history.appendArrivals(one, arrivals);
    for (const each of readings) await history.appendReading(one, each);
    await history.appendPast(past, readings, arrivals);
    const apart = [...readings].sort((left, right) => (left.at % 7) - (right.at % 7) || right.at - left.at);
    for (const each of apart) await history.appendReading(shuffled, each);
    await history.appendArrivals(shuffled, arrivals);

    const days = await history.daysSince(past, from);
    expect(days).toHaveLength(5);
    expect(days.map(({ readings: count }) => count).reduce((left, right) => left + right)).toBe(96);
    expect(days.map(({ burn }) => Number(burn)).reduce((left, right) => left + right)).toBe(95 * 13);
    expect(await history.daysSince(one, from)).toEqual(days);
    expect(await history.daysSince(shuffled, from)).toEqual(days);
    await history.close();
  });
});

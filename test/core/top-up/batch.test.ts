import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualAlerting } from '../../../core/alerting';
import { money } from '../../../core/money';
import { type BillingDay, days, hours } from '../../../core/time';
import { batchOf, batchOfAll, type Wanted } from '../../../core/top-up/batch';
import { noTopUps } from '../../../core/top-up/top-ups';
import { accountWith } from '../../fixtures/account-states';
import { accountId, now, spendingSteadily } from '../../fixtures/readings';
import { draft } from '../../fixtures/top-ups';

const wanted = (id: string, currency: string, perDay: string, left: string): Wanted => ({
  account: accountId(id),
  facts: {
    currency,
    burnOfWeekday: [],
    burnPerDay: money(currency, perDay),
    headroom: money(currency, left),
    today: '2026-11-23' as BillingDay,
  },
  rule: { marginPercent: 15, step: '10' },
});

describe('the Friday batch', () => {
  it('brings every account above the days, with one total for each currency', () => {
    const batch = batchOf(
      [
        wanted('a', 'CNY', '100', '500'),
        wanted('b', 'CNY', '50', '100'),
        wanted('c', 'USD', '10', '20'),
        wanted('d', 'USD', '10', '5000'),
      ],
      14,
    );
    expect(batch.lines.map(({ account, amount }) => `${account} ${amount.currency} ${amount.amount}`)).toEqual([
      'a CNY 1110',
      'b CNY 710',
      'c USD 150',
    ]);
    expect(batch.totals).toEqual([money('CNY', '1820'), money('USD', '150')]);
    expect(batch.enough).toEqual(['d']);
  });

  it('has totals that are exactly the sum of their lines, and never mixes currencies', () => {
    const currency = fc.constantFrom('CNY', 'USD', 'EUR');
    const cents = fc.integer({ min: 1, max: 10_000_000 }).map((count) => new Big(String(count)).div('100').toFixed());
    const those = fc.array(fc.tuple(currency, cents, cents), { maxLength: 30 });
    fc.assert(
      fc.property(those, fc.integer({ min: 1, max: 60 }), (accounts, count) => {
        const { lines, totals, enough } = batchOf(
          accounts.map(([of, perDay, left], index) => wanted(`a${index}`, of, perDay, left)),
          count,
        );
        expect(lines.length + enough.length).toBe(accounts.length);
        for (const { currency: of, amount } of totals) {
          const sum = lines
            .filter((line) => line.amount.currency === of)
            .reduce((total, line) => total.plus(line.amount.amount), new Big('0'));
          expect(amount).toBe(sum.toFixed());
        }
        expect(new Set(totals.map((each) => each.currency))).toEqual(
          new Set(lines.map((line) => line.amount.currency)),
        );
      }),
      { seed: 56 },
    );
  });

  it('leaves out accounts with a plan under way, and says of which too little is known', () => {
    const readings = spendingSteadily({ opening: '2000', eachStep: '5', every: hours(1), over: days(14) });
    const kept = {
      accounts: [
        accountWith('client-x', { readings }),
        accountWith('low', { readings }),
        accountWith('new', { readings: [] }),
      ],
      topUps: { ...noTopUps, plans: [draft()] },
      alerting: usualAlerting,
      zone: 'Europe/Dublin',
      country: 'IE',
      calendars: {},
    };
    const batch = batchOfAll(kept, 14, now);
    expect(batch.planned).toEqual(['client-x']);
    expect(batch.lines.map(({ account }) => account)).toEqual(['low']);
    expect(batch.unknown.map(({ account }) => account)).toEqual(['new']);
    expect(batch.lines[0]?.amount).toEqual(money('CNY', '1700'));
  });
});

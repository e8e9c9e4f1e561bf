import { describe, expect, it } from 'vitest';
import { calendarEvents, calendarGiven, eventDay } from '../../../core/calendar/calendar-events';
import { eventsOf as eventsOfAccount } from '../../../core/calendar/one-account';
import { money } from '../../../core/money';
import type { BillingDay } from '../../../core/time';
import { days, later } from '../../../core/time';
import { arrival, at, calendarAccount, eventsOf, factsWith, london, NOVEMBER, NOW, tokyo } from './calendar-facts';

const day = (written: string) => written as BillingDay;

describe('cut days', () => {
  it('are one event each, however many accounts have them', () => {
    const cut = eventsOf(factsWith([calendarAccount(), calendarAccount(london)]), 'invoice-cut');
    expect(cut.map(({ id }) => id)).toEqual([
      'cut.agencies.2026-11-01',
      'cut.agencies.2026-11-16',
      'cut.agencies.2026-12-01',
      'cut.agencies.2026-12-16',
    ]);
    expect(cut[0]?.accounts).toEqual([tokyo, london]);
  });

  it('are those of each account’s own profile, and none where each payment has its own invoice', () => {
    const facts = factsWith([
      calendarAccount(tokyo, { invoiceProfile: 'monthly-6th' }),
      calendarAccount(london, { invoiceProfile: { days: [10] } }),
    ]);
    expect(eventsOf(facts, 'invoice-cut').map(({ id }) => id)).toEqual([
      'cut.monthly-6th.2026-11-06',
      'cut.own-10.2026-11-10',
      'cut.monthly-6th.2026-12-06',
      'cut.own-10.2026-12-10',
    ]);
    expect(eventsOf(factsWith([calendarAccount(tokyo, { invoiceProfile: 'per-payment' })]), 'invoice-cut')).toEqual([]);
  });

  it('say what is on each invoice so far: top-ups only, by the days of UTC+8, added up exactly', () => {
    const account = calendarAccount(
      tokyo,
      {},
      {
        arrivals: [
          arrival('2026-11-15T15:59:59Z', '0.10'),
          arrival('2026-11-15T16:00:00Z', '0.20'),
          arrival('2026-11-20T04:00:00Z', '9500.30'),
          arrival('2026-11-21T04:00:00Z', '700', { kind: 'refund' }),
        ],
      },
    );
    const on = eventsOf(factsWith([account]), 'invoice-cut').map(({ about }) =>
      about.kind === 'invoice-cut' ? [about.invoice.cutDay, about.on[0]?.topUps, about.on[0]?.total?.amount] : [],
    );
    expect(on).toEqual([
      ['2026-11-01', 0, undefined],
      ['2026-11-16', 1, '0.1'],
      ['2026-12-01', 2, '9500.5'],
      ['2026-12-16', 0, undefined],
    ]);
  });

  it('say since when an account was read where the invoice began before: no top-up seen is not no top-up', () => {
    const account = calendarAccount(tokyo, {}, { seenSince: at('2026-11-20T03:00:00Z') });
    const [, november, december] = eventsOf(factsWith([account]), 'invoice-cut').map(({ about }) =>
      about.kind === 'invoice-cut' ? about.on[0]?.seenSince : undefined,
    );
    expect([november, december]).toEqual(['2026-11-20', '2026-11-20']);
    const seen = eventsOf(factsWith([calendarAccount()]), 'invoice-cut').map(({ about }) =>
      about.kind === 'invoice-cut' ? about.on[0]?.seenSince : 'no',
    );
    expect(seen).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('say by when to pay to be on them, as the method and the approver’s hours have it', () => {
    const card = eventsOf(factsWith([calendarAccount()]), 'invoice-cut');
    const [past, , next] = card.map(({ about }) => (about.kind === 'invoice-cut' ? about.on[0]?.topUpBy : undefined));
    expect(past).toBeUndefined();
    // Cut on Tuesday 00:00 UTC+8, which is Monday 16:00 in Dublin, less 15 minutes for the bank.
    expect(next).toBe(at('2026-11-30T15:45:00Z'));
    const wire = eventsOf(factsWith([calendarAccount(tokyo, { paymentMethod: 'wire' })]), 'invoice-cut');
    const byWire = wire.map(({ about }) => (about.kind === 'invoice-cut' ? about.on[0]?.topUpBy : undefined))[2];
    expect(byWire).toBe(at('2026-11-24T15:00:00Z'));
  });

  it('let no payment for a monthly invoice wait until it is cut: it closes with its month', () => {
    const [, december] = eventsOf(
      factsWith([calendarAccount(tokyo, { invoiceProfile: 'monthly-6th' })]),
      'invoice-cut',
    );
    expect(december?.about.kind === 'invoice-cut' && december.about.on[0]?.topUpBy).toBe(at('2026-11-30T15:45:00Z'));
  });
});

describe('what is about one account', () => {
  const runway = {
    kind: 'days',
    days: 4,
    depletesAt: later(NOW, days(4)),
    range: { earliest: later(NOW, days(3)), latest: later(NOW, days(6)) },
  } as const;

  it('is when the credit runs out, with its range, and by when to pay', () => {
    const facts = factsWith([calendarAccount(tokyo, {}, { runway, decideBy: at('2026-11-26T15:00:00Z') })]);
    expect(eventsOf(facts, 'runs-out')).toEqual([
      {
        id: 'runs-out.tokyo',
        accounts: [tokyo],
        when: { at: runway.depletesAt },
        about: { kind: 'runs-out', ...runway.range },
      },
    ]);
    expect(eventsOf(facts, 'decide-by')).toMatchObject([
      { id: 'decide-by.tokyo', when: { at: at('2026-11-26T15:00:00Z') }, about: { method: 'card' } },
    ]);
  });

  it('keeps its name wherever it moves, so that a second import moves it too', () => {
    const moved = { ...runway, depletesAt: later(NOW, days(9)) };
    const [before] = eventsOf(factsWith([calendarAccount(tokyo, {}, { runway })]), 'runs-out');
    const [after] = eventsOf(factsWith([calendarAccount(tokyo, {}, { runway: moved })]), 'runs-out');
    expect(after?.id).toBe(before?.id);
    expect(after?.when).not.toEqual(before?.when);
  });

  it('is each top-up that arrived, with the invoice that it is on', () => {
    const account = calendarAccount(
      tokyo,
      {},
      { arrivals: [arrival('2026-11-15T10:00:00Z', '500', { remark: 'A-B' })] },
    );
    expect(eventsOf(factsWith([account]), 'arrival')).toMatchObject([
      { about: { amount: money('CNY', '500'), remark: 'A-B', cutDay: '2026-11-16' } },
    ]);
  });

  it('is each top-up that is pending, at its moment or today, and what is due', () => {
    const pending = { account: tokyo, amount: money('CNY', '9500'), remark: 'A-B' } as const;
    const facts = factsWith([calendarAccount(tokyo, {}, { testTopUpDue: at('2026-12-03T10:00:00Z') })], {
      pending: [
        { ...pending, id: 'p1', stage: 'ready', payBy: at('2026-12-02T09:00:00Z') },
        { ...pending, id: 'p2', stage: 'draft' },
      ],
      taxChecks: [{ account: tokyo, country: 'IE', validUntil: at('2026-12-20T10:00:00Z') }],
    });
    expect(eventsOf(facts, 'planned-top-up')).toMatchObject([
      { id: 'top-up.p2', when: { day: '2026-11-23' }, about: { cutDay: '2026-12-01' } },
      { id: 'top-up.p1', when: { at: at('2026-12-02T09:00:00Z') }, about: { cutDay: '2026-12-16' } },
    ]);
    expect(eventsOf(facts, 'test-top-up')).toMatchObject([{ id: 'test-top-up.tokyo' }]);
    expect(eventsOf(facts, 'tax-check')).toMatchObject([{ id: 'tax-check.tokyo', about: { country: 'IE' } }]);
  });
});

describe('what is the same for all', () => {
  it('is the weekly top-up, at 15:00 on the team’s clock before and after it changes', () => {
    const facts = factsWith([], { standing: { weekday: 5, at: '15:00', zone: 'Europe/Dublin' } });
    const range = { from: day('2026-10-19'), to: day('2026-11-01') };
    expect(eventsOf(facts, 'standing-top-up', range)).toMatchObject([
      { id: 'standing-top-up.2026-10-23', when: { at: at('2026-10-23T14:00:00Z') } },
      { id: 'standing-top-up.2026-10-30', when: { at: at('2026-10-30T15:00:00Z') } },
    ]);
  });

  it('is the moment at which a month’s bill is final, and its split bill', () => {
    expect(eventsOf(factsWith([]), 'bill-final').map(({ id }) => id)).toEqual([
      'bill-final.2026-10',
      'bill-final.2026-11',
    ]);
    expect(eventsOf(factsWith([]), 'split-bill-final').map(eventDay)).toEqual(['2026-11-04', '2026-12-04']);
  });

  it('is the holidays of the payers and of UTC+8, each once, those not announced marked', () => {
    const facts = factsWith([calendarAccount(), calendarAccount(london)]);
    const range = { from: day('2026-10-01'), to: day('2026-12-31') };
    const holidays = eventsOf(facts, 'holiday', range);
    expect(holidays.filter(({ id }) => id.startsWith('holiday.IE'))).toMatchObject([
      { id: 'holiday.IE.2026-10-26', accounts: [tokyo, london], when: { day: '2026-10-26' } },
      { id: 'holiday.IE.2026-12-25' },
      { id: 'holiday.IE.2026-12-28' },
    ]);
    expect(holidays.filter(({ id }) => id.startsWith('holiday.CN'))).toHaveLength(7);
    expect(new Set(holidays.map(({ id }) => id)).size).toBe(holidays.length);
  });
});

describe('the calendar', () => {
  it('has only what is on its days, in order, each under a name of its own', () => {
    const account = calendarAccount(
      tokyo,
      {},
      {
        arrivals: [arrival('2026-10-31T15:59:59Z', '1'), arrival('2026-10-31T16:00:00Z', '2')],
      },
    );
    const events = calendarEvents(factsWith([account]), NOVEMBER, NOW);
    const onDays = events.map(eventDay);
    expect(onDays).toEqual([...onDays].sort());
    expect(onDays[0]).toBe('2026-11-01');
    expect(events.filter(({ about }) => about.kind === 'arrival')).toHaveLength(1);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('of one account has what is about it or about all, and only its part of an invoice', () => {
    const facts = factsWith([
      calendarAccount(tokyo, {}, { arrivals: [arrival('2026-11-20T00:00:00Z', '5')] }),
      calendarAccount(london, { payerCountry: 'CN' }),
    ]);
    const mine = eventsOfAccount(calendarEvents(facts, NOVEMBER, NOW), london);
    expect(mine.some(({ about }) => about.kind === 'arrival')).toBe(false);
    expect(mine.some(({ id }) => id.startsWith('holiday.IE'))).toBe(false);
    expect(mine.some(({ about }) => about.kind === 'bill-final')).toBe(true);
    const cut = mine.find(({ id }) => id === 'cut.agencies.2026-12-01');
    expect(cut?.about.kind === 'invoice-cut' && cut.about.on.map(({ account }) => account)).toEqual([london]);
  });

  it('given to a calendar program has what moved, however far, so that it does not stay where it was', () => {
    const later2 = { kind: 'days', days: 400, depletesAt: at('2027-12-24T10:00:00Z') } as const;
    const facts = factsWith([calendarAccount(tokyo, {}, { runway: later2, decideBy: at('2027-12-20T10:00:00Z') })]);
    expect(eventsOf(facts, 'runs-out')).toEqual([]);
    const given = calendarGiven(facts, NOVEMBER, NOW);
    expect(given.slice(-2).map(({ id }) => id)).toEqual(['runs-out.tokyo', 'decide-by.tokyo'].sort());
    expect(given.slice(0, -2)).toEqual(calendarEvents(facts, NOVEMBER, NOW));
  });

  it('of two hundred accounts and two years has every top-up and every cut day on it', () => {
    const accounts = Array.from({ length: 200 }, (_, index) => {
      const arrivals = Array.from({ length: 104 }, (_each, week) =>
        arrival('2025-01-03T07:00:00Z', '9500', {
          at: later(at('2025-01-03T07:00:00Z'), days(7 * week)),
          transactionNumber: `t-${index}-${week}`,
        }),
      );
      return calendarAccount(`a${index}` as typeof tokyo, {}, { arrivals });
    });
    const range = { from: day('2025-01-01'), to: day('2026-12-31') };
    const events = calendarEvents(factsWith(accounts), range, NOW);
    const countOf = (kind: string) => events.filter(({ about }) => about.kind === kind).length;
    expect([countOf('arrival'), countOf('invoice-cut')]).toEqual([20_800, 48]);
  });
});

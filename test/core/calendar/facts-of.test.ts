import { describe, expect, it } from 'vitest';
import { calendarFacts } from '../../../core/calendar/facts-of';
import { money } from '../../../core/money';
import { days, earlier } from '../../../core/time';
import { noTopUps } from '../../../core/top-up/top-ups';
import { accountWith, freshAccount, stateOf } from '../../fixtures/account-states';
import { now } from '../../fixtures/readings';
import { draft } from '../../fixtures/top-ups';
import { arrival } from './calendar-facts';

const reading = (daysAgo: number, amount: string) => ({
  at: earlier(now, days(daysAgo)),
  available: money('CNY', amount),
});

const topUp = (daysAgo: number, number: string) =>
  arrival('2026-01-01T00:00:00Z', '500', { at: earlier(now, days(daysAgo)), transactionNumber: number });

describe('what the calendar is made of', () => {
  it('is each account’s days, top-ups and since when it was read', () => {
    const account = accountWith('tokyo', {
      readings: [reading(4, '900'), reading(2, '600'), reading(0, '300')],
      arrivals: [topUp(3, 'one')],
    });
    const [facts] = calendarFacts(stateOf([account]), new Map(), now).accounts;
    expect(facts?.runway.kind).toBe('days');
    expect(facts?.seenSince).toBe(earlier(now, days(4)));
    expect(facts?.arrivals.map(({ transactionNumber }) => transactionNumber)).toEqual(['one']);
    expect(facts?.decideBy).toBeDefined();
  });

  it('takes older top-ups from the history, and each only once', () => {
    const account = accountWith('tokyo', {
      readings: [reading(4, '900')],
      arrivals: [topUp(3, 'one'), topUp(1, 'new')],
    });
    const past = new Map([
      [account.account.id, { arrivals: [topUp(90, 'old'), topUp(3, 'one')], since: earlier(now, days(100)) }],
    ]);
    const [facts] = calendarFacts(stateOf([account]), past, now).accounts;
    expect(facts?.arrivals.map(({ transactionNumber }) => transactionNumber)).toEqual(['old', 'one', 'new']);
    expect(facts?.seenSince).toBe(earlier(now, days(100)));
  });

  it('has the plans that are pending, and for some months those that are over', () => {
    const plan = { ...draft({ account: 'tokyo' as never }), createdAt: earlier(now, days(10)) };
    const plans = [
      { ...plan, id: 'open' },
      { ...plan, id: 'gone', stage: 'cancelled' as const, cancelledAt: earlier(now, days(2)) },
      { ...plan, id: 'long-gone', stage: 'cancelled' as const, cancelledAt: earlier(now, days(100)) },
    ];
    const facts = calendarFacts(stateOf([], { topUps: { ...noTopUps, plans } }), new Map(), now);
    expect(facts.pending.map(({ id }) => id)).toEqual(['open']);
    expect(facts.over).toEqual([{ id: 'gone', account: 'tokyo', at: earlier(now, days(2)) }]);
  });

  it('knows nothing of an account that was never read', () => {
    const [facts] = calendarFacts(stateOf([freshAccount('tokyo')]), new Map(), now).accounts;
    expect(facts).toMatchObject({ runway: { kind: 'unknown' }, arrivals: [] });
    expect(facts).not.toHaveProperty('seenSince');
  });

  it('has the weekly top-up on the team’s own clock', () => {
    expect(calendarFacts(stateOf([]), new Map(), now).standing).toEqual({
      weekday: 5,
      at: '15:00',
      zone: 'Europe/Dublin',
    });
  });
});

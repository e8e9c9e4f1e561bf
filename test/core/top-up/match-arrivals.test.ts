import { describe, expect, it } from 'vitest';
import { money } from '../../../core/money';
import { days, hours, later, minutes, seconds } from '../../../core/time';
import { questionOf } from '../../../core/top-up/finding';
import type { TopUpPlan } from '../../../core/top-up/plan';
import { now, reading } from '../../fixtures/readings';
import { came, clientX, clientY, draft, foundBy, kindsOf, paid, ready, remark } from '../../fixtures/top-ups';

const other = 'ClientX-MarchQ2-Web-Berlin-ECS';
const arrived = (plan: TopUpPlan, own: Partial<NonNullable<TopUpPlan['arrival']>> = {}): TopUpPlan => ({
  ...plan,
  stage: 'arrived',
  arrival: { at: later(now, seconds(20)), amount: plan.amount, transactionNumber: 'T-0', ...own },
});

describe('a paid top-up', () => {
  it('has arrived with a transaction of its amount and remark', () => {
    const plan = paid();
    expect(foundBy({ plans: [plan], x: { arrivals: [came({ remark })] } })).toEqual([
      { kind: 'arrived', plan, at: later(now, seconds(20)), amount: money('CNY', '9500'), transactionNumber: 'T-1' },
    ]);
  });

  it('has arrived by its amount alone where the bank leaves the remark out or writes its own', () => {
    expect(kindsOf({ plans: [paid()], x: { arrivals: [came()] } })).toEqual(['arrived']);
    expect(kindsOf({ plans: [paid()], x: { arrivals: [came({ remark: 'card ending 4242' })] } })).toEqual(['arrived']);
  });

  it('has arrived with a transfer from the main account; one that nobody planned is not asked about', () => {
    const transfer = came({ kind: 'transfer', remark });
    expect(kindsOf({ plans: [paid()], x: { arrivals: [transfer] } })).toEqual(['arrived']);
    expect(kindsOf({ plans: [], x: { arrivals: [came({ kind: 'transfer' })] } })).toEqual([]);
  });

  it('is late a minute after it was paid, once the account has been read since then', () => {
    const plans = [paid()];
    expect(kindsOf({ plans })).toEqual(['late']);
    expect(kindsOf({ plans, x: { asOf: later(now, seconds(60)) } })).toEqual([]);
    expect(kindsOf({ plans, x: { asOf: later(now, seconds(61)) } })).toEqual(['late']);
  });

  it('is no longer late when the money comes', () => {
    expect(kindsOf({ plans: [paid()], x: { arrivals: [came({ after: 3_000, remark })] } })).toEqual(['arrived']);
  });

  it('is short where a part of it came with its remark, or nearly all of it without one', () => {
    const [, short] = foundBy({ plans: [paid()], x: { arrivals: [came({ amount: '5000', remark })] } });
    expect(short).toMatchObject({ kind: 'short', amount: money('CNY', '5000'), missing: money('CNY', '4500') });
    expect(kindsOf({ plans: [paid()], x: { arrivals: [came({ amount: '9465' })] } })).toEqual(['arrived', 'short']);
    expect(kindsOf({ plans: [paid()], x: { arrivals: [came({ amount: '4000' })] } })).toEqual(['unplanned', 'late']);
  });

  it('is made whole by the rest with the same remark', () => {
    const arrivals = [came({ amount: '5000', remark }), came({ amount: '4500', remark, after: 900, id: 'T-2' })];
    expect(kindsOf({ plans: [paid()], x: { arrivals } })).toEqual(['arrived']);
  });

  it('is neither short nor late where more than planned came', () => {
    expect(kindsOf({ plans: [paid()], x: { arrivals: [came({ amount: '9600', remark })] } })).toEqual(['arrived']);
  });

  it('has arrived twice where the same payment came again, in one reading or in two', () => {
    const twice = [came({ remark }), came({ remark, after: 30, id: 'T-2' })];
    expect(kindsOf({ plans: [paid()], x: { arrivals: twice } })).toEqual(['arrived', 'twice']);
    expect(kindsOf({ plans: [arrived(paid())], x: { arrivals: [came({ after: 40 })] } })).toEqual(['twice']);
  });

  it('is in another account where its remark or its amount came in there', () => {
    const y = (own: Parameters<typeof came>[0]) => foundBy({ plans: [paid()], y: { arrivals: [came(own)] } });
    expect(y({ remark })).toMatchObject([{ kind: 'elsewhere', account: clientY, plan: { account: clientX } }]);
    expect(y({})).toMatchObject([{ kind: 'elsewhere' }]);
    expect(y({ remark, currency: 'USD' })).toMatchObject([{ kind: 'elsewhere' }]);
    expect(y({ currency: 'USD' }).map(({ kind }) => kind)).toEqual(['unplanned', 'late']);
  });

  it('is not taken for another account’s own top-up of the same amount', () => {
    const plans = [paid(), paid({ id: 'plan-2', account: clientY, remark: other })];
    expect(kindsOf({ plans, y: { arrivals: [came({ remark: other })] } })).toEqual(['arrived', 'late']);
    expect(kindsOf({ plans, x: { arrivals: [came()] }, y: { arrivals: [came({ id: 'T-2' })] } })).toEqual([
      'arrived',
      'arrived',
    ]);
  });

  it('is told apart from another one of the same amount by the remark', () => {
    const second = paid({ id: 'plan-2', remark: other });
    const [found] = foundBy({ plans: [paid(), second], x: { arrivals: [came({ remark: other })] } });
    expect(found).toMatchObject({ kind: 'arrived', plan: { id: 'plan-2' } });
  });

  it('is not the money that was there before it, nor money in another currency, nor a refund', () => {
    expect(kindsOf({ plans: [paid()], x: { arrivals: [came({ after: -3_600 })] } })).toEqual(['late']);
    expect(kindsOf({ plans: [paid()], x: { arrivals: [came({ kind: 'refund' })] } })).toEqual(['late']);
    expect(kindsOf({ plans: [paid()], x: { arrivals: [came({ currency: 'USD' })] } })).toEqual(['unplanned', 'late']);
  });

  it('is found although nobody said that it was paid', () => {
    expect(kindsOf({ plans: [ready()], x: { arrivals: [came({ remark })] } })).toEqual(['arrived']);
    expect(kindsOf({ plans: [ready()], x: { arrivals: [came()] } })).toEqual(['unplanned']);
    expect(kindsOf({ plans: [draft()], x: { arrivals: [came({ remark })] } })).toEqual(['unplanned']);
  });
});

describe('a rise of the balance', () => {
  const before = reading(later(now, minutes(-10)), '1000');
  const risenTo = (amount: string) => [before, reading(later(now, minutes(5)), amount)];

  it('is the money before its transaction is listed', () => {
    const [found] = foundBy({ plans: [paid()], x: { readings: risenTo('10490'), burnPerDay: '500' } });
    expect(found).toMatchObject({ kind: 'arrived', amount: money('CNY', '9500'), at: later(now, minutes(5)) });
    expect(found).not.toHaveProperty('transactionNumber');
  });

  it('is another payment where it is far off the amount', () => {
    expect(kindsOf({ plans: [paid()], x: { readings: risenTo('6000'), burnPerDay: '500' } })).toEqual(['late']);
    expect(kindsOf({ plans: [paid()], x: { readings: risenTo('11000'), burnPerDay: '500' } })).toEqual(['late']);
  });

  it('is the money of one plan only', () => {
    const plans = [paid(), paid({ id: 'plan-2', remark: other })];
    expect(kindsOf({ plans, x: { readings: risenTo('10490'), burnPerDay: '500' } })).toEqual(['arrived', 'late']);
  });

  it('is confirmed by the transaction when that is listed', () => {
    const { transactionNumber: _none, ...seen } = { ...arrived(paid()).arrival };
    const plan: TopUpPlan = {
      ...paid(),
      stage: 'arrived',
      arrival: { at: now, amount: money('CNY', '9500'), ...seen },
    };
    expect(foundBy({ plans: [plan], x: { arrivals: [came()] } })).toMatchObject([
      { kind: 'arrived', transactionNumber: 'T-1' },
    ]);
  });
});

describe('money that nobody planned', () => {
  it('is asked about once the desk is in use, and never about what came in before', () => {
    expect(kindsOf({ plans: [], x: { arrivals: [came()] } })).toEqual(['unplanned']);
    expect(kindsOf({ plans: [], x: { arrivals: [came()] }, inUseSince: later(now, hours(1)) })).toEqual([]);
  });

  it('is not asked about where a rule explains it', () => {
    expect(kindsOf({ plans: [], x: { arrivals: [came({ amount: '1' })], isExpected: () => true } })).toEqual([]);
  });

  it('is asked about once for each transaction', () => {
    const found = foundBy({ plans: [], x: { arrivals: [came(), came({ id: 'T-2' })] } });
    expect(found.map(questionOf)).toEqual(['unplanned:T-1', 'unplanned:T-2']);
  });
});

describe('a plan that is over', () => {
  it('keeps its transaction: it is no other plan’s and is not asked about again', () => {
    const first = arrived(paid(), { transactionNumber: 'T-1' });
    const second = paid({ id: 'plan-2' });
    expect(kindsOf({ plans: [first, second], x: { arrivals: [came()] } })).toEqual(['late']);
  });

  it('that was cancelled gets no money: what comes is asked about', () => {
    expect(kindsOf({ plans: [{ ...paid(), stage: 'cancelled' }], x: { arrivals: [came({ remark })] } })).toEqual([
      'unplanned',
    ]);
  });

  it('is not asked about after a month', () => {
    const old = arrived(paid(), { at: later(now, days(-31)), amount: money('CNY', '9000') });
    expect(kindsOf({ plans: [old] })).toEqual([]);
  });
});

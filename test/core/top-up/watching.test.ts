import { describe, expect, it } from 'vitest';
import { usualAlerting } from '../../../core/alerting';
import { withAcknowledged, withSnoozed } from '../../../core/alerts/acts';
import type { Alert } from '../../../core/alerts/alert';
import { conditionsOf } from '../../../core/alerts/conditions';
import { withConditions } from '../../../core/alerts/life';
import { type RulesChange, rulesOf } from '../../../core/alerts/rules';
import type { Situation } from '../../../core/alerts/situation';
import { money } from '../../../core/money';
import type { Arrival, Reading } from '../../../core/reading';
import { days, hours, type Instant, later, minutes, seconds } from '../../../core/time';
import { withArrival } from '../../../core/top-up/arrived';
import { questionOf } from '../../../core/top-up/finding';
import type { TopUpPlan } from '../../../core/top-up/plan';
import { topUpSituation } from '../../../core/top-up/situation';
import { noTopUps, type TopUps } from '../../../core/top-up/top-ups';
import { expectedAt, findingsOf, type WatchKept } from '../../../core/top-up/watching';
import { accountWith } from '../../fixtures/account-states';
import { situation } from '../../fixtures/alerts';
import { at, now, reading, spendingSteadily } from '../../fixtures/readings';
import { came, clientX, paid, planOf, remark } from '../../fixtures/top-ups';

interface Told {
  readonly plans?: readonly TopUpPlan[];
  readonly arrivals?: readonly Arrival[];
  readonly readings?: readonly Reading[];
  readonly until?: Instant;
  readonly rules?: RulesChange;
  readonly topUps?: Partial<TopUps>;
}

/** Client X, read until the moment. */
function deskAt({ plans = [], arrivals = [], until = now, rules = {}, topUps = {}, ...told }: Told): WatchKept {
  const readings = told.readings ?? [reading(later(now, minutes(-10)), '1000'), reading(until, '1000')];
  return {
    accounts: [accountWith('client-x', { readings, arrivals, until: later(until, days(1)) })],
    topUps: { ...noTopUps, inUseSince: now, plans, ...topUps },
    alerting: { ...usualAlerting, rules },
    zone: 'Europe/Dublin',
    country: 'IE',
    calendars: {},
  };
}

const kinds = (told: Told, on: Instant = later(now, hours(1))) => findingsOf(deskAt(told), on).map(({ kind }) => kind);

function situationAt(told: Told, on: Instant): Situation {
  const desk = deskAt({ ...told, until: on });
  const [account] = desk.accounts;
  if (account === undefined) throw new RangeError('no account');
  const rules = rulesOf(told.rules);
  return { ...situation({ asOf: on, rules }), ...topUpSituation(desk, account, on) };
}

const judgedOn = (alerts: readonly Alert[], told: Told, on: Instant) =>
  withConditions(alerts, clientX, conditionsOf(situationAt(told, on), on), on).alerts;
const ofKind = (alerts: readonly Alert[], kind: Alert['kind']) => alerts.find((each) => each.kind === kind);

describe('money that a rule explains', () => {
  it('is the quarterly test of 1.00 while it is asked for', () => {
    expect(kinds({ arrivals: [came({ amount: '1.00' })] })).toEqual([]);
    expect(kinds({ arrivals: [came({ amount: '1.00' })], rules: { testTopUp: { on: false } } })).toEqual(['unplanned']);
    expect(kinds({ arrivals: [came({ amount: '1.01' })] })).toEqual(['unplanned']);
  });

  it('is an auto-recharge where the balance was under its trigger', () => {
    const spending = (opening: string) =>
      spendingSteadily({ opening, eachStep: '100', every: hours(1), over: days(3), until: later(now, minutes(-10)) });
    const rules = { autoRecharge: { on: true } };
    const arrivals = [came()];
    expect(kinds({ arrivals, readings: spending('9000'), rules })).toEqual([]);
    expect(kinds({ arrivals, readings: spending('9000') })).toEqual(['unplanned']);
    expect(kinds({ arrivals, readings: spending('90000'), rules })).toEqual(['unplanned']);
  });

  it('is what somebody has answered for', () => {
    const [found] = findingsOf(deskAt({ arrivals: [came()] }), later(now, hours(1)));
    const question = found === undefined ? '' : (questionOf(found) ?? '');
    const answered = [{ question, by: 'Mary', at: now, note: 'of the Berlin office' }];
    expect(kinds({ arrivals: [came()], topUps: { answered } })).toEqual([]);
    expect(kinds({ arrivals: [came(), came({ id: 'T-2' })], topUps: { answered } })).toEqual(['unplanned']);
  });
});

describe('a desk that nobody uses', () => {
  it('asks about nothing', () => {
    const { inUseSince: _never, ...unused } = deskAt({ arrivals: [came()] }).topUps;
    expect(findingsOf({ ...deskAt({ arrivals: [came()] }), topUps: unused }, later(now, hours(1)))).toEqual([]);
  });
});

describe('the money of a paid top-up', () => {
  it('is expected within a minute by card, and after four business days by wire', () => {
    expect(expectedAt(paid(), deskAt({}))).toBe(later(now, seconds(60)));
    expect(expectedAt(paid({ method: 'wire' }), deskAt({}))).toBe(at('2026-11-27T10:00:00Z'));
  });
});

describe('the alert of a late top-up', () => {
  const plans = [paid()];
  const late = judgedOn([], { plans }, later(now, minutes(2)));

  it('is raised a minute after the payment and gets worse after a quarter of an hour', () => {
    expect(ofKind(judgedOn([], { plans }, later(now, seconds(50))), 'top-up-late')).toBeUndefined();
    expect(ofKind(late, 'top-up-late')).toMatchObject({ severity: 'watch', level: 0, facts: { amount: 'CNY 9500' } });
    expect(ofKind(judgedOn(late, { plans }, later(now, minutes(17))), 'top-up-late')).toMatchObject({
      severity: 'critical',
      because: 'worse',
    });
  });

  it('opens the top-up itself', () => {
    const alert = ofKind(late, 'top-up-late');
    expect(alert?.action.do).toBe('open-top-up');
    expect(alert?.facts.plan).toBe('plan-1');
  });

  it('is over when the money comes, before the plan has taken it over and after', () => {
    const arrivals = [came({ after: 150, remark })];
    const on = later(now, minutes(3));
    expect(ofKind(judgedOn(late, { plans, arrivals }, on), 'top-up-late')?.standing.state).toBe('resolved');
    const [found] = findingsOf(deskAt({ plans, arrivals, until: on }), on);
    if (found?.kind !== 'arrived') throw new RangeError('not arrived');
    const settled = [planOf(withArrival(paid(), found, undefined, on))];
    const after = judgedOn(late, { plans: settled, arrivals }, on);
    expect(ofKind(after, 'top-up-late')?.standing.state).toBe('resolved');
    expect(after.filter(({ standing }) => standing.state === 'raised')).toEqual([]);
  });

  it('is over when the top-up is cancelled', () => {
    const cancelled = [{ ...paid(), stage: 'cancelled' as const }];
    const after = judgedOn(late, { plans: cancelled }, later(now, minutes(3)));
    expect(ofKind(after, 'top-up-late')?.standing.state).toBe('resolved');
  });

  it('stays while nothing has been read since', () => {
    const stale = { ...situationAt({ plans }, later(now, minutes(3))), topUps: undefined };
    const { topUps: _unknown, ...unknown } = stale;
    const after = withConditions(
      late,
      clientX,
      conditionsOf(unknown, later(now, hours(2))),
      later(now, hours(2)),
    ).alerts;
    expect(ofKind(after, 'top-up-late')?.standing.state).toBe('raised');
  });
});

describe('an alert about what came in', () => {
  it('is over once somebody has answered for it', () => {
    const on = later(now, minutes(5));
    const short: TopUpPlan = {
      ...paid(),
      stage: 'arrived',
      arrival: { at: now, amount: money('CNY', '9400'), transactionNumber: 'T-1' },
    };
    const raised = judgedOn([], { plans: [short] }, on);
    expect(ofKind(raised, 'top-up-short')?.facts.missing).toBe('CNY 100');
    const answered = [{ question: 'short:plan-1', by: 'Mary', at: on }];
    const after = judgedOn(raised, { plans: [short], topUps: { answered } }, on);
    expect(ofKind(after, 'top-up-short')?.standing.state).toBe('resolved');
  });

  it('asks about the next transaction when the first is answered for', () => {
    const arrivals = [came(), came({ id: 'T-2', amount: '300', after: 40 })];
    const on = later(now, minutes(5));
    const raised = judgedOn([], { arrivals }, on);
    expect(ofKind(raised, 'top-up-unplanned')).toMatchObject({ facts: { amount: 'CNY 9500', transaction: 'T-1' } });
    const answered = [{ question: 'unplanned:T-1', by: 'Mary', at: on }];
    const after = judgedOn(raised, { arrivals, topUps: { answered } }, on);
    expect(ofKind(after, 'top-up-unplanned')).toMatchObject({
      standing: { state: 'raised' },
      facts: { transaction: 'T-2' },
    });
  });

  it('that was acknowledged is told again when another transaction comes', () => {
    const on = later(now, minutes(5));
    const raised = judgedOn([], { arrivals: [came()] }, on);
    const acted = withAcknowledged(raised, ofKind(raised, 'top-up-unplanned')?.id ?? '', 'I am asking around', on);
    const acknowledged = acted.ok ? acted.alerts : [];
    const both = { arrivals: [came(), came({ id: 'T-2', amount: '300', after: 40 })] };
    expect(ofKind(judgedOn(acknowledged, both, on), 'top-up-unplanned')).toMatchObject({
      standing: { state: 'raised' },
      because: 'worse',
    });
  });

  it('is silent where its rule is off', () => {
    const rules = { topUpArrival: { on: false }, topUpUnplanned: { on: false } };
    const on = later(now, hours(1));
    expect(judgedOn([], { plans: [paid()], rules }, on)).toEqual([]);
    expect(judgedOn([], { arrivals: [came()], rules }, on)).toEqual([]);
  });
});

describe('the standing top-up', () => {
  const rules = { standingTopUp: { on: true, weekday: 5, time: '15:00' } };
  const due = at('2026-11-27T15:00:00Z');
  const raised = judgedOn([], { rules }, due);

  it('is calm when it is due, whatever the balance, and no longer calm a day later', () => {
    expect(ofKind(judgedOn([], { rules }, later(due, minutes(-1))), 'standing-top-up')).toBeUndefined();
    expect(ofKind(raised, 'standing-top-up')).toMatchObject({ severity: 'calm', action: { do: 'top-up' } });
    expect(ofKind(judgedOn(raised, { rules }, later(due, days(1))), 'standing-top-up')).toMatchObject({
      severity: 'watch',
    });
  });

  it('is over with the money, and asked for again the week after', () => {
    const after = judgedOn(raised, { rules, plans: [paid({}, later(due, minutes(30)))] }, later(due, minutes(30)));
    expect(ofKind(after, 'standing-top-up')?.standing.state).toBe('resolved');
    expect(ofKind(judgedOn([], { rules }, later(due, days(7))), 'standing-top-up')).toBeDefined();
  });

  it('can be snoozed until tomorrow, and acknowledged with a note', () => {
    const id = ofKind(raised, 'standing-top-up')?.id ?? '';
    expect(withSnoozed(raised, id, later(due, hours(18)), due)).toMatchObject({ ok: true });
    expect(withAcknowledged(raised, id, 'agreed with the client', due)).toMatchObject({ ok: true });
  });

  it('is off until somebody wants it', () => {
    expect(ofKind(judgedOn([], {}, due), 'standing-top-up')).toBeUndefined();
  });
});

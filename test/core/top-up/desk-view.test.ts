import { describe, expect, it } from 'vitest';
import { usualProfile } from '../../../core/account-profile';
import { money } from '../../../core/money';
import { days, hours, later, minutes } from '../../../core/time';
import { deskList, deskSummary, topUpView } from '../../../core/top-up/desk-view';
import { noTopUps, type TopUps } from '../../../core/top-up/top-ups';
import { accountWith, stateOf } from '../../fixtures/account-states';
import { now, spendingSteadily } from '../../fixtures/readings';
import { came, clientX, clientY, draft, paid, ready, remark } from '../../fixtures/top-ups';

const readings = spendingSteadily({ opening: '30000', eachStep: '40', every: hours(1), over: days(20), until: now });
const account = accountWith('client-x', { readings }, { currency: 'CNY' });
const state = (topUps: Partial<TopUps>) => stateOf([account], { topUps: { ...noTopUps, ...topUps } });

describe('what is shown of the desk', () => {
  it('counts the open checks of drafts, and of nothing else', () => {
    expect(deskSummary(state({ plans: [draft()] }), now).openChecks).toBe(3);
    expect(deskSummary(state({ plans: [ready(), paid({ id: 'b' })] }), now).openChecks).toBe(0);
  });

  it('counts the plans that wait for somebody: not the checks in them, and not what waits for its money', () => {
    expect(deskSummary(state({ plans: [draft(), ready({ id: 'b' }), paid({ id: 'c' })] }), now).waiting).toBe(2);
  });

  it('says how long the credit lasts with the money, until it is in', () => {
    const runway = topUpView(state({ plans: [draft()] }), draft().id, now)?.outcome?.runway;
    const more = draft({ amount: money('CNY', '19000') });
    const longer = topUpView(state({ plans: [more] }), more.id, now)?.outcome?.runway;
    expect(runway?.kind === 'days' && longer?.kind === 'days' && longer.days - runway.days).toBeCloseTo(9_500 / 960, 1);
    const arrived = { ...paid(), stage: 'arrived', arrival: { at: now, amount: paid().amount } } as const;
    expect(topUpView(state({ plans: [arrived] }), arrived.id, now)?.outcome).toBeUndefined();
  });

  it.each([
    ['6000', true],
    ['7000', false],
  ])(
    'warns where far less is entered than the forecast expects of a sprint (%s of about 13,440)',
    (expected, warns) => {
      const plan = draft({ size: { kind: 'sprint', days: 14, expected } });
      const { forecast } = topUpView(state({ plans: [plan] }), plan.id, now)?.outcome ?? {};
      expect(forecast !== undefined).toBe(warns);
    },
  );

  it.each([
    ['1000', 5],
    ['9500', undefined],
  ])('warns where the alert goes off even with the money (%s)', (amount, alarmDays) => {
    const low = spendingSteadily({ opening: '22000', eachStep: '40', every: hours(1), over: days(20), until: now });
    const plan = draft({ amount: money('CNY', amount) });
    const kept = stateOf([accountWith('client-x', { readings: low }, { currency: 'CNY' })], {
      topUps: { ...noTopUps, plans: [plan] },
    });
    expect(topUpView(kept, plan.id, now)?.outcome?.alarmDays).toBe(alarmDays);
  });

  it('says that a country nobody has set is this computer’s', () => {
    const kept = state({ plans: [draft()] });
    expect(topUpView(kept, draft().id, now)?.landing.countryAssumed).toBe(true);
    const said = { ...kept.alerting, profiles: { [clientX]: usualProfile('Europe/Dublin', 'IE') } };
    expect(topUpView({ ...kept, alerting: said }, draft().id, now)?.landing.countryAssumed).toBeUndefined();
  });

  it('keeps the remarks of other accounts apart from its own', () => {
    const plans = [draft({ remark: '' }), draft({ id: 'b', account: clientY, remark })];
    const view = topUpView(state({ plans }), draft().id, now);
    expect(view?.suggestions).toEqual([]);
    expect(view?.othersRemarks.map(({ client }) => client)).toEqual(['ClientX']);
  });

  it('puts what waits for money before what is ready, and that before drafts', () => {
    const plans = [draft({ id: 'a' }), ready({ id: 'b' }), paid({ id: 'c' })];
    expect(deskSummary(state({ plans }), now).open.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('lists what is over, the newest first, and what the batch would bring', () => {
    const arrived = { ...paid({ id: 'a' }), stage: 'arrived', arrival: { at: now, amount: paid().amount } } as const;
    const cancelled = { ...draft({ id: 'b' }), stage: 'cancelled', cancelledAt: later(now, minutes(1)) } as const;
    const { over, batch } = deskList(state({ plans: [arrived, cancelled] }), now);
    expect(over.map(({ id }) => id)).toEqual(['b', 'a']);
    expect([...batch.lines, ...batch.enough, ...batch.unknown]).toHaveLength(1);
  });

  it('has on a plan’s page what is odd about its money, and on the list all of it', () => {
    const plans = [paid({ id: 'a' }, later(now, minutes(-30)))];
    const kept = { ...state({ plans }), accounts: [account] };
    const [late] = deskSummary(kept, now).oddities;
    expect(late).toMatchObject({ kind: 'late', plan: 'a', account: clientX });
    expect(topUpView(kept, 'a', now)?.oddities).toEqual([late]);
  });

  it('suggests the remarks of the account’s own top-ups', () => {
    const kept = stateOf([{ ...account, arrivals: [came({ after: -100, remark })] }], {
      topUps: { ...noTopUps, plans: [draft({ remark: '' })] },
    });
    const [first] = topUpView(kept, draft().id, now)?.suggestions ?? [];
    expect(first).toMatchObject({ client: 'ClientX', project: 'AI-POC', service: 'OSS' });
  });

  it('shows nothing of a plan that is gone', () => {
    expect(topUpView(state({}), 'none', now)).toBeUndefined();
  });
});

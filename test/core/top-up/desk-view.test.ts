import { describe, expect, it } from 'vitest';
import { days, hours, later, minutes } from '../../../core/time';
import { deskList, deskSummary, topUpView } from '../../../core/top-up/desk-view';
import { noTopUps, type TopUps } from '../../../core/top-up/top-ups';
import { accountWith, stateOf } from '../../fixtures/account-states';
import { now, spendingSteadily } from '../../fixtures/readings';
import { came, clientX, draft, paid, ready, remark } from '../../fixtures/top-ups';

const readings = spendingSteadily({ opening: '30000', eachStep: '40', every: hours(1), over: days(20), until: now });
const account = accountWith('client-x', { readings }, { currency: 'CNY' });
const state = (topUps: Partial<TopUps>) => stateOf([account], { topUps: { ...noTopUps, ...topUps } });

describe('what is shown of the desk', () => {
  it('counts the open checks of drafts, and of nothing else', () => {
    expect(deskSummary(state({ plans: [draft()] }), now).openChecks).toBe(3);
    expect(deskSummary(state({ plans: [ready(), paid({ id: 'b' })] }), now).openChecks).toBe(0);
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

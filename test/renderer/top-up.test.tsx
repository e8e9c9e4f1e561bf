// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { usualProfile } from '../../core/account-profile';
import type { Snapshot } from '../../core/snapshot';
import { later, minutes, seconds } from '../../core/time';
import { checksOf } from '../../core/top-up/checks';
import type { Oddity, TopUpView } from '../../core/top-up/desk-view';
import { landingAt } from '../../core/top-up/landing';
import type { TopUpPlan } from '../../core/top-up/plan';
import { noTopUps } from '../../core/top-up/top-ups';
import { openScreen, type Screen } from '../fixtures/screen';
import { accountId, fixtureSnapshot, NOW, rows } from '../fixtures/snapshot';
import { draft, paid, ready } from '../fixtures/top-ups';

let screen: Screen;
afterEach(() => screen.close());

const tokyo = rows.tokyo.id;
const landing = landingAt(later(NOW, minutes(1)), usualProfile('Europe/Dublin', 'IE'));

function viewOf(plan: TopUpPlan, own: Partial<TopUpView> = {}): TopUpView {
  const account = { ...rows.tokyo, floor: '0', currency: 'CNY' };
  const facts = { account, others: [], isSub: false, taxCountry: 'IE', landing };
  return {
    plan,
    checks: checksOf(plan, facts, NOW),
    landing,
    isSub: false,
    taxCountry: 'IE',
    suggestions: [],
    othersRemarks: [],
    oddities: [],
    ...own,
  };
}

const open = (view: TopUpView, changes: Partial<Snapshot> = {}) =>
  openScreen(fixtureSnapshot({ page: { name: 'top-up', plan: view.plan.id }, topUp: view, ...changes }));
const check = (name: string) => screen.find(`[data-check=${name}]`);

describe('the page of a top-up', () => {
  it('says how each check stands in words, and holds the ready button while one is open', async () => {
    screen = await open(viewOf(draft({ account: tokyo })));
    expect(check('tax').textContent).toContain('Open');
    expect(check('minimum').textContent).toContain('Settled');
    expect(screen.text()).toContain('3 checks open');
    expect((screen.named('Mark ready') as HTMLButtonElement).disabled).toBe(true);
  });

  it('names a confirmation after its check, and sends who confirmed', async () => {
    screen = await open(viewOf(draft({ account: tokyo })));
    await screen.type(check('currency').querySelector('input') ?? screen.find('main'), 'Mei Tan');
    await screen.click(screen.named('Confirm: Currency lock'));
    expect(screen.sent).toEqual([['top-up.confirm', { plan: 'plan-1', check: 'currency', by: 'Mei Tan' }]]);
  });

  it('shows the refusal on the field that it names', async () => {
    screen = await open(viewOf(draft({ account: tokyo, size: { kind: 'sprint', days: 14 } })));
    screen.answerWith({ ok: false, reason: { field: 'days', text: 'input.top-up.days', values: { most: 366 } } });
    await screen.click(screen.named('Work it out'));
    expect(screen.find('[aria-label="How much"] form').textContent).toContain('366');
    expect(screen.sent[0]?.[1]).toMatchObject({ plan: 'plan-1', change: { size: { kind: 'sprint', days: '14' } } });
  });

  it('lists the seven steps only when it is ready, each to be ticked off', async () => {
    screen = await open(viewOf(draft({ account: tokyo })));
    expect(screen.findAll('.guide-step')).toHaveLength(0);
    await screen.show(
      fixtureSnapshot({ page: { name: 'top-up', plan: 'plan-1' }, topUp: viewOf(ready({ account: tokyo })) }),
    );
    expect(screen.findAll('.guide-step')).toHaveLength(7);
    await screen.click(screen.find('.guide-step input'));
    await screen.click(screen.named('Open Recharge'));
    await screen.click(screen.named('Copy amount'));
    await screen.click(screen.named('I confirmed the recharge'));
    expect(screen.text()).toContain(`pay exactly CNY\u00a09,500.00 into ${rows.tokyo.name} by Visa or Mastercard?`);
    await screen.click(screen.named('Yes, this was paid'));
    expect(screen.sent).toEqual([
      ['top-up.step', { plan: 'plan-1', step: 1, done: true }],
      ['link.open', { link: 'recharge-china' }],
      ['clipboard.copy', { text: '9500' }],
      ['top-up.paid', { plan: 'plan-1' }],
    ]);
  });

  it('waits for the money with a timer, and then says on which invoice it is', async () => {
    const waiting = paid({ account: tokyo }, later(NOW, seconds(-65)));
    screen = await open(viewOf(waiting, { expectedAt: later(NOW, seconds(-5)) }));
    expect(screen.find('[role=timer]').textContent).toBe('1:05');
    expect(screen.find('[data-arrival]').textContent).toContain('Do not pay again. It was expected by');
    const arrival = { at: NOW, amount: waiting.amount, transactionNumber: 'T-9', invoice: landing.cutDay };
    const topUp = viewOf({ ...waiting, stage: 'arrived', arrival });
    await screen.show(fixtureSnapshot({ page: { name: 'top-up', plan: 'plan-1' }, topUp }));
    expect(screen.find('[data-arrival=arrived]').textContent).toContain('On the invoice of 1 Dec (UTC+8)');
  });

  it('says how long the credit lasts with it, and doubts an amount far below the forecast', async () => {
    const runway = { kind: 'days', days: 3.2, depletesAt: later(NOW, minutes(60 * 77)) } as const;
    const outcome = { runway, alarmDays: 5, forecast: draft().amount };
    screen = await open(viewOf(draft({ account: tokyo }), { outcome }));
    const said = screen.find('[data-outcome=doubtful]').textContent;
    expect(said).toMatch(/With it the credit lasts until .* UTC.* · 3\.2 days left after this/);
    expect(said).toContain('the forecast expects CNY\u00a09,500.00');
    expect(said).toContain('fewer than the 5 days');
  });

  it('offers to stop watching for money that was paid, and not to cancel it', async () => {
    screen = await open(viewOf(paid({ account: tokyo })));
    expect(screen.text()).toContain('Stop watching for it');
    expect(screen.text()).not.toContain('Cancel top-up');
  });

  it('leaves amounts out when they are hidden', async () => {
    const { settings } = fixtureSnapshot();
    screen = await open(viewOf(ready({ account: tokyo })), { settings: { ...settings, hideAmounts: true } });
    expect(screen.text()).not.toContain('9,500');
  });

  it('says so where the top-up is gone', async () => {
    screen = await openScreen(fixtureSnapshot({ page: { name: 'top-up', plan: 'none' } }));
    expect(screen.text()).toContain('This top-up is no longer there');
  });
});

const LATE: Oddity = { kind: 'late', account: tokyo, plan: 'plan-1', at: NOW, amount: draft().amount };
const UNPLANNED: Oddity = {
  kind: 'unplanned',
  account: accountId('osaka'),
  question: 'unplanned:T-1',
  at: NOW,
  amount: draft().amount,
  remark: '',
};

describe('the list of top-ups', () => {
  const batch = { lines: [], totals: [], enough: [tokyo], planned: [], unknown: [] };
  const list = (changes: Partial<Snapshot['topUps']> = {}) =>
    openScreen(
      fixtureSnapshot({
        page: { name: 'top-ups' },
        topUpList: { over: [], batch },
        topUps: { open: [], openChecks: 0, waiting: 0, oddities: [], settings: noTopUps.settings, ...changes },
      }),
    );

  it('keeps a draft in the batch as not paid, with a way to it, and a start button that leads there', async () => {
    const { id, account, amount, method, stage, createdAt } = draft({ account: tokyo });
    const row = { id, account, amount, method, stage, createdAt, openChecks: 3 };
    const planned = { ...batch, enough: [], planned: [tokyo] };
    screen = await openScreen(
      fixtureSnapshot({
        page: { name: 'top-ups' },
        topUpList: { over: [], batch: planned },
        topUps: { open: [row], openChecks: 3, waiting: 1, oddities: [], settings: noTopUps.settings },
      }),
    );
    expect(screen.text()).not.toContain('Every account lasts that long');
    expect(screen.text()).toContain('1 under way · 1 waiting for somebody');
    await screen.click(screen.named('Draft, not paid: CNY\u00a09,500.00, 3 checks open'));
    await screen.click(screen.named('Continue the draft'));
    const shown = ['page.show', { name: 'top-up', plan: id }];
    expect(screen.sent).toEqual([shown, shown]);
  });

  it('says what to do where nothing is under way, and that every account has enough', async () => {
    screen = await list();
    expect(screen.text()).toContain('No top-up is under way');
    expect(screen.text()).toContain('Every account lasts that long');
    expect(screen.text()).toContain('Nobody can sign off yet.');
  });

  it('asks about money that nobody planned, and not about what only time can tell', async () => {
    screen = await list({ oddities: [LATE, UNPLANNED] });
    expect(screen.findAll('[data-oddity=late] button').map((button) => button.textContent)).toEqual(['Open top-up']);
    expect(screen.findAll('[data-oddity=unplanned] button').map((button) => button.textContent)).toEqual(['Explain…']);
  });
});

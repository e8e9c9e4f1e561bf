import { describe, expect, it } from 'vitest';
import { usualProfile } from '../../core/account-profile';
import { usualAlerting } from '../../core/alerting';
import { money } from '../../core/money';
import { defaultSettings } from '../../core/settings';
import { withAlerting, withSettings, withTopUps } from '../../core/state';
import { days, earlier, hours, type Instant, later } from '../../core/time';
import { noTopUps } from '../../core/top-up/top-ups';
import { openCalendarFile } from '../../main/calendar-file';
import { showCalendar } from '../../main/calendar-on-show';
import type { History } from '../../main/history';
import { openStore } from '../../main/store';
import { accountWith, stateOf } from '../fixtures/account-states';
import { readByIcalJs } from '../fixtures/calendar-readers';
import { now, spendingSteadily } from '../fixtures/readings';
import { draft } from '../fixtures/top-ups';

const topUp = {
  at: earlier(now, days(50)),
  kind: 'top-up',
  amount: money('CNY', '9500'),
  transactionNumber: 'old',
  remark: 'A-B',
} as const;

const account = accountWith('steady', {
  readings: spendingSteadily({ opening: '7200', eachStep: '10', every: hours(1), over: days(20), until: now }),
});

/** A history that was begun so many days ago. */
const historyOf = (began: number) =>
  ({
    arrivalsSince: async () => [topUp],
    daysSince: async () => [{ day: new Date(earlier(now, days(began))).toISOString().slice(0, 10) }],
  }) as unknown as History;

function open(history: () => Promise<History> = async () => historyOf(200)) {
  const store = openStore(stateOf([account]));
  let at: Instant = now;
  const file = openCalendarFile(store, history, () => at);
  return {
    store,
    file,
    wait: (moment: Instant) => {
      at = moment;
    },
  };
}

describe('the calendar’s file', () => {
  it('has what the program knows, in the person’s language', async () => {
    const { store, file } = open();
    const english = readByIcalJs((await file()).text).events.map(({ title }) => title);
    expect(english).toContain('Credit runs out: steady');
    expect(english.some((title) => /^Invoice of .+ is cut$/.test(title))).toBe(true);
    store.commit((state) => withSettings(state, { ...defaultSettings, language: 'zh-CN' }));
    const chinese = readByIcalJs((await file()).text);
    expect(chinese.name).toBe('Credit Runway：发票与充值');
    expect(chinese.events.map(({ title }) => title)).toContain('余额用尽：steady');
  });

  it('is the same text while nothing has changed, so that who looks again need not take it again', async () => {
    const { store, file, wait } = open();
    const first = await file();
    wait(later(now, hours(0.01)));
    expect(await file()).toBe(first);
    const profiles = {
      [account.account.id]: { ...usualProfile('Europe/Dublin', 'IE'), invoiceProfile: 'monthly-6th' as const },
    };
    store.commit((state) => withAlerting(state, { ...usualAlerting, profiles }));
    const changed = await file();
    expect(changed.fingerprint).not.toBe(first.fingerprint);
    expect(readByIcalJs(changed.text).events.some(({ id }) => id.startsWith('cut.monthly-6th.'))).toBe(true);
  });

  it('has top-ups of last month though the state keeps them for less', async () => {
    const { file } = open();
    expect(readByIcalJs((await file()).text).events.map(({ title }) => title)).toContain('Top-up arrived: steady');
  });

  it('withdraws a plan that is over, so that no calendar keeps it', async () => {
    const { store, file } = open();
    const plan = draft({ account: account.account.id });
    store.commit((state) => withTopUps(state, { ...noTopUps, plans: [plan] }));
    const found = async () =>
      readByIcalJs((await file()).text).events.find(({ id }) => id === `top-up.${plan.id}@credit-runway`);
    expect(await found()).toMatchObject({ title: 'Top-up being prepared: steady', withdrawn: false });
    const over = { ...plan, stage: 'cancelled' as const, cancelledAt: now };
    store.commit((state) => withTopUps(state, { ...noTopUps, plans: [over] }));
    expect(await found()).toMatchObject({ title: 'Top-up no longer pending: steady', withdrawn: true });
  });

  it('is made without the history where that cannot be read, and shows no amount that is hidden', async () => {
    const { store, file } = open(() => Promise.reject(new Error('shut')));
    store.commit((state) => withSettings(state, { ...defaultSettings, hideAmounts: true }));
    const { text } = await file();
    expect(readByIcalJs(text).events.length).toBeGreaterThan(10);
    expect(text).not.toContain('9,500');
  });
});

describe('the calendar’s page', () => {
  const settled = () => new Promise((done) => setTimeout(done, 0));

  it('has the money of its month read from the history while it is shown, and no longer', async () => {
    const store = openStore(stateOf([account], { page: { name: 'calendar', month: '2026-11' } }));
    let isShown = true;
    const look = showCalendar(
      store,
      async () => historyOf(200),
      () => isShown,
      () => now,
    );
    look();
    await settled();
    expect(store.state().calendar.past?.month).toBe('2026-11');
    expect(store.state().calendar.past?.arrivals.get(account.account.id)?.arrivals).toEqual([topUp]);
    isShown = false;
    look();
    expect(store.state().calendar.past).toBeUndefined();
  });
});

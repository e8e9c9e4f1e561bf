import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../core/alerts/alert';
import { alertWords, type Reader } from '../../../core/alerts/alert-words';
import { changedAlerts } from '../../../core/alerts/changed-alerts';
import { deeds } from '../../../core/alerts/condition';
import { conditionsOf } from '../../../core/alerts/conditions';
import { alertKinds } from '../../../core/alerts/kinds';
import { newAlert, withConditions } from '../../../core/alerts/life';
import { notificationWords } from '../../../core/alerts/notification-words';
import { defaultAlertRules } from '../../../core/alerts/rules';
import type { Situation } from '../../../core/alerts/situation';
import { money } from '../../../core/money';
import { translatorOf } from '../../../core/texts/translator';
import { days, hours, type Instant, minutes } from '../../../core/time';
import { clientX, nothingTrue, raisedAlert, situation } from '../../fixtures/alerts';
import { ago, ahead, now } from '../../fixtures/readings';
import { came, clientY, paid } from '../../fixtures/top-ups';

const t = translatorOf('en');
const reader: Reader = { language: 'en', zone: 'Asia/Tokyo', nameOf: () => 'Client X', hideAmounts: false };
const cny = (amount: string) => money('CNY', amount);

const rules = {
  ...defaultAlertRules,
  budget: { on: true, monthlyCap: '3000' },
  autoRecharge: { ...defaultAlertRules.autoRecharge, on: true },
};
const dated = (what: 'card' | 'credit', on: string) => ({
  ...situation(),
  rules: { ...rules, expiry: { on: true, daysBefore: 14, dates: [{ what, on }] } },
});
const tested = (lastDone: string) => ({
  ...situation(),
  rules: { ...rules, testTopUp: { on: true, everyDays: 91, lastDone } },
});
const landed = came({ after: -600, amount: '9500' });
const found = (...topUps: NonNullable<Situation['topUps']>) => situation({}, { topUps });
const standing = (dueAt: Instant) => ({
  ...situation({}, { standingTopUp: { dueAt } }),
  rules: { ...rules, standingTopUp: { ...rules.standingTopUp, on: true } },
});
const topUpSituations: readonly Situation[] = [
  found({ kind: 'late', plan: paid(), expectedAt: ago(minutes(5)) }),
  found({ kind: 'short', plan: paid(), at: ago(hours(1)), amount: cny('9400'), missing: cny('100') }),
  found({ kind: 'twice', plan: paid(), arrival: landed }),
  found({ kind: 'elsewhere', plan: paid(), arrival: landed, account: clientY }),
  found({ kind: 'unplanned', account: clientX, arrival: landed }),
  found({ kind: 'unplanned', account: clientX, arrival: { ...landed, remark: 'from the bank' } }),
  standing(ago(hours(1))),
  standing(ago(days(2))),
];
const { asOf: _never, available: _none, ...unread } = situation({}, { watchingSince: ago(hours(9)) });

/** Every kind in every form that it is told in. */
const situations: readonly Situation[] = [
  situation({ available: '420' }),
  situation({ available: '-3' }),
  situation({ available: '420', floor: '500' }),
  situation({ asOf: ago(hours(3)) }),
  situation({ asOf: ago(hours(3)) }, { failure: { kind: 'keyring', state: 'locked' } }),
  { ...unread, runway: { kind: 'unknown' } },
  situation({}, { spike: { since: ago(hours(1)), perHour: cny('90') } }),
  situation({}, { spike: { since: ago(hours(1)), perHour: cny('90'), floorAt: ahead(hours(5)) } }),
  situation({}, { decideBy: ahead(hours(5)) }),
  situation({}, { decideBy: ago(hours(5)) }),
  situation({}, { failure: { kind: 'key-inactive' } }),
  situation({}, { failure: { kind: 'no-permission', action: 'bss:DescribeAcccount' } }),
  situation({}, { billed: { thisMonthSoFar: cny('1500'), expected: cny('1000') } }),
  situation({ rules }, { monthToDate: cny('2500') }),
  situation({ rules }, { monthToDate: cny('3500') }),
  situation({ rules, available: '500' }, { crossingAt: ago(hours(2)) }),
  dated('card', '2026-11-30'),
  dated('card', '2026-11-01'),
  dated('credit', '2026-11-30'),
  dated('credit', '2026-11-01'),
  tested('2026-08-20T00:00:00Z'),
  tested('2026-01-20T00:00:00Z'),
  ...topUpSituations,
];

const alerts: readonly Alert[] = situations.flatMap((each) =>
  conditionsOf(each, now).true.map((condition) => newAlert(condition, false, now)),
);

describe('the words of an alert', () => {
  it('are tried here for every kind', () => {
    expect(new Set(alerts.map(({ kind }) => kind))).toEqual(new Set(alertKinds));
    expect(new Set(alerts.map(({ action }) => action.do))).toEqual(new Set(deeds));
  });

  it.each(['en', 'zh-CN'] as const)('have no gap in %s, and say what to do next', (language) => {
    const translate = translatorOf(language);
    for (const alert of alerts) {
      const { title, body, next, button } = alertWords(alert, { ...reader, language }, translate, now);
      for (const said of [title, body, next, button]) {
        expect(said).not.toMatch(/\{\{|\}\}|undefined|NaN|^alert\.|\d{13}/);
        expect(said.length).toBeGreaterThan(1);
      }
      expect(title).toContain('Client X');
    }
  });

  it('read like a person’s', () => {
    const [first] = alerts;
    expect(first?.kind).toBe('low-days');
    const words = first === undefined ? undefined : alertWords(first, reader, t, now);
    expect(words).toMatchObject({
      title: '4.2 days left – Client X',
      body: 'Runs out Fri 27 Nov, 20:48.',
      next: 'Top up before then, or services stop.',
      button: 'Start top-up',
    });
  });

  it.each([
    ['card', 'See with the card’s bank'],
    ['alipay', 'See in Alipay'],
    ['unionpay', 'See with the UnionPay card’s bank'],
    ['wire', 'Ask the bank that sent the transfer'],
  ] as const)(
    'about money by %s that is not there yet keep from paying twice, and say where to look',
    (method, next) => {
      const late = found({ kind: 'late', plan: paid({ method }), expectedAt: ago(minutes(5)) });
      const { alerts: [alert] = [] } = withConditions([], clientX, conditionsOf(late, now), now);
      const said = alert === undefined ? undefined : alertWords(alert, reader, t, now);
      expect(said?.body).toMatch(/^Do not pay again\. .*expected by/);
      expect(said?.next.startsWith(next)).toBe(true);
    },
  );

  it('leave amounts out where they are hidden, and keep the rest', () => {
    for (const alert of alerts) {
      const { title, body } = alertWords(alert, { ...reader, hideAmounts: true }, t, now);
      expect(`${title} ${body}`).not.toContain('CNY');
    }
  });
});

describe('a notification', () => {
  it('of one account says the most pressing alert and how many more there are', () => {
    const those = [raisedAlert('test-top-up', now), raisedAlert('test-top-up', now)];
    const due = { key: 'k', channel: 'notification', form: 'account', alerts: those } as const;
    expect(notificationWords(due, reader, t, now)).toMatchObject({
      body: expect.stringMatching(/Top up 1\.00 .* 1 more alert for this account\.$/),
      isCritical: false,
    });
  });

  it('of many counts the accounts', () => {
    const due = { key: 'k', channel: 'notification', form: 'digest', alerts } as const;
    expect(notificationWords(due, reader, t, now)?.title).toBe('1 account needs attention');
  });

  it('of a drill says TEST first', () => {
    const drill = alerts.slice(0, 1).map((alert) => ({ ...alert, test: true }));
    const due = { key: 'k', channel: 'notification', form: 'account', alerts: drill } as const;
    const words = notificationWords(due, reader, t, now);
    expect(words?.title).toBe('TEST: 4.2 days left – Client X');
    expect(words?.body).toMatch(/^This is a fire drill/);
  });
});

describe('a digest of changes', () => {
  it('names what came, what got worse and what is over since the last one', () => {
    const raised = raisedAlert('low-20', ago(days(2)));
    const over = withConditions([raised], clientX, nothingTrue, ago(hours(1))).alerts;
    const those = [...over, ...alerts.slice(0, 1), raised];
    expect(changedAlerts(those, ago(days(1)), reader, t, now).map(({ what }) => what)).toEqual(['resolved', 'raised']);
    expect(changedAlerts([raised], ago(days(1)), reader, t, now)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { AccountProfile } from '../../../core/account-profile';
import { usualProfile } from '../../../core/account-profile';
import { termsWith } from '../../../core/account-terms';
import { usualAlerting } from '../../../core/alerting';
import { money } from '../../../core/money';
import { figuresIn } from '../../../core/plain-figures';
import type { TaxRegistration } from '../../../core/tax/registration';
import { translatorOf } from '../../../core/texts/translator';
import { days, type Instant, later } from '../../../core/time';
import { type CheckFacts, checksOf } from '../../../core/top-up/checks';
import { checkFactsOf, type DeskKept } from '../../../core/top-up/desk-facts';
import { financeMessage } from '../../../core/top-up/finance-message';
import { landingOf } from '../../../core/top-up/landing';
import type { CheckName, TopUpPlan } from '../../../core/top-up/plan';
import type { NewPlan } from '../../../core/top-up/plan-edit';
import { noTopUps } from '../../../core/top-up/top-ups';
import { withConfirmed, withOverride } from '../../../core/top-up/transitions';
import { accountWith } from '../../fixtures/account-states';
import { at, now, reading } from '../../fixtures/readings';
import { clientX, draft, paid, planOf } from '../../fixtures/top-ups';

const usual = usualProfile('Europe/Dublin', 'IE');
const registration: TaxRegistration = {
  account: clientX,
  country: 'IE',
  number: '6388047V',
  confirmedBy: 'Mary',
  confirmedAt: now,
  evidence: 'VIES 2026-11-20, file 123',
  validUntil: later(now, days(90)),
};
const read = (id: string, currency: string) => accountWith(id, { readings: [reading(now, '1000', currency)] });
const kept = (profile: Partial<AccountProfile> = {}, own: Partial<DeskKept> = {}): DeskKept => ({
  accounts: [read('client-x', 'CNY'), read('acme-us', 'USD')],
  topUps: { ...noTopUps, registrations: [registration] },
  alerting: { ...usualAlerting, profiles: { [clientX]: { ...usual, ...profile } } },
  zone: 'Europe/Dublin',
  country: 'IE',
  calendars: {},
  ...own,
});
const factsOf = (plan: TopUpPlan, desk: DeskKept = kept(), at: Instant = now): CheckFacts => {
  const facts = checkFactsOf(desk, plan, at);
  if (facts === undefined) throw new RangeError('no account');
  return facts;
};
const checked = (name: CheckName, plan: TopUpPlan, desk?: DeskKept, at: Instant = now) =>
  checksOf(plan, factsOf(plan, desk, at), at).find((each) => each.name === name);
const planned = (own: Partial<NewPlan> = {}): TopUpPlan => draft(own);
const confirmed = (plan: TopUpPlan, at: Instant = now): TopUpPlan =>
  (['currency', 'invoice', 'permission'] as const).reduce(
    (each, check) => planOf(withConfirmed(each, check, 'Mary', at)),
    plan,
  );

describe('the checks before a top-up', () => {
  it('all pass where tax, currency and invoice were looked at', () => {
    const plan = confirmed(planned());
    expect(checksOf(plan, factsOf(plan), now).map(({ standing }) => standing)).toEqual(Array(7).fill('passed'));
  });

  it('are open until somebody has looked: three that cost money', () => {
    const plan = planned();
    const desk = kept({}, { topUps: noTopUps });
    const open = checksOf(plan, factsOf(plan, desk), now).filter(({ standing }) => standing === 'open');
    expect(open.map(({ name }) => name)).toEqual(['tax', 'currency', 'invoice']);
    for (const { remedy } of open) expect(remedy).toBeDefined();
  });

  it('that are not passed can be overridden, and stay marked as such', () => {
    const plan = planOf(withOverride(planned(), 'currency', { reason: 'agreed', by: 'Mary' }, now));
    expect(checked('currency', plan)?.standing).toBe('overridden');
    const passing = planOf(withOverride(planned(), 'method', { reason: 'agreed', by: 'Mary' }, now));
    expect(checked('method', passing)?.standing).toBe('passed');
  });

  it.each(['en', 'zh-CN'] as const)('have no gap in %s, whatever they say', (language) => {
    const t = translatorOf(language);
    const reader = { language, zone: 'Asia/Tokyo', hideAmounts: false };
    const plans = [
      planned(),
      confirmed(planned()),
      planned({ payerCurrency: 'USD' }),
      planned({ payerCurrency: 'EUR' }),
      planned({ amount: money('CNY', '12.345'), remark: 'x' }),
      planned({ amount: money('CNY', '12'), method: 'wire', remark: '' }),
      planned({ region: 'us' }),
      planned({ region: 'none', method: 'alipay' }),
    ];
    const desks = [
      kept(),
      kept({ accountLevel: 'sub', deploymentRegion: 'ap-southeast-5' }),
      kept({ payerCountry: 'ID' }, { topUps: noTopUps }),
      kept({ payerCountry: 'US' }, { topUps: noTopUps }),
      kept({}, { topUps: { ...noTopUps, registrations: [{ ...registration, validUntil: now }] } }),
      kept({}, { topUps: { ...noTopUps, registrations: [{ account: clientX, country: 'IE', number: 'X' }] } }),
    ];
    for (const desk of desks) {
      for (const plan of plans) {
        for (const { text, remedy, values } of checksOf(plan, factsOf(plan, desk), now)) {
          const said = [text, ...(remedy === undefined ? [] : [remedy])].map((key) =>
            t(key, figuresIn(values, reader, now)),
          );
          for (const each of said) expect(each).not.toMatch(/\{\{|undefined|NaN|^top-up\.|\d{13}/);
        }
      }
    }
  });
});

describe('the tax registration', () => {
  const standing = (those: readonly TaxRegistration[], on: Instant = now) =>
    checked('tax', planned(), kept({}, { topUps: { ...noTopUps, registrations: those } }), on);

  it('is open where there is none, and says what skipping costs', () => {
    expect(standing([])).toMatchObject({
      standing: 'open',
      remedy: 'top-up.check.tax.costs',
      values: { percent: '23' },
    });
  });

  it('asks again when it has expired, and at that very moment', () => {
    expect(standing([registration], later(now, days(89)))?.standing).toBe('passed');
    expect(standing([registration], later(now, days(90)))).toMatchObject({
      standing: 'open',
      text: 'top-up.check.tax.expired',
    });
  });

  it('has failed where the number is none, and is open where nobody confirmed it', () => {
    const { confirmedAt: _at, confirmedBy: _by, evidence: _what, validUntil: _until, ...number } = registration;
    expect(standing([{ ...number, number: '123' }])?.standing).toBe('failed');
    expect(standing([number])).toMatchObject({ standing: 'open', text: 'top-up.check.tax.unconfirmed' });
  });

  it('of another account does not count', () => {
    expect(standing([{ ...registration, account: read('acme-us', 'USD').account.id }])?.standing).toBe('open');
  });
});

describe('the currency lock', () => {
  it('names the account that has the payer’s currency', () => {
    expect(checked('currency', planned({ payerCurrency: 'USD' }))).toMatchObject({
      standing: 'failed',
      remedy: 'top-up.check.currency.mismatch.remedy',
      values: { is: 'CNY', payer: 'USD', right: 'acme-us' },
    });
  });

  it('says where there is none', () => {
    expect(checked('currency', planned({ payerCurrency: 'EUR' }))?.remedy).toBe('top-up.check.currency.none-right');
  });

  it('is open until the account has been read', () => {
    const unread = kept({}, { accounts: [accountWith('client-x', { readings: [] })] });
    expect(checked('currency', confirmed(planned()), unread)?.standing).toBe('open');
  });
});

describe('the invoice', () => {
  const fifteenth = at('2026-11-15T15:50:00Z');
  const sixteenth = at('2026-11-15T15:59:30Z');

  it('of money that is in on the 15th is the one of the 16th, and a minute later the one of the 1st', () => {
    const terms = termsWith(usual);
    expect(landingOf(planned(), terms, fifteenth).cutDay).toBe('2026-11-16');
    expect(landingOf(planned(), terms, sixteenth).cutDay).toBe('2026-12-01');
  });

  it('is by when a transfer is booked, not by when it is sent', () => {
    expect(landingOf(planned({ method: 'wire' }), termsWith(usual), at('2026-11-12T09:00:00Z')).cutDay).toBe(
      '2026-12-01',
    );
  });

  it('is by when it is planned to be paid, and then by when it was paid', () => {
    const terms = termsWith(usual);
    expect(landingOf({ ...planned(), payBy: at('2026-12-02T09:00:00Z') }, terms, now).cutDay).toBe('2026-12-16');
    expect(landingOf(paid({}, fifteenth), terms, now).cutDay).toBe('2026-11-16');
  });

  it('has to be confirmed again when the day has moved meanwhile', () => {
    const plan = confirmed(planned(), fifteenth);
    expect(checked('invoice', plan, kept(), fifteenth)?.standing).toBe('passed');
    expect(checked('invoice', plan, kept(), sixteenth)).toMatchObject({
      standing: 'open',
      text: 'top-up.check.invoice.moved',
      values: { was: '2026-11-16', cutDay: '2026-12-01' },
    });
  });

  it('of each payment does not move away', () => {
    const desk = kept({ invoiceProfile: 'per-payment' });
    expect(checked('invoice', confirmed(planned(), fifteenth), desk, sixteenth)?.standing).toBe('passed');
  });

  it('warns of a later foreign tax: registered in Ireland, servers in Jakarta', () => {
    const desk = kept({ deploymentRegion: 'ap-southeast-5' });
    expect(checked('invoice', planned(), desk)).toMatchObject({ values: { currency: 'EUR', vat: 'ID' } });
  });

  it('is told to the finance lead in a message that is ready to send', () => {
    const { landing } = factsOf(planned(), kept({ deploymentRegion: 'ap-southeast-5' }));
    const names = { nameOfCountry: () => 'Indonesia', nameOfLanguage: () => 'English' };
    const reader = { language: 'en', zone: 'Europe/Dublin', ...names } as const;
    const message = financeMessage(planned(), 'Client X', landing, reader, translatorOf('en'));
    expect(message.split('\n')).toEqual([
      expect.stringContaining('CNY\u00a09,500.00 for Client X'),
      expect.stringContaining('on the invoice of 1 Dec (UTC+8), which covers 16 Nov to 30 Nov'),
      expect.stringContaining('EUR and written in English'),
      expect.stringContaining('Indonesia'),
      'Remark: ClientX-MarchQ2-AI-POC-Tokyo-OSS',
    ]);
  });
});

describe('a sub-account', () => {
  it('needs its spending permission to be seen first; a main account does not', () => {
    const desk = kept({ accountLevel: 'sub' });
    expect(checked('permission', planned(), desk)?.standing).toBe('open');
    expect(checked('permission', confirmed(planned()), desk)?.standing).toBe('passed');
    expect(checked('permission', planned())?.standing).toBe('passed');
  });
});

describe('amount, method and remark', () => {
  it.each([
    [{ amount: money('CNY', '99.99') }, 'minimum', 'top-up.check.minimum.under'],
    [{ amount: money('CNY', '100.005') }, 'minimum', 'top-up.check.minimum.decimals'],
    [{ amount: money('JPY', '1000.5') }, 'minimum', 'top-up.check.minimum.decimals'],
    [{ region: 'us' }, 'minimum', 'top-up.check.minimum.region'],
    [{ amount: money('CNY', '50000'), method: 'wire' }, 'method', 'top-up.check.method.wire-floor'],
    [{ remark: '' }, 'remark', 'top-up.check.remark.empty'],
    [{ remark: 'for Tokyo' }, 'remark', 'top-up.check.remark.form'],
  ] as const)('%j fails: %s', (own, name, text) => {
    expect(checked(name, planned(own))).toMatchObject({ standing: 'failed', text });
  });

  it.each([
    [{ amount: money('CNY', '100') }, 'minimum'],
    [{ region: 'none', amount: money('CNY', '1') }, 'minimum'],
    [{ amount: money('CNY', '50000.01'), method: 'wire' }, 'method'],
    [{ amount: money('USD', '100'), method: 'wire' }, 'method'],
  ] as const)('%j passes: %s', (own, name) => expect(checked(name, planned(own))?.standing).toBe('passed'));
});

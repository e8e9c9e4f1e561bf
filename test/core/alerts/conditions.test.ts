import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAlertRules } from '../../../core/alerts/rules';
import { money } from '../../../core/money';
import { days, hours, later, minutes } from '../../../core/time';
import { conditionIn, judgedAs, kindsOf, situation } from '../../fixtures/alerts';
import { ago, ahead, arrival, at, now } from '../../fixtures/readings';

const rules = defaultAlertRules;

describe('an account with a month of credit', () => {
  it('has nothing to tell', () => expect(kindsOf(situation())).toEqual([]));
});

describe('few days left', () => {
  it('are told under five and not at five', () => {
    expect(judgedAs('low-days', situation({ available: '500' }))).not.toBe(0);
    expect(judgedAs('low-days', situation({ available: '499.99' }))).toBe(0);
  });

  it.each([
    ['400', 0],
    ['299', 1],
    ['99', 2],
    ['0', 3],
    ['-50', 3],
  ])('with %s left are level %s', (available, level) => {
    expect(judgedAs('low-days', situation({ available }))).toBe(level);
  });

  it('are over only well above the threshold', () => {
    expect(judgedAs('low-days', situation({ available: '560' }))).toBe('unjudged');
    expect(judgedAs('low-days', situation({ available: '576' }))).toBe('clear');
  });

  it('follow the forecast’s own alarm where there is one', () => {
    expect(judgedAs('low-days', situation({ available: '600' }, { daysToAlarm: 4.9 }))).toBe(0);
    expect(judgedAs('low-days', situation({ available: '450' }, { daysToAlarm: 7 }))).toBe('clear');
  });

  it('are neither raised nor over on a stale figure', () => {
    expect(judgedAs('low-days', situation({ available: '100', asOf: ago(hours(2)) }))).toBe('unjudged');
    expect(judgedAs('below-buffer', situation({ available: '-1', asOf: ago(hours(2)) }))).toBe('unjudged');
  });

  it('say what to do: top up', () => {
    expect(conditionIn(situation({ available: '100' }), 'low-days')?.action.do).toBe('top-up');
  });

  it('are never fewer alerts when there is less credit', () => {
    const amounts = fc.tuple(fc.integer({ min: -500, max: 4_000 }), fc.integer({ min: 0, max: 1_000 }));
    fc.assert(
      fc.property(amounts, ([available, less]) => {
        const kinds = kindsOf(situation({ available: String(available) }));
        const worse = kindsOf(situation({ available: String(available - less) }));
        expect(worse).toEqual(expect.arrayContaining([...kinds]));
      }),
      { seed: 41 },
    );
  });
});

describe('a share of a typical month’s burn', () => {
  it('is told under 20% and under 5%', () => {
    expect(kindsOf(situation({ available: '601' }))).not.toContain('low-20');
    expect(kindsOf(situation({ available: '599' }))).toContain('low-20');
    expect(kindsOf(situation({ available: '151' }))).not.toContain('low-5');
    expect(kindsOf(situation({ available: '149' }))).toEqual(expect.arrayContaining(['low-20', 'low-5']));
  });

  it('is not judged while the burn is unknown or in another currency', () => {
    const { burnPerMonth: _unknown, ...unknown } = situation({ available: '10' });
    expect(judgedAs('low-20', unknown)).toBe('unjudged');
    expect(judgedAs('low-20', { ...unknown, burnPerMonth: money('USD', '3000') })).toBe('unjudged');
  });
});

describe('the buffer', () => {
  it('is reached at its amount, and worse below zero', () => {
    expect(judgedAs('below-buffer', situation({ available: '500', floor: '500' }))).toBe(0);
    expect(judgedAs('below-buffer', situation({ available: '-0.01', floor: '500' }))).toBe(1);
    expect(judgedAs('below-buffer', situation({ available: '505', floor: '500' }))).toBe('unjudged');
    expect(judgedAs('below-buffer', situation({ available: '600', floor: '500' }))).toBe('clear');
  });
});

describe('a spike', () => {
  const spike = (floorAt?: ReturnType<typeof ahead>) => ({
    spike: { since: ago(hours(1)), perHour: money('CNY', '900'), ...(floorAt === undefined ? {} : { floorAt }) },
  });

  it('is critical when the credit is used up within a day', () => {
    expect(conditionIn(situation({}, spike()), 'spike')?.severity).toBe('watch');
    expect(conditionIn(situation({}, spike(ahead(days(3)))), 'spike')?.severity).toBe('watch');
    expect(conditionIn(situation({}, spike(ahead(hours(20)))), 'spike')?.severity).toBe('critical');
    expect(judgedAs('spike', situation({}, spike(ahead(minutes(90)))))).toBe(2);
  });

  it('sends the person to who spent what', () => {
    expect(conditionIn(situation({}, spike()), 'spike')?.action.do).toBe('who-spent-what');
  });
});

describe('the moment to pay by', () => {
  it.each([
    [hours(48), 'clear'],
    [hours(30), 'unjudged'],
    [hours(24), 0],
    [hours(0), 1],
    [hours(-5), 1],
  ])('%s ms ahead is %s', (away, judged) => {
    expect(judgedAs('decide-by', situation({}, { decideBy: ahead(away) }))).toBe(judged);
  });
});

describe('a balance that is not read', () => {
  it('is told after four intervals, and critical after a day', () => {
    expect(judgedAs('stale', situation({ asOf: ago(minutes(60)) }))).toBe('clear');
    expect(judgedAs('stale', situation({ asOf: ago(minutes(61)) }))).toBe(0);
    expect(conditionIn(situation({ asOf: ago(hours(25)) }), 'stale')?.severity).toBe('critical');
  });

  it('is not told because the computer slept', () => {
    const slept = situation({ asOf: ago(hours(8)) }, { watchingSince: ago(minutes(1)) });
    expect(judgedAs('stale', slept)).toBe('unjudged');
    expect(judgedAs('stale', slept, later(now, hours(2)))).toBe(0);
  });

  it('is told of an account that was never read', () => {
    const { asOf: _never, available: _none, ...unread } = situation({}, { watchingSince: ago(hours(2)) });
    expect(judgedAs('stale', { ...unread, runway: { kind: 'unknown' } })).toBe(0);
  });

  it('asks for the keychain where that is the reason', () => {
    const locked = situation({ asOf: ago(hours(2)) }, { failure: { kind: 'keyring', state: 'locked' } });
    expect(conditionIn(locked, 'stale')?.action.do).toBe('unlock-keychain');
  });
});

describe('a refused key', () => {
  it('is told as itself, not as a stale balance', () => {
    const refused = situation({ asOf: ago(hours(2)) }, { failure: { kind: 'key-inactive' } });
    expect(kindsOf(refused)).toEqual(['key-refused']);
    expect(conditionIn(refused, 'key-refused')?.action.do).toBe('replace-key');
  });

  it('is neither raised nor over while the network is lost', () => {
    expect(judgedAs('key-refused', situation({}, { failure: { kind: 'offline' } }))).toBe('unjudged');
    expect(judgedAs('key-refused', situation())).toBe('clear');
  });
});

describe('a bill', () => {
  const billed = (soFar: string) => ({
    billed: { thisMonthSoFar: money('CNY', soFar), expected: money('CNY', '1000') },
  });

  it.each([
    ['1150', 'clear'],
    ['1190', 'unjudged'],
    ['1210', 0],
    ['1410', 1],
  ])('of %s where 1000 was expected is %s', (soFar, judged) => {
    expect(judgedAs('bill-higher', situation({}, billed(soFar)))).toBe(judged);
  });
});

describe('a budget', () => {
  const capped = (monthToDate: string, monthlyCap = '3000') =>
    situation({ rules: { budget: { on: true, monthlyCap } } }, { monthToDate: money('CNY', monthToDate) });

  it('is told with the day on which it will be reached', () => {
    // Seven days and nine hours of November are left in UTC+8: 737.50 at 100 a day.
    const reached = conditionIn(capped('2500'), 'budget');
    expect(reached?.facts.reachedAt).toBe(ahead(days(5)));
    expect(reached?.severity).toBe('watch');
    expect(judgedAs('budget', capped('2000'))).toBe('clear');
  });

  it('is critical when it is reached', () => {
    expect(conditionIn(capped('3000'), 'budget')?.severity).toBe('critical');
  });

  it('follows the month of the bill, in UTC+8', () => {
    const lastHour = at('2026-11-30T15:30:00Z');
    const dueNow = { ...capped('2990'), asOf: lastHour };
    expect(judgedAs('budget', dueNow, lastHour)).toBe('unjudged');
    expect(judgedAs('budget', dueNow, at('2026-11-30T16:00:00Z'))).toBe(0);
  });

  it('is not judged without a cap', () => {
    expect(judgedAs('budget', situation({}, { monthToDate: money('CNY', '99999') }))).toBe('clear');
  });
});

describe('an expiry date', () => {
  const expiring = (on: string) =>
    situation({ rules: { expiry: { on: true, daysBefore: 14, dates: [{ what: 'card', on }] } } });

  it.each([
    ['2026-12-31', 'clear'],
    ['2026-12-05', 0],
    ['2026-11-24', 1],
    ['2026-11-23', 1],
    ['2026-11-22', 2],
  ])('of %s on 23 November is %s', (on, judged) => {
    expect(judgedAs('expiry', expiring(on))).toBe(judged);
  });
});

describe('the quarterly test top-up', () => {
  const tested = (lastDone?: string, hasAutoRecharge = false) =>
    situation({
      rules: {
        testTopUp: { on: true, everyDays: 91, ...(lastDone === undefined ? {} : { lastDone }) },
        autoRecharge: { ...rules.autoRecharge, on: hasAutoRecharge },
      },
    });

  it('is due after 91 days and overdue two weeks later', () => {
    expect(judgedAs('test-top-up', tested('2026-08-25T00:00:00Z'))).toBe('clear');
    expect(judgedAs('test-top-up', tested('2026-08-20T00:00:00Z'))).toBe(0);
    expect(judgedAs('test-top-up', tested('2026-08-01T00:00:00Z'))).toBe(1);
  });

  it('is done when 1.00 has arrived, whoever logs it', () => {
    const arrived = { ...tested('2026-01-01T00:00:00Z'), arrivals: [arrival(ago(days(2)), '1.00')] };
    expect(judgedAs('test-top-up', arrived)).toBe('clear');
    const larger = { ...tested('2026-01-01T00:00:00Z'), arrivals: [arrival(ago(days(2)), '100')] };
    expect(judgedAs('test-top-up', larger)).toBe(1);
  });

  it('is wanted from the start where there is auto-recharge', () => {
    expect(judgedAs('test-top-up', tested(undefined, true))).toBe(0);
    expect(judgedAs('test-top-up', tested(undefined, false))).toBe('clear');
  });
});

describe('a rule that is switched off', () => {
  it('raises nothing and ends what it had raised', () => {
    const off = { ...rules, days: { on: false, underDays: 5 }, buffer: { on: false }, share20: { on: false } };
    expect(kindsOf(situation({ available: '0', rules: { ...off, share5: { on: false } } }))).toEqual([]);
    expect(judgedAs('low-days', situation({ available: '0', rules: off }))).toBe('clear');
  });
});

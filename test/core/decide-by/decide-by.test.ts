import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { decideBy, decideByOutlook, nextPayment } from '../../../core/decide-by/decide-by';
import { creditedBy, type PaymentPlan } from '../../../core/decide-by/payment';
import type { LeadTime } from '../../../core/decide-by/payment-method';
import { plainDay } from '../../../core/decide-by/plain-day';
import { closedOn, weekendsOnly } from '../../../core/decide-by/work-calendar';
import { epochMilliseconds, type Instant, later, minutes } from '../../../core/time';
import { calendar, china, ireland } from './calendars';

const DUBLIN = { from: '09:00', to: '17:30', zone: 'Europe/Dublin' };
const BY_MINUTES: LeadTime = { unit: 'minutes', count: 15 };
const businessDays = (count: number): LeadTime => ({ unit: 'business-days', count });

const card: PaymentPlan = { lead: BY_MINUTES, approver: DUBLIN, payer: ireland, china };
const wire: PaymentPlan = { ...card, lead: businessDays(2), cutOff: '15:00' };

const at = (local: string, zone = 'Europe/Dublin'): Instant =>
  epochMilliseconds(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds);
const local = (instant: Instant | undefined, zone = 'Europe/Dublin'): string | undefined =>
  instant === undefined
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString();

describe('the latest moment to pay by card', () => {
  it('is a quarter of an hour before the credit runs out in the approver’s hours', () => {
    expect(local(decideBy(at('2026-11-25T14:00'), card)?.at)).toBe('2026-11-25T13:45:00');
  });

  it('is the end of the approver’s day where it runs out at night', () => {
    expect(local(decideBy(at('2026-11-26T03:00'), card)?.at)).toBe('2026-11-25T17:30:00');
  });

  it('is Friday evening where it runs out on a Sunday', () => {
    expect(local(decideBy(at('2026-11-29T22:49'), card)?.at)).toBe('2026-11-27T17:30:00');
  });

  it('is before a public holiday of the payer, and names the holiday', () => {
    const by = decideBy(at('2026-10-27T08:00'), card);
    expect(local(by?.at)).toBe('2026-10-23T17:30:00');
    expect(by?.holidays).toEqual([{ country: 'IE', day: '2026-10-26', name: 'October bank holiday' }]);
  });

  it('does not mind that China is on holiday: cards settle by themselves', () => {
    const by = decideBy(at('2026-10-02T12:00'), card);
    expect(local(by?.at)).toBe('2026-10-02T11:45:00');
    expect(by?.holidays).toEqual([]);
  });

  it('keeps the approver’s hours on both days on which the clocks change', () => {
    expect(local(decideBy(at('2026-10-25T23:00'), card)?.at)).toBe('2026-10-23T17:30:00');
    const sundays = { ...card, payer: calendar('IE', { weekend: [] }) };
    expect(decideBy(at('2026-10-25T23:00'), sundays)?.at).toBe(
      Temporal.Instant.from('2026-10-25T17:30Z').epochMilliseconds,
    );
    expect(decideBy(at('2026-03-29T23:00'), sundays)?.at).toBe(
      Temporal.Instant.from('2026-03-29T16:30Z').epochMilliseconds,
    );
  });
});

describe('the latest moment to send a wire', () => {
  it('is Thursday 15:00 for a credit that runs out on Monday at noon: two business days, and a weekend between', () => {
    const by = decideBy(at('2026-11-30T12:00'), wire);
    expect(local(by?.at)).toBe('2026-11-26T15:00:00');
    expect(local(by?.creditedBy, 'Asia/Shanghai')).toBe('2026-11-30T18:00:00');
  });

  it('is a day later for a bank that is a day faster', () => {
    const faster = { ...wire, lead: businessDays(1) };
    expect(local(decideBy(at('2026-11-30T12:00'), faster)?.at)).toBe('2026-11-27T15:00:00');
  });

  it('counts only days on which both ends work: National Day takes a week of it', () => {
    const by = decideBy(at('2026-10-08T12:00'), wire);
    expect(local(by?.at)).toBe('2026-09-29T15:00:00');
    expect(by?.holidays.map(({ day }) => day)).toContain('2026-10-07');
    expect(by?.holidays.every(({ country }) => country === 'CN')).toBe(true);
  });

  it('counts a Saturday that China works only where the payer works it too', () => {
    const chinese = { ...wire, payer: china, approver: { ...DUBLIN, zone: 'Asia/Shanghai' } };
    expect(local(creditedBy(at('2026-10-08T10:00', 'Asia/Shanghai'), chinese), 'Asia/Shanghai')).toBe(
      '2026-10-10T18:00:00',
    );
    expect(local(creditedBy(at('2026-10-08T10:00'), wire), 'Asia/Shanghai')).toBe('2026-10-12T18:00:00');
  });

  it('counts from the day that it already is in UTC+8', () => {
    const york = { ...wire, payer: calendar('US'), approver: { ...DUBLIN, zone: 'America/New_York' } };
    const morning = creditedBy(at('2026-11-24T10:00', 'America/New_York'), york);
    const noon = creditedBy(at('2026-11-24T12:00', 'America/New_York'), york);
    expect(local(morning, 'Asia/Shanghai')).toBe('2026-11-26T18:00:00');
    expect(local(noon, 'Asia/Shanghai')).toBe('2026-11-27T18:00:00');
    const by = decideBy(at('2026-11-26T19:00', 'Asia/Shanghai'), york);
    expect(local(by?.at, 'America/New_York')).toBe('2026-11-24T10:59:00');
  });

  it('says that holidays are assumed where next year’s are not announced', () => {
    expect(decideBy(at('2027-01-05T12:00'), wire)?.assumed).toBe(true);
    expect(decideBy(at('2026-11-30T12:00'), wire)?.assumed).toBe(false);
  });

  it('leaves out weekends, and says that it assumes the rest, where no calendar is kept', () => {
    const by = decideBy(at('2026-11-30T12:00'), { ...wire, payer: weekendsOnly('ZQ'), china: weekendsOnly('CN') });
    expect(local(by?.at)).toBe('2026-11-26T15:00:00');
    expect(by?.assumed).toBe(true);
  });

  it('does not exist where a country never works', () => {
    expect(
      decideBy(at('2026-11-30T12:00'), { ...wire, payer: calendar('IE', { weekend: [1, 2, 3, 4, 5, 6, 7] }) }),
    ).toBe(undefined);
    const never = { ...wire, china: calendar('CN', { weekend: [1, 2, 3, 4, 5, 6, 7] }) };
    expect(decideBy(at('2026-11-30T12:00'), never)).toBeUndefined();
    expect(decideByOutlook(at('2026-11-30T12:00'), never, at('2026-11-24T12:00'))).toEqual({ kind: 'passed' });
  });
});

describe('a moment to pay that has passed', () => {
  it('comes with the soonest that there still is', () => {
    const outlook = decideByOutlook(at('2026-11-30T12:00'), wire, at('2026-11-26T15:01'));
    expect(outlook.kind).toBe('passed');
    if (outlook.kind !== 'passed') return;
    expect(local(outlook.by?.at)).toBe('2026-11-26T15:00:00');
    expect(local(outlook.next?.at)).toBe('2026-11-27T09:00:00');
    expect(local(outlook.next?.creditedBy, 'Asia/Shanghai')).toBe('2026-12-01T18:00:00');
  });

  it('has not passed at the very minute', () => {
    expect(decideByOutlook(at('2026-11-30T12:00'), wire, at('2026-11-26T15:00')).kind).toBe('in-time');
  });

  it('is followed by now where the approver is there', () => {
    const now = at('2026-11-24T11:23:45');
    expect(nextPayment(card, now)).toEqual({ at: now, creditedBy: later(now, minutes(15)) });
  });
});

const ZONES = [
  'Europe/Dublin',
  'America/New_York',
  'Asia/Shanghai',
  'Australia/Sydney',
  'Asia/Kolkata',
  'America/St_Johns',
];
const moments = fc
  .integer({ min: at('2026-01-01T00:00'), max: at('2027-10-31T00:00') })
  .map((instant) => epochMilliseconds(instant));
const daysOff = fc
  .integer({ min: 0, max: 729 })
  .map((n) => Temporal.PlainDate.from('2026-01-01').add({ days: n }).toString());
const calendars = (country: string) =>
  fc
    .record({ off: fc.array(daysOff, { maxLength: 60 }), weekend: fc.constantFrom([6, 7], [5, 6], [7]) })
    .map(({ off, weekend }) =>
      calendar(country, { weekend, holidays: Object.fromEntries(off.map((day) => [day, 'Day off'])) }),
    );
const leads = fc.oneof(
  fc.record({ unit: fc.constant('minutes' as const), count: fc.integer({ min: 0, max: 3_000 }) }),
  fc.record({ unit: fc.constant('business-days' as const), count: fc.integer({ min: 1, max: 10 }) }),
);
const plans: fc.Arbitrary<PaymentPlan> = fc.record({
  lead: leads,
  cutOff: fc.constantFrom('12:00', '15:00', '20:00'),
  approver: fc.record({
    from: fc.constantFrom('00:00', '07:30', '09:00'),
    to: fc.constantFrom('11:00', '17:30', '23:59'),
    zone: fc.constantFrom(...ZONES),
  }),
  payer: calendars('IE'),
  china: calendars('CN'),
});

function isPayable(instant: Instant, { approver, cutOff, payer }: PaymentPlan): boolean {
  const here = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(approver.zone);
  const time = here.toPlainTime().toString().slice(0, 5);
  const until = cutOff !== undefined && cutOff < approver.to ? cutOff : approver.to;
  return (
    closedOn(plainDay(here.toPlainDate().toString()), payer) === undefined && time >= approver.from && time <= until
  );
}

describe('the latest moment to pay, whatever the plan', () => {
  it('has the money in before the credit runs out', () => {
    fc.assert(
      fc.property(moments, plans, (depletion, plan) => {
        const by = decideBy(depletion, plan);
        return by === undefined || (by.at <= depletion && by.creditedBy <= depletion);
      }),
    );
  });

  it('is never on a weekend, a holiday or outside the approver’s and the bank’s hours', () => {
    fc.assert(
      fc.property(moments, plans, (depletion, plan) => {
        const by = decideBy(depletion, plan);
        return by === undefined || isPayable(by.at, plan);
      }),
    );
  });

  it('is the latest there is: no later quarter of an hour would do', () => {
    fc.assert(
      fc.property(moments, plans, (depletion, plan) => {
        const by = decideBy(depletion, plan);
        if (by === undefined) return;
        for (let step = 1; step <= 300; step += 1) {
          const instant = later(by.at, minutes(step * 15));
          if (instant > depletion) return;
          const credited = isPayable(instant, plan) ? creditedBy(instant, plan) : undefined;
          expect(credited === undefined || credited > depletion).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  }, 20_000);

  it('is never later the longer the money takes', () => {
    fc.assert(
      fc.property(moments, plans, (depletion, plan) => {
        const slower = { ...plan, lead: { ...plan.lead, count: plan.lead.count + 1 } };
        const [by, slow] = [decideBy(depletion, plan), decideBy(depletion, slower)];
        return slow === undefined || (by !== undefined && slow.at <= by.at);
      }),
    );
  });

  it('is never earlier the longer the credit lasts', () => {
    fc.assert(
      fc.property(moments, plans, fc.integer({ min: 0, max: 10_000 }), (depletion, plan, longer) => {
        const [by, after] = [decideBy(depletion, plan), decideBy(later(depletion, minutes(longer)), plan)];
        return by === undefined || (after !== undefined && after.at >= by.at);
      }),
    );
  });

  it('leaves, once passed, no payment that is in before the credit runs out', () => {
    fc.assert(
      fc.property(moments, plans, fc.integer({ min: 0, max: 20_000 }), (depletion, plan, before) => {
        const now = epochMilliseconds(depletion - minutes(before));
        const outlook = decideByOutlook(depletion, plan, now);
        if (outlook.kind !== 'passed' || outlook.next === undefined) return;
        expect(outlook.next.creditedBy).toBeGreaterThan(depletion - minutes(1));
      }),
    );
  });
});

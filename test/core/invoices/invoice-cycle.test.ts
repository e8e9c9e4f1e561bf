import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { momentText } from '../../../core/format';
import {
  type InvoiceProfile,
  invoiceOf,
  invoiceProfileSchema,
  invoiceSource,
  invoicesCut,
} from '../../../core/invoices/invoice-cycle';
import { type BillingDay, epochMilliseconds, type Instant, startOfBillingDay } from '../../../core/time';
import { type ByTheClerk, invoiceByTheClerk, nextSheet, previousSheet } from './invoice-days';

const named = ['agencies', 'per-payment', 'monthly-6th'] as const;
const zones = ['Europe/Dublin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Auckland'];

const profiles: fc.Arbitrary<InvoiceProfile> = fc.oneof(
  fc.constantFrom(...named),
  fc.record({ days: fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 5 }) }),
);

const at = (iso: string): Instant => epochMilliseconds(Date.parse(iso));
const midnight = (day: string): Instant => at(`${day}T00:00:00+08:00`);

const ours = (moment: Instant, profile: InvoiceProfile): ByTheClerk => {
  const { cutDay, covers } = invoiceOf(moment, profile);
  return { cutDay, from: covers.from, to: covers.to };
};

function expectAsByTheClerk(moment: Instant, profile: InvoiceProfile): void {
  const what = `${new Date(moment).toISOString()} ${JSON.stringify(profile)}`;
  expect(ours(moment, profile), what).toEqual(invoiceByTheClerk(moment, profile));
}

/** All moments at which the zone's clocks change in the year. */
function clockChanges(zone: string, year: number): readonly number[] {
  const changes: number[] = [];
  let here = Temporal.ZonedDateTime.from(`${year}-01-01T00:00[${zone}]`);
  for (;;) {
    const next = here.getTimeZoneTransition('next');
    if (next === null || next.year > year) return changes;
    changes.push(next.epochMilliseconds);
    here = next;
  }
}

describe('the invoice of a top-up', () => {
  it('made on the 15th is the one of the 16th, even if it was spent by noon', () => {
    expect(invoiceOf(at('2026-11-15T09:00:00+08:00'), 'agencies')).toEqual({
      cutDay: '2026-11-16',
      cutAt: midnight('2026-11-16'),
      covers: { from: '2026-11-01', to: '2026-11-15' },
      closesAt: midnight('2026-11-16'),
    });
  });

  it('made on the 16th is the one of the 1st', () => {
    expect(ours(midnight('2026-11-16'), 'agencies')).toEqual({
      cutDay: '2026-12-01',
      from: '2026-11-16',
      to: '2026-11-30',
    });
  });

  it('is cut on the 6th for the whole month before where invoices are monthly', () => {
    expect(ours(at('2026-12-31T23:59:59+08:00'), 'monthly-6th')).toEqual({
      cutDay: '2027-01-06',
      from: '2026-12-01',
      to: '2026-12-31',
    });
  });

  it('is its own where each payment has one', () => {
    const paid = at('2026-11-23T14:05:00Z');
    expect(invoiceOf(paid, 'per-payment')).toMatchObject({ cutDay: '2026-11-23', cutAt: paid });
  });

  it.each([
    ['2026-02-27', { days: [30, 31] }, '2026-02-28'],
    ['2028-02-28', { days: [30] }, '2028-02-29'],
    ['2028-02-28', 'agencies', '2028-03-01'],
    ['2028-02-29', 'agencies', '2028-03-01'],
    ['2100-02-28', 'agencies', '2100-03-01'],
    ['2026-12-31', 'agencies', '2027-01-01'],
    ['2027-01-01', 'agencies', '2027-01-16'],
    ['2026-04-30', { days: [31] }, '2026-05-31'],
  ] as const)('made on %s under %j is cut on %s', (day, profile, cutDay) => {
    for (const time of ['00:00:00.000', '12:00:00.000', '23:59:59.999']) {
      expect(invoiceOf(at(`${day}T${time}+08:00`), profile).cutDay).toBe(cutDay);
    }
  });
});

describe('the invoice day at its boundaries', () => {
  it('is the same by a second reckoning, at every moment around every cut from 2027 to 2029, a leap year among them', () => {
    const around = [-1, 0, 1, 999, -999, 3_600_000 - 1, -3_600_000];
    for (let day = '2027-01-01'; day < '2030-01-01'; day = nextSheet(day)) {
      if (!/-(?:01|02|06|07|15|16|17|28|29|30|31)$/.test(day)) continue;
      for (const off of around) {
        const moment = epochMilliseconds(midnight(day) + off);
        for (const profile of ['agencies', 'monthly-6th', { days: [1, 16] }, { days: [29, 31] }] as const) {
          expectAsByTheClerk(moment, profile);
        }
      }
    }
  });

  it('is the same by a second reckoning for any moment and any days', () => {
    const century = { min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 11, 31) };
    fc.assert(
      fc.property(fc.integer(century), profiles, (ms, profile) => expectAsByTheClerk(epochMilliseconds(ms), profile)),
      { numRuns: 3_000 },
    );
  });

  it('is the same for whatever a clock on the wall in any of five zones shows, on cut days and on clock changes', () => {
    const wall = fc.record({
      zone: fc.constantFrom(...zones),
      year: fc.integer({ min: 2024, max: 2036 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.constantFrom(1, 2, 5, 6, 14, 15, 16, 17, 28, 29, 30, 31),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.constantFrom(0, 1, 29, 30, 59),
    });
    fc.assert(
      fc.property(wall, fc.constantFrom(...named), ({ zone, ...shown }, profile) => {
        const moment = Temporal.PlainDateTime.from(shown).toZonedDateTime(zone).epochMilliseconds;
        expectAsByTheClerk(epochMilliseconds(moment), profile);
      }),
      { numRuns: 3_000 },
    );
  });

  it('does not move when the clocks of a zone are put forward or back', () => {
    const changing = zones.filter((zone) => clockChanges(zone, 2027).length > 0);
    expect(changing).toHaveLength(4);
    for (const zone of changing) {
      const changes = clockChanges(zone, 2027);
      expect(changes).toHaveLength(2);
      for (const change of changes) {
        for (let minute = -180; minute <= 180; minute += 15) {
          expectAsByTheClerk(epochMilliseconds(change + minute * 60_000), 'agencies');
        }
      }
    }
  });

  it('begins at 00:00 UTC+8, whatever day it is for those who look', () => {
    const seen = (day: string) =>
      zones.map((zone) => momentText(midnight(day), { language: 'en', zone }, midnight(day)));
    expect(seen('2026-11-16')).toEqual([
      'Sun 15 Nov, 16:00',
      'Sun 15 Nov, 11:00',
      'Sun 15 Nov, 21:30',
      'Mon 16 Nov, 03:00',
      'Mon 16 Nov, 05:00',
    ]);
    expect(seen('2026-07-01')).toEqual([
      'Tue 30 Jun, 17:00',
      'Tue 30 Jun, 12:00',
      'Tue 30 Jun, 21:30',
      'Wed 1 Jul, 02:30',
      'Wed 1 Jul, 04:00',
    ]);
    for (const day of ['2026-11-16', '2026-07-01', '2027-01-01', '2028-03-01']) {
      const moment = midnight(day);
      expect(ours(epochMilliseconds(moment - 1), 'agencies').cutDay).toBe(day);
      expect(ours(moment, 'agencies').from).toBe(day);
    }
  });
});

describe('the invoices of a stretch of days', () => {
  it('are exactly those that its payments are on, each once and in order', () => {
    const start = fc.integer({ min: 0, max: 3_000 });
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 150 }), profiles, (offset, length, profile) => {
        const first = new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
        const last = new Date(Date.UTC(2024, 0, 1 + offset + length)).toISOString().slice(0, 10);
        const cut = invoicesCut({ from: first as BillingDay, to: last as BillingDay }, profile);
        const expected = new Set<string>();
        const earliest = new Date(Date.UTC(2024, 0, 1 + offset - 70)).toISOString().slice(0, 10);
        for (let day = earliest; day <= last; day = nextSheet(day)) {
          const { cutDay } = invoiceByTheClerk(midnight(day), profile);
          if (profile !== 'per-payment' && cutDay >= first && cutDay <= last) expected.add(cutDay);
        }
        expect(cut.map(({ cutDay }) => cutDay)).toEqual([...expected].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('leave no day out and cover none twice', () => {
    for (const profile of ['agencies', 'monthly-6th', { days: [31, 5, 5] }] as const) {
      const cut = invoicesCut({ from: '2027-01-01' as BillingDay, to: '2029-01-31' as BillingDay }, profile);
      expect(cut.length).toBeGreaterThan(24);
      cut.forEach(({ covers, closesAt }, index) => {
        const next = cut[index + 1];
        if (next === undefined) return;
        expect(previousSheet(next.covers.from)).toBe(covers.to);
        expect(closesAt).toBe(startOfBillingDay(next.covers.from));
      });
    }
  });
});

describe('an invoice profile', () => {
  it('says where it was read and when, unless the agency entered it itself', () => {
    for (const profile of named) expect(invoiceSource(profile)?.checked).toMatch(/^2026-/);
    expect(invoiceSource('agencies')?.by).toBe('agencies');
    expect(invoiceSource('monthly-6th')?.address).toMatch(/^https:\/\/www\.alibabacloud\.com\//);
    expect(invoiceSource({ days: [5] })).toBeUndefined();
  });

  it('is read back as it was written, and none without a day is taken', () => {
    for (const profile of [...named, { days: [5, 20] }]) {
      expect(invoiceProfileSchema.parse(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
    }
    for (const wrong of ['weekly', { days: [] }, { days: [0] }, { days: [32] }, {}, null]) {
      expect(invoiceProfileSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

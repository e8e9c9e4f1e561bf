import { describe, expect, it } from 'vitest';
import { plainDay } from '../../core/decide-by/plain-day';
import { weekendOf } from '../../core/decide-by/weekend';
import { closedOn, isAssumed, type WorkCalendar } from '../../core/decide-by/work-calendar';
import { workCalendar } from '../../main/holidays';

const YEARS = { from: 2026, to: 2027 };

async function calendarOf(country: string): Promise<WorkCalendar> {
  const calendar = await workCalendar(country, YEARS, 'en');
  if (calendar === undefined) throw new Error(`${country} has no calendar`);
  return calendar;
}

const closed = (calendar: WorkCalendar, day: string) => closedOn(plainDay(day), calendar);

describe('the holidays of a payer', () => {
  it('close an office in Dublin on St Patrick’s day and on the Monday for St Stephen’s', async () => {
    const ireland = await calendarOf('IE');
    expect(closed(ireland, '2026-03-17')).toMatchObject({ why: 'holiday' });
    expect(closed(ireland, '2026-12-28')).toMatchObject({ why: 'holiday' });
    expect(closed(ireland, '2026-12-29')).toBeUndefined();
    expect(closed(ireland, '2026-03-15')).toEqual({ why: 'weekend' });
  });

  it('do not close a bank for a day that is only observed', async () => {
    expect(closed(await calendarOf('US'), '2026-05-15')).toBeUndefined();
    expect(closed(await calendarOf('US'), '2026-11-26')).toEqual({ why: 'holiday', name: 'Thanksgiving Day' });
  });

  it('last as many days as the feast does', async () => {
    const emirates = await calendarOf('AE');
    for (const day of ['2026-03-20', '2026-03-21', '2026-03-22']) {
      expect(closed(emirates, day)).toMatchObject({ why: 'holiday' });
    }
  });

  it('know a part of a country by itself', async () => {
    expect(closed(await calendarOf('DE-BY'), '2027-01-06')).toMatchObject({ why: 'holiday' });
    expect(closed(await calendarOf('DE'), '2027-01-06')).toBeUndefined();
  });

  it('are unknown for a country that does not exist', async () => {
    expect(await workCalendar('ZQ', YEARS, 'en')).toBeUndefined();
  });
});

describe('the holidays of China', () => {
  it('are those that were announced, with the Saturdays and Sundays worked instead', async () => {
    const china = await calendarOf('CN');
    expect(closed(china, '2026-02-23')).toEqual({ why: 'holiday', name: 'Spring Festival' });
    expect(closed(china, '2026-02-24')).toBeUndefined();
    expect(closed(china, '2026-02-28')).toBeUndefined();
    expect(closed(china, '2026-03-08')).toEqual({ why: 'weekend' });
    expect(isAssumed(plainDay('2026-12-31'), china)).toBe(false);
  });

  it('are the usual breaks, and say so, for a year that is not announced', async () => {
    const china = await calendarOf('CN');
    expect(isAssumed(plainDay('2027-01-01'), china)).toBe(true);
    for (const day of ['2027-02-05', '2027-02-12', '2027-05-05', '2027-10-07']) {
      expect(closed(china, day)).toMatchObject({ why: 'holiday' });
    }
    expect(closed(china, '2027-03-08')).toBeUndefined();
    expect(closed(china, '2027-06-01')).toBeUndefined();
  });

  it('have their names in Chinese for a reader of Chinese', async () => {
    const china = await workCalendar('CN', YEARS, 'zh-CN');
    expect(china?.holidays['2026-10-01']).toBe('国庆节');
  });
});

describe('the weekend', () => {
  const unicode = (country: string): readonly number[] => {
    const locale: Intl.Locale & { weekInfo?: { weekend: readonly number[] } } = new Intl.Locale(`und-${country}`);
    return locale.weekInfo?.weekend ?? [];
  };

  it.each([
    'IE',
    'CN',
    'US',
    'AE',
    'SG',
    'AF',
    'BH',
    'DZ',
    'EG',
    'IL',
    'IN',
    'IQ',
    'IR',
    'JO',
    'KW',
    'LY',
    'OM',
    'QA',
    'SA',
    'SD',
    'SY',
    'UG',
    'YE',
  ])('of %s is the one that Unicode keeps', (country) => {
    expect(weekendOf(country)).toEqual(unicode(country));
  });
});

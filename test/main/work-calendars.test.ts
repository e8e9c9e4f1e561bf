import { describe, expect, it } from 'vitest';
import { workCalendar } from '../../main/holidays';
import { workCalendars } from '../../main/work-calendars';
import { builtEntry } from '../fixtures/built';

const YEARS = { from: 2026, to: 2028 };

const calendarsOf = (countries: readonly string[]) =>
  workCalendars({ countries, years: YEARS, language: 'en' }, builtEntry('holidays-worker'));

describe('the calendars of the payers', () => {
  it('are those of the library, worked out in a thread of their own', async () => {
    const calendars = await calendarsOf(['IE', 'CN', 'DE-BY']);
    expect([...calendars.keys()]).toEqual(['IE', 'CN', 'DE-BY']);
    expect(calendars.get('IE')).toEqual(await workCalendar('IE', YEARS, 'en'));
    expect(calendars.get('CN')).toEqual(await workCalendar('CN', YEARS, 'en'));
  });

  it('leave out a country that nobody keeps a calendar of', async () => {
    expect([...(await calendarsOf(['ZQ', 'IE'])).keys()]).toEqual(['IE']);
  });

  it('say so where the thread cannot start', async () => {
    const asked = { countries: ['IE'], years: YEARS, language: 'en' } as const;
    await expect(workCalendars(asked, builtEntry('holidays-worker').replace('holidays', 'no-such'))).rejects.toThrow();
  });
});

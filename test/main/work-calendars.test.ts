import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workCalendar } from '../../main/holidays';
import { workCalendars } from '../../main/work-calendars';
import { type BuiltMain, buildMain } from '../fixtures/built-main';

const YEARS = { from: 2026, to: 2028 };
let built: BuiltMain;

beforeAll(async () => {
  built = await buildMain({ 'holidays-worker': 'main/holidays-worker.ts' });
}, 60_000);
afterAll(() => built.remove());

const calendarsOf = (countries: readonly string[]) =>
  workCalendars({ countries, years: YEARS, language: 'en' }, built.entry('holidays-worker'));

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
    await expect(workCalendars(asked, built.entry('no-such-worker'))).rejects.toThrow();
  });
});

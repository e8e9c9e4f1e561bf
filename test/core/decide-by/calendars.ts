import type { WorkCalendar } from '../../../core/decide-by/work-calendar';

/** Plain calendars, so that a test says which days are off. */
export const calendar = (country: string, changes: Partial<WorkCalendar> = {}): WorkCalendar => ({
  country,
  weekend: [6, 7],
  holidays: {},
  workdays: {},
  firstYear: 2026,
  lastYear: 2027,
  ...changes,
});

export const ireland = calendar('IE', {
  holidays: { '2026-10-26': 'October bank holiday', '2026-12-25': 'Christmas Day', '2026-12-28': 'St Stephen’s Day' },
});

export const china = calendar('CN', {
  holidays: Object.fromEntries(
    ['01', '02', '03', '04', '05', '06', '07'].map((day) => [`2026-10-${day}`, 'National Day']),
  ),
  workdays: { '2026-09-20': true, '2026-10-10': true },
  assumedFromYear: 2027,
});

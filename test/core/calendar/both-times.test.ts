import { describe, expect, it } from 'vitest';
import { bothMomentsText, bothTimesText } from '../../../core/calendar/both-times';
import { at, NOW } from './calendar-facts';

const LATE = at('2026-11-26T17:30:00Z');
const dublin = { language: 'en', zone: 'Europe/Dublin' } as const;

describe('a moment of the calendar', () => {
  it('is said in UTC+8 first, then in the reader’s time, with its weekday where that is another day', () => {
    expect(bothMomentsText(LATE, dublin, NOW)).toBe('Fri 27 Nov, 01:30 UTC+8 (Thu 17:30 UTC)');
    expect(bothTimesText(LATE, dublin)).toBe('01:30 UTC+8 (Thu 17:30 UTC)');
    expect(bothTimesText(LATE, { ...dublin, zone: 'Pacific/Auckland' })).toBe('01:30 UTC+8 (06:30 UTC+13)');
    expect(bothTimesText(at('2026-11-26T12:30:00Z'), { ...dublin, zone: 'Pacific/Auckland' })).toBe(
      '20:30 UTC+8 (Fri 01:30 UTC+13)',
    );
  });

  it('says no weekday on the same day, and nothing twice where both times are one', () => {
    expect(bothTimesText(at('2026-11-26T15:30:00Z'), dublin)).toBe('23:30 UTC+8 (15:30 UTC)');
    expect(bothTimesText(LATE, { ...dublin, zone: 'Asia/Singapore' })).toBe('01:30 UTC+8');
  });

  it('is said in Chinese', () => {
    expect(bothMomentsText(LATE, { ...dublin, language: 'zh-CN' }, NOW)).toBe(
      '11月27日周五 01:30 UTC+8（周四 17:30 UTC）',
    );
  });
});

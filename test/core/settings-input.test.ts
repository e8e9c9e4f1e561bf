import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../core/settings';
import { settingsWith } from '../../core/settings-input';

/** What a page or a file written by hand may hold: anything. */
const change = (fields: Readonly<Record<string, unknown>>) =>
  settingsWith(defaultSettings, fields as Partial<Settings>);
const errorOf = (fields: Readonly<Record<string, unknown>>) => {
  const answer = change(fields);
  return answer.ok ? undefined : answer.reason;
};

describe('a change of the settings', () => {
  it('is taken, and leaves everything else as it is', () => {
    expect(change({ readEveryMinutes: 5 })).toEqual({
      ok: true,
      settings: { ...defaultSettings, readEveryMinutes: 5 },
    });
  });

  it('starts from five days critical, fourteen days watch, every quarter of an hour', () => {
    expect(defaultSettings).toMatchObject({ criticalUnderDays: 5, watchUnderDays: 14, readEveryMinutes: 15 });
  });

  it.each(['readEveryMinutes', 'watchUnderDays', 'criticalUnderDays'])(
    'names %s where it is out of its range',
    (field) => {
      for (const value of [-1, 100_000, Number.NaN, Number.POSITIVE_INFINITY, '5', null]) {
        expect(errorOf({ [field]: value })).toMatchObject({ field, text: `input.${field}.range` });
      }
    },
  );

  it('takes whole minutes only, one at the least', () => {
    expect(errorOf({ readEveryMinutes: 0 })).toMatchObject({ field: 'readEveryMinutes' });
    expect(errorOf({ readEveryMinutes: 1.5 })).toMatchObject({ field: 'readEveryMinutes' });
    expect(change({ readEveryMinutes: 1_440 }).ok).toBe(true);
  });

  it('names the critical threshold where it is above the one for watch', () => {
    const reason = { field: 'criticalUnderDays', text: 'input.criticalUnderDays.above-watch', values: { watch: 14 } };
    expect(errorOf({ criticalUnderDays: 15 })).toEqual(reason);
    expect(errorOf({ watchUnderDays: 4 })).toEqual({ ...reason, values: { watch: 4 } });
    expect(change({ criticalUnderDays: 14 }).ok).toBe(true);
  });

  it.each(['notifications', 'startAtLogin', 'theme', 'language', 'hideAmounts'])(
    'names %s where it is nothing offered',
    (field) => {
      expect(errorOf({ [field]: 'perhaps' })).toEqual({ field, text: 'input.settings.unreadable', values: { field } });
    },
  );

  it('names a setting that does not exist', () => {
    expect(errorOf({ readEveryMinuets: 5 })).toEqual({
      field: 'readEveryMinuets',
      text: 'input.settings.unreadable',
      values: { field: 'readEveryMinuets' },
    });
  });

  it('does not put a setting back to its default because nothing was said of it', () => {
    const own = { ...defaultSettings, readEveryMinutes: 60 };
    expect(settingsWith(own, { readEveryMinutes: undefined } as unknown as Partial<Settings>)).toEqual({
      ok: true,
      settings: own,
    });
  });
});

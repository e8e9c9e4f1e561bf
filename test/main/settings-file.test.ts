import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountId } from '../../core/account';
import { usualAlerting } from '../../core/alerting';
import { nothingStored, type Stored } from '../../core/stored';
import { epochMilliseconds, minutes } from '../../core/time';
import { openSettingsFile } from '../../main/settings-file';

/** Outside Electron its package names a path, and fetches the runtime where none is named. */
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= '/nowhere';
});

const now = epochMilliseconds(1_763_881_035_000);
const acme = 'a1' as AccountId;

const written: Stored = {
  settings: { ...nothingStored.settings, readEveryMinutes: 30, theme: 'dark' },
  accounts: [
    {
      id: acme,
      name: '研发 "R&D"',
      kind: 'postpaid',
      site: 'china',
      floor: '-5000.5',
      currency: 'CNY',
      keyEnding: '9xYz',
      readEvery: minutes(5),
    },
    { id: 'a2' as AccountId, name: 'Tokyo', kind: 'prepaid', site: 'international', floor: '0', keyEnding: '0001' },
  ],
  alerting: { ...usualAlerting, accountRules: { [acme]: { days: { underDays: 7 } } } },
  dismissed: ['no-tray'],
};

let folder: string;
const path = (name: string) => join(folder, name);
const main = () => path('settings.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-settings-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

const open = () => openSettingsFile(folder, now);
const saved = (stored: Stored = written) => expect(open().write(stored)).toEqual({ ok: true });
const edited = async (change: (json: { settings: object; accounts: object[]; version: unknown }) => void) => {
  const json = JSON.parse(await readFile(main(), 'utf8'));
  change(json);
  await writeFile(main(), JSON.stringify(json));
};

describe('settings', () => {
  it('are the defaults and no problem on the first start', () => {
    expect(open()).toMatchObject({ stored: nothingStored });
    expect(open().problem).toBeUndefined();
  });

  it('come back as they were written', () => {
    saved();
    const file = open();
    expect(file.stored).toEqual(written);
    expect(file.problem).toBeUndefined();
  });

  it('are for this user alone, whatever the umask, with every copy that was ever made', async () => {
    const before = process.umask(0);
    try {
      folder = path('user data');
      await mkdir(folder);
      await chmod(folder, 0o777);
      saved();
      await writeFile(main(), 'broken', { mode: 0o666 });
      open();
      const names = await readdir(folder);
      expect(names).toHaveLength(3);
      for (const name of names) expect((await stat(path(name))).mode & 0o777).toBe(0o600);
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
    } finally {
      process.umask(before);
    }
  });

  it('leave no unfinished file behind', async () => {
    saved();
    await writeFile(path('settings.json.tmp-1234567890abcdef'), 'half');
    open();
    expect((await readdir(folder)).sort()).toEqual(['settings.json', 'settings.last-good.json']);
  });
});

describe('a file that cannot be read', () => {
  const restored = async (broken: string, whole: string): Promise<void> => {
    await writeFile(main(), broken);
    const { stored, problem } = open();
    expect(stored).toEqual(written);
    expect(problem?.what).toBe('restored-from-last-good');
    expect(await readFile(problem?.keptAs ?? '', 'utf8')).toBe(broken);
    expect(await readFile(main(), 'utf8')).toBe(whole);
    await rm(problem?.keptAs ?? '');
  };

  it('is replaced by the last good copy and kept aside, wherever it was cut off', async () => {
    saved();
    const whole = await readFile(main(), 'utf8');
    for (let length = 0; length < whole.length - 1; length += 1) await restored(whole.slice(0, length), whole);
  }, 60_000);

  it('is replaced likewise when it is empty of meaning', async () => {
    saved();
    const whole = await readFile(main(), 'utf8');
    const broken = ['\0'.repeat(whole.length), '', '[1,2]', 'null', '{}', '"text"', '{"version":"1"}'];
    for (const each of broken) await restored(each, whole);
    expect(open().problem).toBeUndefined();
  });

  it('is replaced likewise when it is gone', async () => {
    saved();
    await rm(main());
    const file = open();
    expect(file.stored).toEqual(written);
    expect(file.problem).toEqual({ what: 'restored-from-last-good' });
    expect(open().problem).toBeUndefined();
  });

  it('is said to be lost, not taken for a first start, when the copy cannot be read either', async () => {
    saved();
    for (const name of ['settings.json', 'settings.last-good.json']) await writeFile(path(name), '\0\0\0');
    const file = open();
    expect(file.stored).toEqual(nothingStored);
    expect(file.problem?.what).toBe('lost');
    expect(await readFile(file.problem?.keptAs ?? '', 'utf8')).toBe('\0\0\0');
  });

  it('is no matter when it is the copy', async () => {
    saved();
    await writeFile(path('settings.last-good.json'), 'broken');
    expect(open().stored).toEqual(written);
    expect(open().problem).toBeUndefined();
  });
});

describe('a file that a person edited', () => {
  it('counts where its values are good', async () => {
    saved();
    await edited(({ settings }) => Object.assign(settings, { readEveryMinutes: 45 }));
    expect(open().stored.settings.readEveryMinutes).toBe(45);
    expect(open().problem).toBeUndefined();
  });

  it.each([
    ['settings.readEveryMinutes', { readEveryMinutes: 0 }],
    ['settings.readEveryMinutes', { readEveryMinutes: '30' }],
    ['settings.criticalUnderDays', { criticalUnderDays: -1 }],
    ['settings.criticalUnderDays', { criticalUnderDays: 20, watchUnderDays: 10 }],
    ['settings.theme', { theme: 'darkish' }],
    ['settings.readEvryMinutes', { readEvryMinutes: 10 }],
  ])('has %s named, and the last good value in force', async (field, change) => {
    saved();
    await edited(({ settings }) => Object.assign(settings, { hideAmounts: true }, change));
    const text = await readFile(main(), 'utf8');
    const file = open();
    expect(file.problem).toMatchObject({ what: 'field-refused', field });
    expect(file.stored).toEqual({ ...written, settings: { ...written.settings, hideAmounts: true } });
    expect(await readFile(file.problem?.keptAs ?? '', 'utf8')).toBe(text);
    expect(open().problem).toBeUndefined();
  });

  it('has a wrong account put back as it was, and leaves the others as they were edited', async () => {
    saved();
    await edited(({ accounts }) => {
      Object.assign(accounts[0] ?? {}, { floor: 'ten', name: 'Renamed' });
      Object.assign(accounts[1] ?? {}, { name: 'Osaka' });
    });
    const file = open();
    expect(file.problem).toMatchObject({ what: 'field-refused', field: 'accounts.0.floor' });
    expect(file.stored.accounts).toEqual([written.accounts[0], { ...written.accounts[1], name: 'Osaka' }]);
  });

  it('has all accounts put back where one id stands twice', async () => {
    saved();
    await edited((json) => json.accounts.push(json.accounts[0] ?? {}));
    const file = open();
    expect(file.problem).toMatchObject({ what: 'field-refused', field: 'accounts' });
    expect(file.stored.accounts).toEqual(written.accounts);
  });
});

describe('a file of a newer program', () => {
  it('is refused and not touched, also when something is to be saved', async () => {
    saved();
    await edited((json) => Object.assign(json, { version: 2, settings: { unheardOf: true } }));
    const text = await readFile(main(), 'utf8');
    const file = open();
    expect(file.problem).toEqual({ what: 'newer-version' });
    expect(file.write(written)).toEqual({ ok: false, reason: 'newer-version' });
    expect(await readFile(main(), 'utf8')).toBe(text);
  });
});

import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Desktop } from '../../tools/desktop/desktop';
import { type Alone, type AloneOptions, test } from './alone';
import { folderIn, keptFrom, readingsOf, settingsIn, storedIn, writeHistory } from './kept';
import { type Simulated, startSimulated } from './simulated';

const NAME = 'Lumen-AI-POC-Tokyo';

interface Kept {
  readonly simulated: Simulated;
  readonly configHome: string;
}

async function kept(desktop: Desktop): Promise<Kept> {
  const simulated = await startSimulated();
  return { simulated, configHome: await keptFrom(desktop, [simulated.named(NAME)]) };
}

const alert = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text });

async function startedHiddenThenShown(
  startAlone: (options: AloneOptions) => Alone,
  desktop: Desktop,
  { simulated, configHome }: Kept,
): Promise<{ readonly page: Page; readonly firstReading: number }> {
  const args = [simulated.flag, '--hidden'];
  const hidden = startAlone({ desktop, configHome, args });
  await expect
    .poll(() => readingsOf(simulated, NAME).then(({ length }) => length), { timeout: 15_000 })
    .toBeGreaterThan(0);
  const [first] = await readingsOf(simulated, NAME);
  startAlone({ desktop, configHome, args: [simulated.flag] });
  return { page: await hidden.page(), firstReading: (first?.at ?? Number.NaN) - hidden.startedAt };
}

for (const [how, spoil] of [
  ['cut short', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['full of NUL bytes after a power cut', (file: string) => writeFileSync(file, Buffer.alloc(statSync(file).size))],
] as const) {
  test(`a settings file that is ${how} is replaced by its last good copy, kept, and told`, async ({
    desktop,
    startAlone,
  }) => {
    const before = await kept(desktop);
    const { accounts } = storedIn(before.configHome);
    spoil(settingsIn(before.configHome));
    const { page, firstReading } = await startedHiddenThenShown(startAlone, desktop, before);
    await expect(alert(page, 'last good copy is used')).toContainText(/settings\.damaged-\S+\.json/);
    expect(firstReading).toBeLessThan(3_000);
    expect(storedIn(before.configHome).accounts).toEqual(accounts);
    await before.simulated.close();
  });
}

test('a value that a person wrote into the settings file and that cannot be used is named', async ({
  desktop,
  startAlone,
}) => {
  const before = await kept(desktop);
  const stored = storedIn(before.configHome);
  const edited = { ...stored, settings: { ...stored.settings, criticalUnderDays: -3 } };
  writeFileSync(settingsIn(before.configHome), JSON.stringify(edited));
  const { page } = await startedHiddenThenShown(startAlone, desktop, before);
  await expect(alert(page, 'a value that cannot be used')).toContainText('settings.criticalUnderDays');
  const { settings, accounts } = storedIn(before.configHome);
  expect({ settings, accounts }).toEqual({ settings: stored.settings, accounts: stored.accounts });
  await before.simulated.close();
});

test('where the settings and their copy are both lost, that is said, and both stay on the disk', async ({
  desktop,
  startAlone,
}) => {
  const before = await kept(desktop);
  const folder = folderIn(before.configHome);
  writeFileSync(settingsIn(before.configHome), '{"version": 1, "sett');
  writeFileSync(join(folder, 'settings.last-good.json'), '');
  const started = startAlone({ desktop, configHome: before.configHome, args: [before.simulated.flag] });
  const page = await started.page();
  await expect(alert(page, 'Neither the settings file nor its copy')).toContainText(/settings\.damaged-\S+\.json/);
  const aside = readdirSync(folder).find((name) => name.startsWith('settings.damaged-'));
  expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('{"version": 1, "sett');
  await before.simulated.close();
});

const PAGE = 4_096;

function flipPage(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(PAGE, 0xa5), 0, PAGE, PAGE);
  closeSync(handle);
}

for (const [how, spoil] of [
  ['full of NUL bytes', (file: string) => writeFileSync(file, Buffer.alloc(statSync(file).size))],
  ['something else altogether', (file: string) => writeFileSync(file, 'garbage'.repeat(5_000))],
  ['cut short', (file: string) => truncateSync(file, statSync(file).size - PAGE - 100)],
  ['overwritten in one page', flipPage],
] as const) {
  test(`a history that is ${how} is put aside and told, and reading goes on within 3 s`, async ({
    desktop,
    startAlone,
  }) => {
    const before = await kept(desktop);
    const history = join(folderIn(before.configHome), 'history.db');
    writeHistory(history);
    spoil(history);
    const damaged = readFileSync(history);
    const { page, firstReading } = await startedHiddenThenShown(startAlone, desktop, before);
    const banner = alert(page, 'The history file was damaged');
    await expect(banner).toContainText(/history\.damaged-\S+\.db/);
    const [name] = /history\.damaged-\S+\.db/.exec((await banner.textContent()) ?? '') ?? [];
    expect(readFileSync(join(folderIn(before.configHome), name ?? '')).equals(damaged)).toBe(true);
    expect(existsSync(history)).toBe(true);
    expect(firstReading).toBeLessThan(3_000);
    await before.simulated.close();
  });
}

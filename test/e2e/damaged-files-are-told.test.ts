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
import { until } from '../../tools/desktop/programs';
import { type Alone, type AloneOptions, most, test } from './alone';
import { folderIn, keptFrom, readingsOf, settingsIn, storedIn, writeHistory } from './kept';
import { type Simulated, startSimulated } from './simulated';

const NAME = 'Lumen-AI-POC-Tokyo';
const OTHER = 'Agency-Main-Shanghai';

interface Kept {
  readonly simulated: Simulated;
  readonly configHome: string;
}

async function kept(desktop: Desktop): Promise<Kept> {
  const simulated = await startSimulated();
  return { simulated, configHome: await keptFrom(desktop, [simulated.named(NAME)]) };
}

const alert = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text });

/** How long after its start the program has read the account, in milliseconds. */
async function firstReading(simulated: Simulated, name: string, { startedAt }: Alone): Promise<number> {
  const [first] = await until(
    `the first reading of ${name}`,
    () => readingsOf(simulated, name).then((all) => all.length > 0 && all),
    20,
  );
  return (first?.at ?? Number.NaN) - startedAt;
}

/** Starts it as at login, beside one whose files are as they should be; a second start shows the window then. */
async function startedHiddenThenShown(
  startAlone: (options: AloneOptions) => Alone,
  desktop: Desktop,
  { simulated, configHome }: Kept,
) {
  const args = [simulated.flag, '--hidden'];
  const intact = await keptFrom(desktop, [simulated.named(OTHER)]);
  const hidden = startAlone({ desktop, configHome, args });
  const untroubled = startAlone({ desktop, configHome: intact, args });
  const [took, control] = await Promise.all([
    firstReading(simulated, NAME, hidden),
    firstReading(simulated, OTHER, untroubled),
  ]);
  startAlone({ desktop, configHome, args: [simulated.flag] });
  return { page: await hidden.page(), took, allowed: most(3_000, control) };
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
    const { page, took, allowed } = await startedHiddenThenShown(startAlone, desktop, before);
    await expect(alert(page, 'last good copy is used')).toContainText(/settings\.damaged-\S+\.json/);
    expect(took).toBeLessThan(allowed);
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
    const { page, took, allowed } = await startedHiddenThenShown(startAlone, desktop, before);
    const banner = alert(page, 'The history file was damaged');
    await expect(banner).toContainText(/history\.damaged-\S+\.db/);
    const [name] = /history\.damaged-\S+\.db/.exec((await banner.textContent()) ?? '') ?? [];
    expect(readFileSync(join(folderIn(before.configHome), name ?? '')).equals(damaged)).toBe(true);
    expect(existsSync(history)).toBe(true);
    expect(took).toBeLessThan(allowed);
    await before.simulated.close();
  });
}

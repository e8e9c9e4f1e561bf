import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import type { Desktop } from '../../tools/desktop/desktop';
import { until } from '../../tools/desktop/programs';
import { listenForNotices } from '../desktop/notices';
import { press, windowsOf } from '../desktop/pointer';
import { trayAddresses, trayItems } from '../desktop/tray';
import { type Alone, type AloneOptions, killVault, most, processesOf, test } from './alone';
import { snapshotIn } from './connected';
import { keptFrom, keptMany, readingsOf, storedIn } from './kept';
import { send, startSimulated } from './simulated';

const NAME = 'Agency-Main-Shanghai';
const PROMPT = 'gcr-prompter';
const ABSENT = 'No keyring is running';
/** It may have gone under a question that was being asked. */
const NOT_THERE = /No keyring is running|The keyring stopped answering/;
const LOCKED = 'The keyring is locked';
const CANCELLED = 'Unlocking the keyring was cancelled';

const alert = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text });

/** How long after a person asks for readings the window says a text, in milliseconds, by the page's own clock. */
const saidAfterAsking = (page: Page, text: RegExp): Promise<number> =>
  page.evaluate(
    (source) =>
      new Promise<number>((settle, fail) => {
        const start = performance.now();
        const wanted = new RegExp(source);
        const look = () => {
          const alerts = [...document.querySelectorAll('[role=alert]')];
          if (alerts.some((each) => wanted.test(each.textContent ?? ''))) settle(performance.now() - start);
          else if (performance.now() - start > 15_000) fail(new Error(`The window never said: ${source}`));
          else requestAnimationFrame(look);
        };
        void window.runway.send('readings.refresh', {});
        look();
      }),
    text.source,
  );

type Start = (options: AloneOptions) => Alone;

async function reading(desktop: Desktop, startAlone: Start) {
  const simulated = await startSimulated();
  const configHome = await keptFrom(desktop, [simulated.named(NAME)]);
  const program = startAlone({ desktop, configHome, args: [simulated.flag] });
  const readings = async () => (await readingsOf(simulated, NAME)).length;
  await expect.poll(readings, { timeout: 15_000 }).toBeGreaterThan(0);
  /** The next question finds no key in memory, as after a minute without one. */
  const forgetKeys = () => killVault(program);
  const page = await program.page();
  // Asking for a reading while one is under way asks for nothing more.
  await expect.poll(async () => (await snapshotIn(page)).reading, { timeout: 20_000 }).toBe(false);
  await expect(page.getByRole('alert')).toHaveCount(0);
  return { simulated, program, page, readings, forgetKeys, accounts: storedIn(configHome).accounts };
}

const promptOn = (desktop: Desktop) =>
  until('the prompt', async () => (await windowsOf(desktop, PROMPT))[0], 10).then(() => sleep(500));

test('a keyring that is not there is named within 1 s, and read again within 10 s of its return', async ({
  desktopWith,
  startAlone,
  picture,
}) => {
  const desktop = await desktopWith({});
  const { simulated, page, readings, forgetKeys, program, accounts } = await reading(desktop, startAlone);
  await desktop.keyring.kill();
  await forgetKeys();
  expect(await saidAfterAsking(page, NOT_THERE)).toBeLessThan(1_000);
  await expect(alert(page, ABSENT)).toContainText('Start a keyring such as GNOME Keyring or KWallet');
  await picture('keyring-absent', desktop);
  const before = await readings();
  await desktop.keyring.start();
  const back = Date.now();
  await expect.poll(readings, { timeout: 20_000, intervals: [100] }).toBeGreaterThan(before);
  expect(Date.now() - back).toBeLessThan(10_000);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(storedIn(program.configHome).accounts).toEqual(accounts);
  await simulated.close();
});

test('a locked keyring whose prompt nobody answers is named within 5 s, and readings come back once it is unlocked', async ({
  desktopWith,
  startAlone,
  picture,
}) => {
  const desktop = await desktopWith({ prompter: true });
  const { simulated, page, readings, forgetKeys } = await reading(desktop, startAlone);
  await desktop.keyring.lock();
  await forgetKeys();
  const before = await readings();
  expect(await saidAfterAsking(page, /The keyring is locked/)).toBeLessThan(5_000);
  await expect(alert(page, LOCKED)).toContainText('Unlock it with your login password');
  await picture('keyring-locked', desktop);
  await promptOn(desktop);
  for (const letter of 'desktop') await press(desktop, letter);
  await press(desktop, 'Return');
  await expect.poll(readings, { timeout: 15_000 }).toBeGreaterThan(before);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await simulated.close();
});

test('a cancelled prompt is named and not repeated, and unlocking elsewhere brings the readings back', async ({
  desktopWith,
  startAlone,
}) => {
  const desktop = await desktopWith({ prompter: true });
  const { simulated, page, readings, forgetKeys } = await reading(desktop, startAlone);
  await desktop.keyring.lock();
  await forgetKeys();
  await send(page, 'readings.refresh', {});
  await promptOn(desktop);
  await press(desktop, 'Escape');
  await expect(alert(page, CANCELLED)).toContainText('Your accounts and keys are still there');
  const before = await readings();
  await sleep(4_000);
  expect(await windowsOf(desktop, PROMPT)).toEqual([]);
  await desktop.keyring.unlock();
  await expect.poll(readings, { timeout: 10_000 }).toBeGreaterThan(before);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await simulated.close();
});

test('locked, killed and without its vault in turn: nothing crashes, no account is dropped, no key is blamed', {
  tag: '@waits',
}, async ({ desktopWith, startAlone }) => {
  const desktop = await desktopWith({});
  const notices = await listenForNotices(desktop);
  const { simulated, page, program, readings, forgetKeys, accounts } = await reading(desktop, startAlone);
  const hasFailed = () => expect(page.getByRole('alert').first()).toContainText('eyring');
  const rounds = [
    { spoil: () => desktop.keyring.lock(), mend: () => desktop.keyring.unlock() },
    { spoil: () => desktop.keyring.kill(), mend: () => desktop.keyring.start() },
  ];
  for (const { spoil, mend } of [...rounds, ...rounds, ...rounds]) {
    await spoil();
    await forgetKeys();
    await send(page, 'readings.refresh', {});
    await hasFailed();
    expect(await page.getByText(/not in the keychain|does not know this|switched off/).count()).toBe(0);
    const before = await readings();
    await mend();
    await expect.poll(readings, { timeout: 15_000 }).toBeGreaterThan(before);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  expect(program.process.exitCode).toBeNull();
  expect(storedIn(program.configHome).accounts).toEqual(accounts);
  expect(notices.shown).toEqual([]);
  notices.stop();
  await simulated.close();
});

test('with a prompt open, quitting ends every process within 3 s', async ({ desktopWith, startAlone }) => {
  const desktop = await desktopWith({ prompter: true });
  const { simulated, program, page, forgetKeys } = await reading(desktop, startAlone);
  await desktop.keyring.lock();
  await forgetKeys();
  await send(page, 'readings.refresh', {});
  await promptOn(desktop);
  const [item] = await trayItems(desktop.bus);
  const quitAt = Date.now();
  await item?.choose('Quit');
  await expect.poll(() => processesOf(program), { timeout: 15_000, intervals: [50] }).toEqual([]);
  expect(Date.now() - quitAt).toBeLessThan(3_000);
  await simulated.close();
});

/** How long after its start the program has registered with the panel, in milliseconds. */
async function untilInTray(desktop: Desktop, { process: { pid }, startedAt }: Alone): Promise<number> {
  const isMine = (address: string) => address.includes(`-${pid}-`);
  await until('the tray icon', async () => (await trayAddresses(desktop.bus)).some(isMine), 20);
  return Date.now() - startedAt;
}

test('200 accounts on a locked keyring: the tray is there within 2 s, with one prompt, and no account is dropped', async ({
  desktopWith,
  startAlone,
}) => {
  const desktop = await desktopWith({ prompter: true });
  const simulated = await startSimulated();
  await keptFrom(desktop, [simulated.named(NAME)]);
  await desktop.keyring.lock();
  const configHome = keptMany(simulated.named(NAME), 200);
  const { accounts } = storedIn(configHome);
  const hidden = [simulated.flag, '--hidden'];
  const program = startAlone({ desktop, configHome, args: hidden });
  const untroubled = startAlone({ desktop, configHome: keptMany(simulated.named(NAME), 0), args: hidden });
  const [took, control] = await Promise.all([untilInTray(desktop, program), untilInTray(desktop, untroubled)]);
  // The other program has no accounts, and asks no keyring.
  expect(took).toBeLessThan(most(2_000, control));
  await promptOn(desktop);
  startAlone({ desktop, configHome, args: [simulated.flag] });
  await expect(alert(await program.page(), LOCKED)).toBeVisible();
  expect(storedIn(configHome).accounts).toEqual(accounts);
  expect(await windowsOf(desktop, PROMPT)).toHaveLength(1);
  await simulated.close();
});

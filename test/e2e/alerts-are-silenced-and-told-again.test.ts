import { expect, type Page } from '@playwright/test';
import { hours, minutes } from '../../core/time';
import { listenForNotices, type Notices } from '../desktop/notices';
import {
  alertOf,
  alertsOf,
  bubblesOf,
  daysLeftOf,
  must,
  onlyAlerts,
  ownName,
  passTime,
  readNow,
  WORST,
  wakeTimer,
} from './alerting';
import { type Launched, test } from './fixture';
import { connect, type Simulated, startSimulated } from './simulated';

interface Told {
  readonly notices: Notices;
  readonly simulated: Simulated;
  readonly program: Launched;
  readonly page: Page;
  readonly name: string;
  /** From the command that read the balance to the bubble on the desktop. */
  readonly tookMilliseconds: number;
}

const QUARTER = minutes(15);

test.describe('an account under five days', () => {
  let told: Told;

  test.beforeEach(async ({ desktop, launch }) => {
    const notices = await listenForNotices(desktop);
    const simulated = await startSimulated();
    const program = await launch({ args: [simulated.flag] });
    const page = await program.window();
    const name = ownName('Low');
    await onlyAlerts(page, 'low-days');
    const { available } = await standingOf(simulated);
    await simulated.command({ do: 'set-balance', account: WORST, amount: (available * 4).toFixed(0) });
    await connect(page, simulated.named(WORST), name);
    await must(page, 'alert-rules.change', { change: { days: { underDays: 10 } } });
    await readNow(page);
    expect(await alertsOf(page, name)).toEqual([]);
    await simulated.command({ do: 'set-balance', account: WORST, amount: (available * 2).toFixed(0) });
    const began = Date.now();
    await readNow(page);
    await notices.next(daysLeftOf(name, 8), 10);
    told = { notices, simulated, program, page, name, tookMilliseconds: Date.now() - began };
  });

  test.afterEach(async () => {
    told.notices.stop();
    await told.simulated.close();
  });

  test('is told within 5 seconds of its crossing', () => {
    expect(told.tookMilliseconds).toBeLessThan(5_000);
  });

  test('is silent over several readings once it is snoozed, and told again when the hour is over', async ({
    picture,
  }) => {
    const { notices, program, simulated, page, name } = told;
    const { id } = await alertOf(page, name, 'low-days');
    await picture('alert-before-snooze');
    await must(page, 'alert.snooze', { id, choice: 'hour' });
    await expect.poll(() => notices.closed).toContain(bubblesOf(notices, name)[0]?.id);
    for (let reading = 0; reading < 3; reading += 1) {
      await passTime(program, simulated, QUARTER);
      await readNow(page);
      await wakeTimer(page);
    }
    await page.waitForTimeout(2_000);
    expect(bubblesOf(notices, name)).toHaveLength(1);
    expect((await alertOf(page, name, 'low-days')).standing.state).toBe('snoozed');

    await passTime(program, simulated, QUARTER);
    await wakeTimer(page);
    await expect.poll(() => bubblesOf(notices, name).length, { timeout: 15_000 }).toBe(2);
    expect(bubblesOf(notices, name)[1]?.title).toMatch(/8\.\d days/);
    await picture('alert-after-snooze');
    await readNow(page);
    await page.waitForTimeout(2_000);
    expect(bubblesOf(notices, name)).toHaveLength(2);
  });

  test('is asked about again a day after somebody took it on, and not before', async () => {
    const { notices, program, simulated, page, name } = told;
    const { id } = await alertOf(page, name, 'low-days');
    await must(page, 'alert.acknowledge', { id, note: 'The wire leaves on Thursday' });
    await passTime(program, simulated, hours(23));
    await readNow(page);
    await wakeTimer(page);
    await page.waitForTimeout(2_000);
    expect(bubblesOf(notices, name)).toHaveLength(1);
    expect((await alertOf(page, name, 'low-days')).standing).toMatchObject({ note: 'The wire leaves on Thursday' });

    await passTime(program, simulated, hours(1.1));
    await wakeTimer(page);
    await expect.poll(() => bubblesOf(notices, name).length, { timeout: 15_000 }).toBe(2);
    expect((await alertOf(page, name, 'low-days')).standing.state).toBe('raised');
  });

  test('is told at once when it gets worse, snoozed or not', async () => {
    const { notices, simulated, page, name } = told;
    const { id } = await alertOf(page, name, 'low-days');
    await must(page, 'alert.snooze', { id, choice: 'tomorrow' });
    await simulated.command({ do: 'set-balance', account: WORST, amount: '9000' });
    await readNow(page);
    await notices.next(daysLeftOf(name, 1), 5);
    expect(await alertOf(page, name, 'low-days')).toMatchObject({ id, worsened: 1, standing: { state: 'raised' } });
    expect(bubblesOf(notices, name)).toHaveLength(2);
  });

  test('is over with its bubble once a top-up has arrived', async () => {
    const { notices, simulated, page, name } = told;
    expect(notices.closed).not.toContain(bubblesOf(notices, name)[0]?.id);
    await simulated.command({ do: 'top-up', account: WORST, amount: '900000' });
    await readNow(page);
    await expect.poll(() => alertsOf(page, name)).toEqual([]);
    await expect.poll(() => notices.closed).toContain(bubblesOf(notices, name)[0]?.id);
    await page.waitForTimeout(1_000);
    expect(bubblesOf(notices, name)).toHaveLength(1);
  });

  test('stays snoozed and acknowledged through a power cut', async ({ launch }) => {
    const { notices, simulated, program, page, name } = told;
    const { id } = await alertOf(page, name, 'low-days');
    await must(page, 'alert.snooze', { id, choice: 'hour' });
    await page.waitForTimeout(500);
    await program.kill();
    const again = await launch({ args: [simulated.flag], configHome: program.configHome });
    const window = await again.window();
    await readNow(window);
    await window.waitForTimeout(3_000);
    expect(await alertOf(window, name, 'low-days')).toMatchObject({ id, standing: { state: 'snoozed' } });
    expect(bubblesOf(notices, name)).toHaveLength(1);
    await passTime(again, simulated, hours(1.1));
    await wakeTimer(window);
    await expect.poll(() => bubblesOf(notices, name).length, { timeout: 15_000 }).toBe(2);
  });
});

async function standingOf(simulated: Simulated): Promise<{ readonly available: number }> {
  const { accounts } = await simulated.command({ do: 'standing' });
  const those = accounts as readonly { readonly name: string; readonly available: string }[];
  return { available: Number(those.find(({ name }) => name === WORST)?.available) };
}

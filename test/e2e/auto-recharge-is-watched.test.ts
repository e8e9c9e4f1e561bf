import { expect, type Page } from '@playwright/test';
import { minutes } from '../../core/time';
import { listenForNotices, type Notices } from '../desktop/notices';
import { alertsOf, balanceOf, bubblesOf, must, onlyAlerts, ownName, passTime, readNow, wakeTimer } from './alerting';
import { snapshotIn } from './connected';
import { type Launched, test } from './fixture';
import { connect, type Simulated, startSimulated } from './simulated';

/** 38 days are left of it, and it is billed by the hour. */
const ACCOUNT = 'Agency-Main-Shanghai';
const WITHIN_MINUTES = 30;

interface Crossed {
  readonly notices: Notices;
  readonly simulated: Simulated;
  readonly program: Launched;
  readonly page: Page;
  readonly name: string;
}

let crossed: Crossed;

/** The balance falls from a good month to five and a half days, which is under 20% of a month's spending. */
test.beforeEach(async ({ desktop, launch }) => {
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  const name = ownName('Recharged');
  await onlyAlerts(page, 'low-20', 'auto-recharge');
  const autoRecharge = { on: true, expectWithinMinutes: WITHIN_MINUTES };
  await must(page, 'alert-rules.change', { change: { autoRecharge } });
  await connect(page, simulated.named(ACCOUNT), name);
  await expect
    .poll(async () => (await snapshotIn(page)).accounts.find((each) => each.name === name)?.burnRate)
    .toBeDefined();
  const rate = Number((await snapshotIn(page)).accounts.find((each) => each.name === name)?.burnRate?.amount);
  expect(await balanceOf(page, name)).toBeGreaterThan(rate * 20);
  await passTime(program, simulated, minutes(15));
  await readNow(page);
  await simulated.command({ do: 'set-balance', account: ACCOUNT, amount: (rate * 5.5).toFixed(2) });
  await passTime(program, simulated, minutes(15));
  await readNow(page);
  crossed = { notices, simulated, program, page, name };
});

test.afterEach(async () => {
  crossed.notices.stop();
  await crossed.simulated.close();
});

test('a recharge that does not arrive in time is critical at once, and quietens nothing before it was seen to work', async () => {
  const { notices, simulated, program, page, name } = crossed;
  await notices.next(`Under 20% of a month’s spending – ${name}`, 10);
  await passTime(program, simulated, minutes(WITHIN_MINUTES - 2));
  await readNow(page);
  expect((await alertsOf(page, name)).map(({ kind }) => kind)).toEqual(['low-20']);

  await passTime(program, simulated, minutes(3));
  const began = Date.now();
  await readNow(page);
  await wakeTimer(page);
  const bubble = await notices.next(`Auto-recharge did not arrive – ${name}`, 10);
  expect(Date.now() - began).toBeLessThan(5_000);
  expect(bubble.urgency).toBe(2);
  const kinds = (await alertsOf(page, name)).map(({ kind, severity }) => `${kind} ${severity}`);
  expect(kinds).toEqual(['auto-recharge critical', 'low-20 watch']);
});

test('a recharge that arrives in time raises nothing', async () => {
  const { notices, simulated, program, page, name } = crossed;
  await notices.next(`Under 20% of a month’s spending – ${name}`, 10);
  await passTime(program, simulated, minutes(10));
  await simulated.command({ do: 'top-up', account: ACCOUNT, amount: '100' });
  await passTime(program, simulated, minutes(5));
  await readNow(page);
  await passTime(program, simulated, minutes(WITHIN_MINUTES));
  await readNow(page);
  await wakeTimer(page);
  await page.waitForTimeout(1_500);
  expect((await alertsOf(page, name)).map(({ kind }) => kind)).toEqual(['low-20']);
  expect(bubblesOf(notices, name)).toHaveLength(1);
});

test('a recharge that comes late ends the alarm that it raised', async () => {
  const { notices, simulated, program, page, name } = crossed;
  await passTime(program, simulated, minutes(WITHIN_MINUTES + 5));
  await readNow(page);
  await wakeTimer(page);
  const bubble = await notices.next(`Auto-recharge did not arrive – ${name}`, 10);
  await simulated.command({ do: 'top-up', account: ACCOUNT, amount: '900000' });
  await passTime(program, simulated, minutes(5));
  await readNow(page);
  await expect.poll(() => alertsOf(page, name)).toEqual([]);
  await expect.poll(() => notices.closed).toContain(bubble.id);
});

import { createServer, type Server } from 'node:http';
import { expect, type Page } from '@playwright/test';
import type { Snapshot } from '../../core/snapshot';
import { epochMilliseconds } from '../../core/time';
import type { Fault } from '../../simulator/faults';
import { startSimulator } from '../../simulator/simulator';
import { listenForNotices, type Notices } from '../desktop/notices';
import { trayItems } from '../desktop/tray';
import { daysLeftOf } from './alerting';
import { readingsKept, snapshotIn } from './connected';
import { test } from './fixture';
import { connect, type Simulated, send, startSimulated } from './simulated';

const WORST = 'Lumen-AI-POC-Tokyo';
const OTHER = 'Agency-Main-Shanghai';
const BANNER = 'Alibaba Cloud cannot be reached';

const failuresIn = ({ accounts }: Snapshot) => accounts.map(({ failure }) => failure?.kind);
const failuresOn = async (page: Page) => failuresIn(await snapshotIn(page));
const banner = (page: Page) => page.getByRole('alert').filter({ hasText: BANNER });

/** Both accounts read, the low one told, and nothing under way. */
async function connectTwo(page: Page, simulated: Simulated, notices: Notices): Promise<void> {
  const name = `${WORST}-${Date.now()}`;
  await connect(page, simulated.named(WORST), name);
  await connect(page, simulated.named(OTHER));
  await notices.next(daysLeftOf(name, 4), 20);
  await idle(page);
}

const idle = (page: Page) => expect.poll(async () => (await snapshotIn(page)).reading, { timeout: 30_000 }).toBe(false);

async function refresh(page: Page): Promise<void> {
  await send(page, 'readings.refresh', {});
  await idle(page);
}

/** What each trouble is called by the program, and whether the network as a whole is to blame. */
const TROUBLES: readonly (readonly [what: string, fault: Fault, failure: string, isNetwork: boolean])[] = [
  ['a log-in page with 200', { mode: 'html-200' }, 'captive-portal', true],
  ['a broken connection', { mode: 'reset' }, 'offline', true],
  ['a gateway’s error page', { mode: 'html-502' }, 'provider-down', false],
  ['throttling', { mode: 'throttling' }, 'throttled', false],
  ['success that is none', { mode: 'success-false' }, 'provider-down', false],
  ['amounts that are none', { mode: 'unreadable-amounts' }, 'unreadable', false],
];

test('no trouble on the way is taken for an amount: nothing is told, nothing stored, and the page says why', async ({
  desktop,
  launch,
}) => {
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await connectTwo(page, simulated, notices);
  const told = notices.shown.length;
  const kept = readingsKept(program.configHome);
  expect(kept).toBeGreaterThanOrEqual(2);
  const before = (await trayItems(desktop.bus))[0];

  for (const [what, fault, failure, isNetwork] of TROUBLES) {
    await simulated.command({ do: 'fault', fault });
    await refresh(page);
    expect(await failuresOn(page), what).toEqual([failure, failure]);
    await expect(banner(page), what).toHaveCount(isNetwork ? 1 : 0);
    await expect(page.locator('tr .refused'), what).toHaveCount(2);
    const item = (await trayItems(desktop.bus))[0];
    expect([item?.tooltip.split('\n').at(0), item?.tooltip.split('\n').at(-1)], what).toEqual([
      before?.tooltip.split('\n').at(0),
      before?.tooltip.split('\n').at(-1),
    ]);
    await simulated.command({ do: 'clear-faults' });
  }
  expect(notices.shown.slice(told)).toEqual([]);
  expect(readingsKept(program.configHome)).toBe(kept);

  await refresh(page);
  expect(await failuresOn(page)).toEqual([undefined, undefined]);
  await expect(banner(page)).toBeHidden();
  expect(readingsKept(program.configHome)).toBe(kept + 2);
  notices.stop();
  await simulated.close();
});

test('an answer that never comes, or only half of it, ends as a trouble in time', { tag: '@waits' }, async ({
  launch,
}) => {
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await connect(page, simulated.named(WORST));
  await connect(page, simulated.named(OTHER));
  await idle(page);
  const kept = readingsKept(program.configHome);
  await simulated.command({ do: 'fault', account: WORST, fault: { mode: 'hang' } });
  await simulated.command({ do: 'fault', account: OTHER, fault: { mode: 'slow-body', over: 60_000 } });
  await send(page, 'readings.refresh', {});
  await expect.poll(() => failuresOn(page), { timeout: 30_000 }).toEqual(['timed-out', 'timed-out']);
  await expect(banner(page)).toBeVisible();
  expect(readingsKept(program.configHome)).toBe(kept);
  await simulated.close();
});

function listen(server: Server, port: number): Promise<void> {
  return new Promise((ready) => server.listen(port, '127.0.0.1', ready));
}

test('an outage is told once, and ends by itself within a minute of the network’s return', { tag: '@waits' }, async ({
  desktop,
  launch,
  picture,
}) => {
  test.setTimeout(150_000);
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await connectTwo(page, simulated, notices);
  const told = notices.shown.length;
  const kept = readingsKept(program.configHome);

  await simulated.close();
  await refresh(page);
  expect(await failuresOn(page)).toEqual(['offline', 'offline']);
  await expect(banner(page)).toHaveCount(1);
  await expect(page.getByText('reading goes on by itself')).toBeVisible();
  await picture('offline');

  const portal = createServer((_, response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:9/login' }).end();
  });
  await listen(portal, simulated.port);
  await refresh(page);
  expect(await failuresOn(page)).toEqual(['captive-portal', 'captive-portal']);
  await expect(banner(page)).toHaveCount(1);
  expect((await trayItems(desktop.bus))[0]?.tooltip).toMatch(/4\.\d days/);
  expect(readingsKept(program.configHome)).toBe(kept);

  portal.closeAllConnections();
  await new Promise((closed) => portal.close(closed));
  const back = await startSimulator({ clock: () => epochMilliseconds(Date.now()), port: simulated.port });
  const returned = performance.now();
  await expect(banner(page)).toBeHidden({ timeout: 60_000 });
  await expect.poll(() => failuresOn(page), { timeout: 60_000 }).toEqual([undefined, undefined]);
  expect(performance.now() - returned).toBeLessThan(60_000);
  expect(notices.shown.slice(told)).toEqual([]);
  expect(readingsKept(program.configHome)).toBe(kept + 2);
  notices.stop();
  await back.close();
});

import { expect } from '@playwright/test';
import { flat, trayItems } from '../desktop/tray';
import { test } from './fixture';
import { connect, send, startSimulated } from './simulated';

const labels = async (item: Awaited<ReturnType<typeof trayItems>>[number]) =>
  flat(await item.menu()).map(({ label }) => label);

test('the tray shows the days of the worst account, and its menu every account', async ({
  desktop,
  launch,
  picture,
}) => {
  const simulated = await startSimulated();
  const worst = simulated.named('Lumen-AI-POC-Tokyo');
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await connect(page, worst);
  await connect(page, simulated.named('Agency-Main-Shanghai'));

  await expect.poll(async () => (await trayItems(desktop.bus))[0]?.tooltip, { timeout: 20_000 }).toContain(worst.name);
  const [item] = await trayItems(desktop.bus);
  if (item === undefined) throw new Error('No tray item is registered');
  expect(item.tooltip).toMatch(/\b4\.\d days/);
  expect(item.tooltip).toMatch(/Runs out \w{3} \d+ \w{3}, \d\d:\d\d/);
  await expect.poll(() => labels(item)).toContainEqual(expect.stringMatching(/^Lumen-AI-POC-Tokyo: 4\.\d days/));
  const shown: string[] = [];
  const shownNow = async () => {
    const lines = await labels(item);
    shown.push(...lines);
    return lines;
  };
  await expect.poll(shownNow).toContainEqual(expect.stringMatching(/^Agency-Main-Shanghai: 3\d\.\d days/));
  // While its bills are being read, the menu says so, and not that there is too little to read.
  expect(shown).not.toContain('Agency-Main-Shanghai: too few readings yet');
  expect(await labels(item)).toEqual(
    expect.arrayContaining(['Open Credit Runway', 'Read balances now', 'Pause reading', 'Settings…', 'Quit']),
  );
  await picture('tray-critical');

  await simulated.command({ do: 'top-up', account: worst.name, amount: '400000' });
  await send(page, 'readings.refresh', {});
  await expect.poll(async () => (await trayItems(desktop.bus))[0]?.iconHash).not.toBe(item.iconHash);
  await expect.poll(async () => (await trayItems(desktop.bus))[0]?.tooltip).toContain('Agency-Main-Shanghai');
  await picture('tray-healthy');
  await simulated.close();
});

test('the tray outlives the window: its menu brings it back, pauses reading, resumes it, and ends every process', async ({
  desktop,
  launch,
}) => {
  const program = await launch();
  const page = await program.window();
  await page.close();
  await expect.poll(async () => (await trayItems(desktop.bus)).length).toBe(1);
  const [item] = await trayItems(desktop.bus);
  if (item === undefined) throw new Error('No tray item is registered');
  const again = program.app.waitForEvent('window');
  await item.choose('Open Credit Runway');
  expect((await again).url()).toMatch(/^app:\/\/runway\//);

  await expect.poll(() => labels(item)).toContain('Pause reading');
  await item.choose('Pause reading');
  await expect.poll(async () => (await trayItems(desktop.bus))[0]?.tooltip).toContain('paused');
  await item.choose('Resume reading');
  await expect.poll(async () => (await trayItems(desktop.bus))[0]?.tooltip).toContain('days');

  const ended = new Promise<void>((done) => program.app.process().once('exit', () => done()));
  await item.choose('Quit');
  await ended;
  await expect.poll(async () => (await trayItems(desktop.bus)).length).toBe(0);
});

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { RequestsSeen } from '../../simulator/control-request';
import type { FaultMode } from '../../simulator/faults';
import { snapshotIn } from './connected';
import { test } from './fixture';
import { leaksAroundProcesses, leaksIn, leaksInFolders, leaksInMemory, processesUnder } from './leaks';
import { connect, type Simulated, send, startSimulated } from './simulated';

const NAME = 'Lumen-AI-POC-Tokyo';
const ERRORS: readonly Exclude<FaultMode, 'throttling' | 'slow-body'>[] = [
  'wrong-signature',
  'no-permission',
  'html-502',
  'reset',
  'unreadable-amounts',
];

const balancesRead = async (simulated: Simulated) => {
  const { requests } = (await simulated.command({ do: 'requests' })) as unknown as RequestsSeen;
  return requests.filter(({ action }) => action === 'QueryAccountBalance').length;
};

async function readOnce(page: Page, simulated: Simulated): Promise<void> {
  const before = await balancesRead(simulated);
  // One that comes while the last one is under way is not done twice.
  const asked = () => send(page, 'readings.refresh', {}).then(() => balancesRead(simulated));
  await expect.poll(asked, { intervals: [100] }).toBeGreaterThan(before);
  await expect.poll(async () => (await snapshotIn(page)).reading, { intervals: [40] }).toBe(false);
}

/** Keeps all that main says to the page from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.runway.onSnapshot((snapshot) => heard.push(JSON.stringify(snapshot)));
  });
const heardBy = (page: Page) => page.evaluate(() => (Reflect.get(window, 'heard') as readonly string[]).join('\n'));

test('the search finds a planted secret in every form', () => {
  const secret = 'LoremIpsum0DolorSitAmet1Consec';
  const folder = mkdtempSync(join(tmpdir(), 'credit-runway-planted-'));
  const bytes = Buffer.from(secret);
  const forms = [secret, `x${secret}`, `xx${secret}`].map((text) => Buffer.from(text).toString('base64'));
  for (const form of [secret, ...forms, bytes.toString('hex'), Buffer.from(secret, 'utf16le')]) {
    writeFileSync(
      join(folder, 'planted'),
      Buffer.concat([Buffer.from('before'), Buffer.from(form), Buffer.from('after')]),
    );
    expect.soft(leaksInFolders([folder], secret).leaking, String(form)).toHaveLength(1);
  }
  expect(leaksInMemory(process.pid, secret)).toBeGreaterThan(0);
});

test('a key is nowhere but in the keychain: no file, log, dump, command line or message holds it', async ({
  desktop,
  launch,
}) => {
  const simulated = await startSimulated();
  const account = simulated.named(NAME);
  const { accessKeyId, accessKeySecret: secret } = account;
  const configHome = mkdtempSync(join(tmpdir(), 'credit-runway-canary-'));
  const temporary = join(configHome, 'tmp');
  mkdirSync(temporary);
  const program = await launch({ args: [simulated.flag], configHome, env: { TMPDIR: temporary } });
  const page = await program.window();
  await listen(page);
  await connect(page, account);
  for (let reading = 0; reading < 20; reading += 1) await readOnce(page, simulated);
  for (const mode of ERRORS) {
    await simulated.command({ do: 'fault', fault: { mode } });
    await readOnce(page, simulated);
    await expect.poll(async () => (await snapshotIn(page)).accounts[0]?.failure, { message: mode }).toBeDefined();
    await simulated.command({ do: 'clear-faults' });
    await readOnce(page, simulated);
    await expect.poll(async () => (await snapshotIn(page)).accounts[0]?.failure, { message: mode }).toBeUndefined();
  }
  const { id } = (await snapshotIn(page)).accounts[0] ?? {};
  if (id === undefined) throw new Error('No account is shown');
  const wrong = await send(page, 'account.replace-key', { id, accessKeyId, accessKeySecret: `${secret}x` });
  expect(wrong.ok).toBe(false);
  const heard = `${await heardBy(page)}\n${JSON.stringify(wrong)}`;
  expect(heard.length).toBeGreaterThan(10_000);
  expect.soft(leaksIn(Buffer.from(heard), secret)).toBe(0);
  expect.soft(leaksIn(Buffer.from(heard), accessKeyId)).toBe(0);
  expect.soft(leaksAroundProcesses(secret)).toEqual([]);

  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const ended = new Promise<void>((done) => program.app.process().once('exit', () => done()));
  void program.app.evaluate(() => process.crash()).catch(() => {});
  await ended;
  const { files, leaking } = leaksInFolders([configHome, desktop.folder], secret);
  expect(files).toBeGreaterThan(10);
  expect.soft(leaking).toEqual([]);
  expect.soft(leaksIn(Buffer.from(program.output()), secret)).toBe(0);
  await simulated.close();
});

test('after a restart no process but the vault holds a key in its memory', async ({ launch }) => {
  const simulated = await startSimulated();
  const account = simulated.named(NAME);
  const first = await launch({ args: [simulated.flag] });
  await connect(await first.window(), account);
  await first.close();

  const program = await launch({ args: [simulated.flag], configHome: first.configHome });
  const page = await program.window();
  for (let reading = 0; reading < 20; reading += 1) await readOnce(page, simulated);
  const main = program.app.process().pid;
  if (main === undefined) throw new Error('The program has ended');
  const processes = processesUnder(main);
  const types = processes.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['main', 'renderer', 'network.mojom.NetworkService']));
  const holding = processes.filter((each) => leaksInMemory(each.id, account.accessKeySecret) > 0);
  expect(holding.map(({ type }) => type)).toEqual(['node.mojom.NodeService']);
  await simulated.close();
});

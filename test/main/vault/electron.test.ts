import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { epochMilliseconds } from '../../../core/time';
import { type Simulator, startSimulator } from '../../../simulator/simulator';
import { electronRuntime, executableOf } from '../../../tools/electron-runtime';
import { selfSigned } from '../../fixtures/certificate';
import { inTime, startControl } from '../../fixtures/in-time';
import { type Keyring, openKeyring } from '../../fixtures/keyring';
import { openSlack } from '../../fixtures/slack';
import type { Plan } from '../../fixtures/vault-in-electron';

const folder = mkdtempSync(join(tmpdir(), 'vault-in-electron-'));
let electron: string;
let simulator: Simulator;
let keyring: Keyring;

beforeAll(async () => {
  electron = executableOf(await electronRuntime(() => undefined));
  simulator = await startSimulator({ clock: () => epochMilliseconds(Date.now()) });
  keyring = await openKeyring();
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'vault', version: '1.0.0', main: 'app.js' }));
  const input = { app: 'test/fixtures/vault-in-electron.ts', 'vault-process': 'main/vault-process.ts' };
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['keytar', 'electron'] },
    build: {
      ssr: true,
      target: 'node16.17',
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: {
        input,
        external: ['keytar', 'electron'],
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  });
}, 120_000);

afterAll(async () => {
  await keyring.close();
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

const ALIBABA_CLOUD = 'Alibaba Cloud';

interface Said {
  readonly what: string;
  readonly outcome: unknown;
}

async function run(
  acts: Plan['acts'],
  flags: readonly string[] = [],
  simulatorUrl: string = simulator.url,
  slackUrl?: string,
): Promise<{ said: Said[]; quitTook: number }> {
  const [key] = simulator.accounts.filter(({ site }) => site === 'china');
  const plan = {
    ...(simulatorUrl === ALIBABA_CLOUD ? {} : { simulatorUrl }),
    ...(slackUrl === undefined ? {} : { slackUrl }),
    key,
    acts,
  };
  const data = mkdtempSync(join(folder, 'user-'));
  const args = ['-a', electron, folder, '--no-sandbox', `--user-data-dir=${data}`, ...flags];
  const env = { ...keyring.env, VAULT_PLAN: JSON.stringify(plan) };
  const child = spawn('xvfb-run', args, { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const stuck = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), 30_000);
  let written = '';
  let quitting = 0;
  child.stdout.on('data', (chunk) => {
    written += String(chunk);
    if (quitting === 0 && written.includes('"quitting"')) quitting = performance.now();
  });
  await once(child, 'exit');
  clearTimeout(stuck);
  const said = written.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Said] : []));
  return { said, quitTook: performance.now() - quitting };
}

interface Read {
  readonly answers: readonly unknown[];
  readonly from: number;
  readonly took: number;
  readonly fileTimes: readonly number[];
}

const good = expect.objectContaining({ ok: true });
const locked = { ok: false, failure: { kind: 'keyring', state: 'locked' } };

test('in Electron, a key is kept, used by the next start, and forgotten', async () => {
  const first = await run(['keep', 'read']);
  expect(first.said.slice(0, 2).map(({ outcome }) => outcome)).toEqual([good, good]);
  const second = await run(['read', 'forget', 'read']);
  const missing = { ok: false, failure: { kind: 'key-missing' } };
  expect(second.said.slice(0, 3).map(({ outcome }) => outcome)).toEqual([good, good, missing]);
}, 60_000);

test('in Electron, Slack shows a message once, and its refusal comes back', async () => {
  const slack = await openSlack();
  const first = await run(['post'], [], simulator.url, slack.url);
  slack.answerWith({ status: 404, body: 'no_service' });
  const second = await run(['post'], [], simulator.url, slack.url);
  await slack.close();
  expect(first.said[0]?.outcome).toEqual(good);
  expect(slack.shown.map(({ path }) => path)).toEqual(['/services/T0AB12CD3/B0EF45GH6/abcDEF123456ghiJKL789012']);
  const refused = { ok: false, failure: { kind: 'slack-refused', code: 'no_service' } };
  expect(second.said[0]?.outcome).toEqual(refused);
  expect(slack.asked()).toBe(2);
}, 60_000);

test('the system’s proxy is honoured, though the SDK ignores every proxy setting', async () => {
  const through: string[] = [];
  const proxy = createServer((asked, answer) => {
    through.push(String(asked.url));
    const { port, pathname, search } = new URL(String(asked.url));
    const on = request({
      host: '127.0.0.1',
      port,
      method: asked.method,
      path: pathname + search,
      headers: asked.headers,
    });
    on.on('response', (back) => back.pipe(answer.writeHead(back.statusCode ?? 502, back.headers)));
    asked.pipe(on);
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  const { port } = proxy.address() as AddressInfo;
  const flags = [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
  const { said } = await run(['lend', 'read'], flags);
  proxy.close();
  expect(said[0]?.outcome).toEqual(good);
  expect(through).toEqual([`http://china.localhost:${simulator.port}/`]);
}, 60_000);

test('K1, K2, K5: a locked keyring with an open prompt holds up neither 200 readings, files, nor quitting', async () => {
  await run(['keep']);
  await keyring.lock();
  const control = await startControl();
  const { said, quitTook } = await run(['read 200 times', 'leave keeping', 'wait']);
  await keyring.unlock();
  const read = said[0]?.outcome as Read;
  const longest = await control.end(read.from, read.from + read.took);
  expect(read.answers).toHaveLength(200);
  expect(new Set(read.answers.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(locked)]));
  expect(read.took).toBeLessThan(5_000);
  expect(inTime(read.fileTimes, 50, longest.file)).toBe(true);
  expect(quitTook).toBeLessThan(3_000);
  const pids = said.find(({ what }) => what === 'processes')?.outcome as number[];
  expect(pids.length).toBeGreaterThan(1);
  expect(pids.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
}, 60_000);

test('a stranger who answers in Alibaba Cloud’s place with a certificate of his own is refused', async () => {
  const asked: string[] = [];
  const stranger = createSecureServer(selfSigned('business.aliyuncs.com'), (request, response) => {
    asked.push(String(request.url));
    response.end('{"Code":"200","Success":true,"Data":{"AvailableAmount":"0.00","Currency":"CNY"}}');
  });
  await new Promise<void>((ready) => stranger.listen(0, '127.0.0.1', ready));
  const { port } = stranger.address() as AddressInfo;
  const { said } = await run(['lend', 'read'], [`--host-resolver-rules=MAP * 127.0.0.1:${port}`], ALIBABA_CLOUD);
  stranger.close();
  expect(said[0]?.outcome).toEqual({ ok: false, failure: { kind: 'certificate-refused' } });
  expect(asked).toEqual([]);
}, 60_000);

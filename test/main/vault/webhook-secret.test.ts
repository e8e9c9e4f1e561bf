import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { section } from '../../../core/slack-blocks';
import { slackWordsOf } from '../../../core/slack-failure-words';
import { slackWebhookOf } from '../../../core/slack-webhook';
import { milliseconds } from '../../../core/time';
import { openRedaction } from '../../../main/redaction';
import { openVault, type Vault } from '../../../main/vault';
import type { VaultChild } from '../../../main/vault/child';
import { builtVaultProcess } from '../../fixtures/built';
import { type Keyring, openKeyring } from '../../fixtures/keyring';
import { openNodeRequest } from '../../fixtures/node-request';
import { openSlack, type SlackStandIn } from '../../fixtures/slack';
import { type Spawned, spawnedBy } from '../../fixtures/vault-process';

const TOKEN = 'canaryCANARYcanary123456';
const ADDRESS = `https://hooks.slack.com/services/T0CANARY1/B0CANARY2/${TOKEN}`;
const given = slackWebhookOf(ADDRESS);
if (!given.ok) throw new Error('It is a webhook');
const { webhook } = given;

/** The forms in which the address could leak: all hold its last part, which alone is secret. */
const forms = (): readonly Buffer[] => {
  const base64 = Buffer.from(ADDRESS).toString('base64');
  const texts = [TOKEN, Buffer.from(TOKEN).toString('base64').slice(0, -2), base64.slice(-24, -4)];
  return [...texts, Buffer.from(TOKEN).toString('hex')]
    .map((text) => Buffer.from(text))
    .concat(Buffer.from(TOKEN, 'utf16le'));
};
const leaksIn = (bytes: Buffer | string): number => {
  const searched = Buffer.from(bytes);
  return forms().filter((form) => searched.includes(form)).length;
};

let slack: SlackStandIn;
let keyring: Keyring;
let spawned: Spawned;
let vault: Vault;
const heardByMain: { readonly type?: string }[] = [];
const logged: string[] = [];

beforeAll(async () => {
  for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...said: unknown[]) => void logged.push(said.map(String).join(' ')));
  }
  slack = await openSlack();
  keyring = await openKeyring();
  spawned = spawnedBy(builtVaultProcess(), keyring.env);
  const spawn = (): VaultChild => {
    const child = spawned.spawn();
    return {
      ...child,
      onMessage: (listener) =>
        child.onMessage((message) => {
          heardByMain.push(message as { readonly type?: string });
          listener(message);
        }),
    };
  };
  const hold = { locked: milliseconds(0), other: milliseconds(0) };
  vault = openVault({ spawn, openRequest: openNodeRequest, slackUrl: slack.url, hold });
}, 60_000);

afterAll(async () => {
  await vault.quit();
  await keyring.close();
  await slack.close();
  vi.restoreAllMocks();
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : statSync(path).isFile() ? [path] : [];
  });

function readableFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

const message = { text: 'x', blocks: [section('x')] };

test('the search finds the address in every form it looks for', () => {
  expect(leaksIn(ADDRESS)).toBe(1);
  for (const form of forms()) expect(leaksIn(Buffer.concat([Buffer.from('x'), form]))).toBeGreaterThan(0);
  expect(leaksIn(Buffer.from(ADDRESS).toString('base64'))).toBeGreaterThan(0);
  expect(leaksIn('nothing of the kind')).toBe(0);
});

test('a webhook is in no answer, failure, log, file, argument or variable: in the keyring and in its own request only', async () => {
  const answers: unknown[] = [await vault.keepWebhook('slack', webhook), await vault.hasWebhook('slack')];
  answers.push(await vault.post('slack', message));
  for (const echoing of [
    { status: 404, body: `no_service ${ADDRESS}` },
    { status: 400, body: ADDRESS },
    { status: 403, body: TOKEN },
    { status: 503, body: ADDRESS },
    { status: 302, body: '', headers: { location: ADDRESS } },
    { status: 200, body: `<p>${ADDRESS}</p>` },
    { status: 200, body: ADDRESS },
  ]) {
    slack.answerWith(echoing);
    const told = await vault.post('slack', message);
    expect(told.ok).toBe(false);
    answers.push(told, told.ok ? undefined : slackWordsOf(told.failure));
  }
  await slack.goDown();
  answers.push(await vault.post('slack', message));
  await slack.comeBack();
  const dying = vault.post('slack', message);
  spawned.children.at(-1)?.kill('SIGABRT');
  answers.push(await dying, await vault.hasWebhook('slack'));

  expect(answers).toHaveLength(20);
  expect(leaksIn(JSON.stringify(answers))).toBe(0);
  const sent = heardByMain.filter(({ type }) => type === 'send');
  const rest = heardByMain.filter(({ type }) => type !== 'send');
  expect(rest.length).toBeGreaterThan(10);
  expect(leaksIn(JSON.stringify(rest))).toBe(0);
  expect(sent.length).toBeGreaterThanOrEqual(9);
  for (const each of sent) {
    const { url: _address, ...request } = Reflect.get(each, 'request') as { readonly url: string };
    expect(leaksIn(JSON.stringify(request))).toBe(0);
  }
  expect(leaksIn(JSON.stringify(slack.shown.map((each) => each.message)))).toBe(0);
  expect(leaksIn(logged.join('\n'))).toBe(0);
  expect(leaksIn(spawned.printed())).toBe(0);
  const files = filesIn(keyring.folder);
  expect(files.some((file) => file.endsWith('.keyring'))).toBe(true);
  expect(files.filter((file) => leaksIn(readFileSync(file)) > 0)).toEqual([]);
  for (const { spawnargs, pid } of spawned.children) {
    expect(leaksIn(spawnargs.join(' '))).toBe(0);
    expect(leaksIn(readableFile(`/proc/${pid}/environ`))).toBe(0);
  }
}, 60_000);

test('a line of the log that names the address all the same has it hidden, whatever the form', () => {
  const { redacted } = openRedaction();
  for (const line of [
    `posting to ${ADDRESS} failed`,
    JSON.stringify({ url: ADDRESS }),
    JSON.stringify({ url: ADDRESS }).replace(/\//g, '\\/'),
    `?url=${encodeURIComponent(ADDRESS)}`,
    `?url=${encodeURIComponent(encodeURIComponent(ADDRESS))}`,
    ADDRESS.replace('https://hooks.slack.com', 'http://127.0.0.1:8091'),
  ]) {
    expect(line).toContain(TOKEN);
    expect(redacted(line)).not.toContain(TOKEN);
  }
  expect(redacted('the services of Tokyo and Beijing')).toBe('the services of Tokyo and Beijing');
});

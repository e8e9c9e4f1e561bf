import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { AccountId } from '../../../core/account';
import { wordsOf } from '../../../core/failure-words';
import { epochMilliseconds, milliseconds } from '../../../core/time';
import { openVault, type Vault } from '../../../main/vault';
import type { VaultChild } from '../../../main/vault/child';
import { builtVaultProcess } from '../../fixtures/built';
import { type HttpAnswers, openHttpAnswers, type Scripted } from '../../fixtures/http-answers';
import { type Keyring, openKeyring } from '../../fixtures/keyring';
import { openNodeRequest } from '../../fixtures/node-request';
import { type Spawned, spawnedBy } from '../../fixtures/vault-process';

const key = { accessKeyId: 'LTAI5tCanaryCanary', accessKeySecret: 'canary/+= "\\secret~é' };
const account = { id: 'a' as AccountId, site: 'china' as const };

/** The forms in which a secret has been seen to leak. */
const forms = (): readonly Buffer[] => {
  const bytes = Buffer.from(key.accessKeySecret);
  const texts = [bytes.toString('base64'), bytes.toString('hex'), encodeURIComponent(key.accessKeySecret)];
  const escaped = JSON.stringify(key.accessKeySecret).slice(1, -1);
  return [bytes, Buffer.from(key.accessKeySecret, 'utf16le'), ...[...texts, escaped].map((text) => Buffer.from(text))];
};
const leaksIn = (bytes: Buffer): number => forms().filter((form) => bytes.includes(form)).length;

const echoing = (status: number, Code: string): Scripted => ({
  status,
  body: { Code, Message: `Specified secret ${key.accessKeySecret} is wrong`, Success: false, RequestId: 'r' },
});
let script: Scripted = { body: {} };

let server: HttpAnswers;
let keyring: Keyring;
let spawned: Spawned;
let vault: Vault;
const heardByMain: string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...said: unknown[]) => void logged.push(said.map(String).join(' ')));
  }
  server = await openHttpAnswers(() => script);
  keyring = await openKeyring();
  spawned = spawnedBy(builtVaultProcess(), keyring.env);
  const spawn = (): VaultChild => {
    const child = spawned.spawn();
    return {
      ...child,
      onMessage: (listener) =>
        child.onMessage((message) => {
          heardByMain.push(JSON.stringify(message));
          listener(message);
        }),
    };
  };
  const hold = { locked: milliseconds(0), other: milliseconds(0) };
  vault = openVault({ spawn, openRequest: openNodeRequest, simulatorUrl: server.url, hold });
}, 30_000);

afterAll(async () => {
  await vault.quit();
  await keyring.close();
  await server.close();
  vi.restoreAllMocks();
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : statSync(path).isFile() ? [path] : [];
  });

test('the search finds a secret in every form it looks for', () => {
  for (const form of forms()) expect(leaksIn(Buffer.concat([Buffer.from('x'), form]))).toBeGreaterThan(0);
  expect(leaksIn(Buffer.from('nothing of the kind'))).toBe(0);
});

test('S8: after a connection, twenty readings, six kinds of failure and a crash, the secret is in nothing but the keyring', async () => {
  const answers: unknown[] = [];
  script = { body: { Code: '200', Success: true, Data: { AvailableAmount: '5.00', Currency: 'CNY' } } };
  answers.push(await vault.tryKey(key, 'either'), await vault.keep(account.id, key));
  for (let round = 0; round < 20; round += 1) answers.push(await vault.readBalance(account));
  for (const failing of [
    echoing(400, 'SignatureDoesNotMatch'),
    echoing(403, 'NoPermission'),
    echoing(404, `InvalidAccessKeyId ${key.accessKeySecret}`),
    echoing(200, key.accessKeySecret),
    { status: 200, headers: { 'content-type': 'text/html' }, body: `<p>${key.accessKeySecret}</p>` },
    {
      body: {
        Code: '200',
        Success: true,
        Data: { AvailableAmount: key.accessKeySecret, Currency: key.accessKeySecret },
      },
    },
  ]) {
    script = failing;
    const read = await vault.readBalance(account);
    expect(read.ok).toBe(false);
    answers.push(read, read.ok ? undefined : wordsOf(read.failure));
    answers.push(await vault.readArrivals({ ...account, currency: 'CNY' }, epochMilliseconds(0), epochMilliseconds(1)));
  }
  const dying = vault.readBalance(account);
  spawned.children.at(-1)?.kill('SIGABRT');
  answers.push(await dying);
  answers.push(await vault.readBalance(account));

  expect(answers).toHaveLength(42);
  expect(leaksIn(Buffer.from(JSON.stringify(answers)))).toBe(0);
  expect(heardByMain.length).toBeGreaterThan(40);
  expect(leaksIn(Buffer.from(heardByMain.join('\n')))).toBe(0);
  expect(leaksIn(Buffer.from(logged.join('\n')))).toBe(0);
  expect(leaksIn(Buffer.from(spawned.printed()))).toBe(0);
  const requests = JSON.stringify(server.heard.map(({ query, headers }) => [...query, headers]));
  expect(leaksIn(Buffer.from(requests))).toBe(0);
  const files = filesIn(keyring.folder);
  expect(files.some((file) => file.endsWith('.keyring'))).toBe(true);
  expect(files.filter((file) => leaksIn(readFileSync(file)) > 0)).toEqual([]);
  for (const { spawnargs, pid } of spawned.children) {
    expect(leaksIn(Buffer.from(spawnargs.join(' ')))).toBe(0);
    const environ = `/proc/${pid}/environ`;
    expect(leaksIn(readableFile(environ))).toBe(0);
  }
}, 30_000);

function readableFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

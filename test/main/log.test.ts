import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLog } from '../../main/log';
import { openRedaction } from '../../main/redaction';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-log-'));
  file = join(folder, 'logs', 'main.log');
  return () => rmSync(folder, { recursive: true, force: true });
});

interface Pair {
  readonly id: string;
  readonly secret: string;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const text = (alphabet: readonly string[], length: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
/** As Alibaba Cloud makes them, and with every sign that a form or a path would escape. */
const pairs: fc.Arbitrary<Pair> = fc.record({
  id: fc.oneof(
    text(letters, 20).map((tail) => `LTAI${tail}`),
    text(letters, 24).map((tail) => `STS.${tail}`),
  ),
  secret: fc.oneof(text(letters, 30), text([...letters, ...'+/=!"#$%&\'()*,:;<>?@[\\]^`{|}~'], 30)),
});

class AnswerError extends Error {
  override name = 'AnswerError';
  constructor(
    message: string,
    readonly config: object,
  ) {
    super(message);
  }
}

/** Every way in which a key could get into a line: bare, named, nested, thrown, escaped, escaped again, in a query. */
const waysOf = ({ id, secret }: Pair): readonly (readonly unknown[])[] => {
  const key = { accessKeyId: id, accessKeySecret: secret };
  const json = JSON.stringify({ key, note: `${secret}${id}` });
  const query = new URLSearchParams({ AccessKeyId: id, Signature: secret, q: secret }).toString();
  return [
    [secret],
    [`${id}:${secret}`],
    ['the key', id, 'and', secret],
    [key],
    [{ deep: { deeper: [{ list: [secret, id] }] } }],
    [new Map([[id, secret]])],
    [new Error(`refused for ${id} with ${secret}`)],
    [new Error('wrapped', { cause: new Error(secret) })],
    [new AnswerError('refused', { headers: { 'x-acs-security-token': secret, authorization: `Credential=${id}` } })],
    [json],
    [JSON.stringify({ body: json })],
    [`GET /?${query}`],
    [`GET /?next=${encodeURIComponent(`https://x/?${query}&s=${encodeURIComponent(secret)}`)}`],
    [Buffer.from(secret).toString('base64')],
    [Buffer.from(secret).toString('hex')],
  ];
};

const inQuery = (secret: string): string => new URLSearchParams({ s: secret }).toString().slice('s='.length);

const forms = (secret: string): readonly string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
  inspect(secret).slice(1, -1),
  encodeURIComponent(secret),
  encodeURIComponent(encodeURIComponent(secret)),
  inQuery(secret),
  encodeURIComponent(inQuery(secret)),
  Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -1),
  Buffer.from(secret).toString('hex'),
];

const leaksIn = (written: string, { id, secret }: Pair): readonly string[] =>
  [id, ...forms(secret)].filter((form) => written.includes(form));

describe('the log', () => {
  it('holds none of 10,000 keys, whichever way they got into a line', async () => {
    const sample = fc.sample(pairs, { numRuns: 10_000, seed: 7 });
    const leaks: string[] = [];
    for (let from = 0; from < sample.length; from += 20) {
      const some = sample.slice(from, from + 20);
      const path = join(folder, `${from}`, 'main.log');
      const log = openLog(path);
      for (const pair of some) log.hide(pair.secret);
      for (const pair of some) log.fault('reading', ...waysOf(pair).flat());
      const written = await readFile(path, 'utf8');
      expect(written.match(/error reading/g)).toHaveLength(some.length);
      for (const pair of some) leaks.push(...leaksIn(written, pair));
    }
    expect(leaks).toEqual([]);
  }, 120_000);

  it('hides a named secret, and an AccessKey ID, that nobody told it of', () => {
    const { redacted } = openRedaction();
    const plain = fc.record({ id: text(letters, 20).map((tail) => `LTAI${tail}`), secret: text(letters, 30) });
    fc.assert(
      fc.property(plain, ({ id, secret }) => {
        const named = { accessKeyId: id, accessKeySecret: secret };
        const query = `AccessKeyId=${id}&SecurityToken=${secret}&Signature=${secret}`;
        for (const line of [
          inspect(named),
          JSON.stringify(named),
          JSON.stringify(JSON.stringify(named)),
          query,
          encodeURIComponent(query),
          `Credential=${id},Signature=${secret}`,
          `x-acs-security-token: ${secret}`,
          inspect({ 'x-acs-signature-nonce': secret }),
          `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${secret}`,
        ]) {
          expect(redacted(line)).not.toContain(secret);
          expect(redacted(line)).not.toContain(id);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('leaves 1,000 ordinary lines as they were', async () => {
    const log = openLog(file);
    for (const { secret } of fc.sample(pairs, { numRuns: 200, seed: 11 })) log.hide(secret);
    const lines = Array.from({ length: 1_000 }, (_, index) => ordinary[index % ordinary.length]?.(index) ?? '');
    for (const line of lines) log.tell(line);
    const written = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(written.map((line) => line.replace(/^\S+ info /, ''))).toEqual(lines);
  });

  it('keeps its words where a secret is empty or too short to be one', () => {
    const { hide, redacted } = openRedaction();
    for (const secret of ['', ' ', 'e', 'freeze']) hide(secret);
    expect(redacted('freeze: the disk is full')).toBe('freeze: the disk is full');
  });

  it('is for this user alone whatever the umask, the older file too, and stays small', async () => {
    const before = process.umask(0);
    try {
      const log = openLog(file);
      for (let count = 0; count < 400; count += 1) log.tell(`${count} ${'a long line '.repeat(1_000)}`);
    } finally {
      process.umask(before);
    }
    const names = await readdir(join(folder, 'logs'));
    expect(names.sort()).toEqual(['main.log', 'main.old.log']);
    for (const name of names) {
      const { mode, size } = await stat(join(folder, 'logs', name));
      expect(mode & 0o777).toBe(0o600);
      expect(size).toBeLessThan(1_100_000);
    }
    expect((await stat(join(folder, 'logs'))).mode & 0o777).toBe(0o700);
  });
});

const ordinary: readonly ((index: number) => string)[] = [
  (index) => `read account ${index} in ${index % 900} ms: available 1,234,567.${index} CNY, 4.8 days left`,
  (index) => `request 3F2504E0-4F89-41D3-9A0C-0305E82C${String(index).padStart(4, '0')} answered 200`,
  () => 'SignatureDoesNotMatch: the signature is not matched, the secret is wrong or was changed',
  () => 'InvalidAccessKeyId.NotFound: the access key id is not known; accessKeyId missing',
  () => 'QueryAccountTransactionsResponseBody from GetFundAccountTransactionDetails 2023-09-30',
  (index) => `sha256 ${'0123456789abcdef'.repeat(4)} of history.damaged-2026-11-23T06-57-15Z-${index}.db`,
  (index) => `余额已用完：账号 研发-${index}，请立即充值`,
  (index) => `    at Object.readBalance (/opt/Credit Runway/resources/app.asar/out/main/index.js:${index}:31)`,
  () => 'keyring locked; asked again in 60 s; org.freedesktop.secrets was not provided by any .service files',
  (index) => `{"account":"a${index}","site":"international","currency":"JPY","available":"-5000"}`,
];

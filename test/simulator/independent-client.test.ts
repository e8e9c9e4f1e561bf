import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Simulator } from '../../simulator/simulator';
import { accountNamed, control, openSimulator } from '../fixtures/simulator';

const PYTHON = resolve('.cache/python/bin/python');
const CYCLE = '2026-10';

type Row = Readonly<Record<string, unknown>>;

interface Outcome {
  readonly read?: {
    readonly balance: Row;
    readonly overview: readonly Row[];
    readonly instances: readonly Row[];
    readonly transactions: readonly Row[];
    readonly available: Row;
    readonly details: Row;
  };
  readonly refused?: string;
  readonly status?: number;
}

let simulator: Simulator;

beforeAll(async () => {
  if (!existsSync(PYTHON)) throw new Error('The Python SDKs are not installed: run `npx tsx tools/python-client.ts`.');
  simulator = await openSimulator('2026-11-23T06:30:00Z');
  await control(simulator, { do: 'set-clock', speed: 0 });
});
afterAll(() => simulator.close());

/** The secret goes by standard input: arguments are for all to see. */
function askedInPython(accessKeyId: string, accessKeySecret: string): Promise<Outcome> {
  const child = spawn(PYTHON, [join('test', 'simulator', 'independent_client.py')], {
    env: { PATH: process.env.PATH ?? '', NO_PROXY: '*', PYTHONDONTWRITEBYTECODE: '1' },
  });
  child.stdin.end(
    JSON.stringify({ endpoint: `127.0.0.1:${simulator.port}`, accessKeyId, accessKeySecret, cycle: CYCLE }),
  );
  return new Promise((done, fail) => {
    let [output, errors] = ['', ''];
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString('utf8');
    });
    child.stderr.on('data', (part: Buffer) => {
      errors += part.toString('utf8');
    });
    child.on('error', fail);
    child.on('close', () => (output === '' ? fail(new Error(errors)) : done(JSON.parse(output) as Outcome)));
  });
}

const cents = (rows: readonly Row[], field: string): number =>
  rows.reduce((sum, row) => sum + Math.round(Number(row[field]) * 100), 0);

it('an independent client, the official Python SDKs, gets right answers', { timeout: 60_000 }, async () => {
  const account = accountNamed(simulator, 'Lumen');
  const { read, refused } = await askedInPython(account.accessKeyId, account.accessKeySecret);
  expect(refused).toBeUndefined();
  const standing = (await control(simulator, { do: 'standing' })).accounts as readonly Row[];
  const mine = standing.find(({ name }) => name === account.name);

  expect(String(read?.balance.AvailableAmount).replaceAll(',', '')).toBe(mine?.available);
  expect(read?.balance.Currency).toBe('CNY');
  expect(read?.available).toMatchObject({
    AvailableAmount: mine?.available,
    CashAmount: mine?.cash,
    CreditUser: false,
  });

  expect(cents(read?.overview ?? [], 'PretaxAmount')).toBeGreaterThan(0);
  expect(cents(read?.instances ?? [], 'PretaxAmount')).toBe(cents(read?.overview ?? [], 'PretaxAmount'));
  expect(new Set(read?.instances.map(({ Region }) => Region))).toEqual(new Set(['Japan (Tokyo)']));

  const topUps = read?.details.Data as readonly Row[];
  const lastMonth = topUps.filter(({ TransactionNumber }) =>
    read?.transactions.some((row) => row.TransactionNumber === String(TransactionNumber)),
  );
  expect(lastMonth).toHaveLength(read?.transactions.length ?? -1);
  expect(lastMonth.length).toBeGreaterThan(2);
  expect(topUps.every(({ Remark }) => String(Remark).startsWith('Lumen-'))).toBe(true);
});

it('an independent client with a wrong secret, or a key of nobody, is refused', { timeout: 60_000 }, async () => {
  const { accessKeyId } = accountNamed(simulator, 'Lumen');
  expect(await askedInPython(accessKeyId, 'not-the-secret')).toEqual({ refused: 'SignatureDoesNotMatch', status: 400 });
  expect(await askedInPython('LTAI5tNobody', 'any')).toEqual({ refused: 'InvalidAccessKeyId.NotFound', status: 404 });
});

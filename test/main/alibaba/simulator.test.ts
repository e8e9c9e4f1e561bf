import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Failure, Result } from '../../../core/failure';
import { billingDayOf, days, earlier, epochMilliseconds, type Instant, seconds } from '../../../core/time';
import { originsOf } from '../../../main/alibaba/endpoint';
import { type Access, arrivalsAt, balanceAt, usageAt } from '../../../main/alibaba/readings';
import { openTransport } from '../../../main/alibaba/transport';
import type { SimulatedAccount } from '../../../simulator/account-in-a-box';
import type { ControlRequest } from '../../../simulator/control-request';
import { FAULT_MODES, type FaultMode } from '../../../simulator/faults';
import { type Simulator, startSimulator } from '../../../simulator/simulator';
import { openNodeRequest } from '../../fixtures/node-request';

const now = (): Instant => epochMilliseconds(Date.now());
let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ clock: now });
});
afterAll(() => simulator.close());
afterEach(() => control({ do: 'reset' }));

async function control(request: ControlRequest): Promise<void> {
  const body = JSON.stringify(request);
  const answer = await fetch(simulator.control, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(answer.status, await answer.text()).toBe(200);
}

function accessOf(account: SimulatedAccount): Access {
  const { url } = simulator;
  const send = openTransport({ open: openNodeRequest, origins: () => originsOf(url), timeout: seconds(0.6) });
  return { key: account, send, simulatorUrl: url };
}

const someone = (): SimulatedAccount => {
  const [account] = simulator.accounts;
  if (account === undefined) throw new Error('The simulator has no accounts');
  return account;
};
const balanceOfSomeone = () => balanceAt(accessOf(someone()), someone().site);

test('every account answers its balance in its currency, on its site, whatever site was thought', async () => {
  expect(new Set(simulator.accounts.map(({ site }) => site)).size).toBe(2);
  for (const account of simulator.accounts) {
    for (const thought of ['china', 'international', 'either'] as const) {
      const read = await balanceAt(accessOf(account), thought);
      const known = simulator.pastOf(account.accessKeyId, 0, now()).readings.at(-1)?.available;
      expect(read).toEqual({ ok: true, value: { available: known, site: account.site } });
    }
  }
});

test('the arrivals of 30 days are those of the books', async () => {
  for (const account of simulator.accounts) {
    const until = now();
    const read = await arrivalsAt(accessOf(account), account.site, account.currency, earlier(until, days(30)), until);
    const booked = simulator.pastOf(account.accessKeyId, 30, until).arrivals;
    const toTheSecond = booked.map((each) => ({ ...each, at: Math.floor(each.at / 1_000) * 1_000 }));
    expect(read).toEqual({ ok: true, value: [...toTheSecond].sort((left, right) => left.at - right.at) });
  }
});

test('money that came in within this very second is listed', async () => {
  const account = someone();
  await control({ do: 'top-up', account: account.name, amount: '9500', remark: 'Just now' });
  const until = now();
  const read = await arrivalsAt(accessOf(account), account.site, account.currency, earlier(until, days(1)), until);
  expect(read.ok && read.value.map(({ remark }) => remark)).toContain('Just now');
});

test('the daily use of a billed day is more than nothing and in the account’s currency', async () => {
  const day = billingDayOf(earlier(now(), days(4)));
  for (const account of simulator.accounts) {
    const read = await usageAt(accessOf(account), account.site, account.currency, [day]);
    expect(read.ok && read.value).toEqual([
      { day, amount: { currency: account.currency, amount: expect.stringMatching(/^[1-9]\d*(\.\d+)?$|^0\.\d+$/) } },
    ]);
  }
});

const readable = 'readable';
const expected: Readonly<Record<FaultMode, Failure | typeof readable>> = {
  throttling: { kind: 'throttled' },
  'not-applicable': { kind: 'wrong-site' },
  'no-permission': { kind: 'no-permission', action: 'bss:DescribeAcccount' },
  'inactive-key': { kind: 'key-inactive' },
  'unknown-key': { kind: 'key-unknown' },
  'wrong-signature': { kind: 'secret-wrong' },
  'clock-skewed': { kind: 'clock-skewed' },
  'internal-error': { kind: 'provider-down', code: 'InternalError' },
  unavailable: { kind: 'provider-down', code: 'ServiceUnavailable' },
  'html-200': { kind: 'captive-portal' },
  'html-502': { kind: 'provider-down', code: 'HTTP.502' },
  'success-false': { kind: 'provider-down', code: 'InternalError' },
  hang: { kind: 'timed-out' },
  reset: { kind: 'offline' },
  'slow-body': { kind: 'timed-out' },
  'comma-amounts': readable,
  'newline-amounts': readable,
  'negative-amounts': readable,
  'unreadable-amounts': { kind: 'unreadable', field: 'AvailableAmount' },
};

test.each(FAULT_MODES)('the fault %s is told by its own name, and a reading after it is right', async (mode) => {
  await control({ do: 'fault', fault: { mode } });
  const read: Result<unknown> = await balanceOfSomeone();
  const failure = expected[mode];
  expect(read).toEqual(failure === readable ? expect.objectContaining({ ok: true }) : { ok: false, failure });
  await control({ do: 'clear-faults' });
  expect((await balanceOfSomeone()).ok).toBe(true);
});

test('how long Alibaba Cloud asks to wait is kept', async () => {
  await control({ do: 'fault', fault: { mode: 'throttling', retryAfter: 2_500 } });
  expect(await balanceOfSomeone()).toEqual({ ok: false, failure: { kind: 'throttled', retryAfter: 2_500 } });
});

test('where the older operation alone is denied, the newer one answers', async () => {
  await control({ do: 'fault', fault: { mode: 'no-permission' }, action: 'QueryAccountBalance' });
  expect((await balanceOfSomeone()).ok).toBe(true);
});

test('a wrong secret is refused as one, and an unknown key as one', async () => {
  const right = accessOf(someone());
  const withKey = (key: Access['key']) => balanceAt({ ...right, key }, 'either');
  expect(await withKey({ ...right.key, accessKeySecret: 'wrong' })).toEqual({
    ok: false,
    failure: { kind: 'secret-wrong' },
  });
  expect(await withKey({ ...right.key, accessKeyId: 'LTAInobody' })).toEqual({
    ok: false,
    failure: { kind: 'key-unknown' },
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountStanding, ControlRequest, RequestsSeen } from '../../simulator/control-request';
import type { Simulator } from '../../simulator/simulator';
import { accountNamed, clientOf, control, openSimulator, sdk, send } from '../fixtures/simulator';

describe('the control endpoint', () => {
  let simulator: Simulator;

  const tell = (asked: ControlRequest) => control(simulator, asked);
  const standingOf = async (part: string): Promise<AccountStanding> => {
    const { accounts } = await tell({ do: 'standing' });
    const { name } = accountNamed(simulator, part);
    return (accounts as AccountStanding[]).find((one) => one.name === name) ?? expect.fail();
  };
  const available = async (part: string): Promise<number> => Number((await standingOf(part)).available);

  beforeEach(async () => {
    simulator = await openSimulator();
    await tell({ do: 'set-clock', speed: 0 });
  });
  afterEach(() => simulator.close());

  it('tops an account up, and the transactions carry its remark', async () => {
    const before = await available('Lumen');
    const { name } = accountNamed(simulator, 'Lumen');
    const remark = 'Lumen-NovemberQ4-AI-POC-Tokyo-OSS';
    const told = await tell({ do: 'top-up', account: name, amount: '5,000.50', remark, channel: 'BankTransfer' });
    expect(await available('Lumen')).toBeCloseTo(before + 5_000.5, 6);
    const { body } = await clientOf(simulator, accountNamed(simulator, 'Lumen')).queryAccountTransactions(
      new sdk.QueryAccountTransactionsRequest({ pageSize: 1 }),
    );
    expect(body?.data?.accountTransactionsList?.accountTransactionsList?.[0]).toMatchObject({
      transactionNumber: told.transactionNumber,
      amount: '5,000.50',
      remarks: remark,
      transactionType: 'Payment',
      transactionFlow: 'Income',
      transactionChannel: 'BankTransfer',
    });
  });

  it('sets a balance, even below zero', async () => {
    const { accessKeyId } = accountNamed(simulator, 'Sazanami');
    await tell({ do: 'set-balance', account: accessKeyId, amount: '-1200' });
    expect(await standingOf('Sazanami')).toMatchObject({ available: '-1200', currency: 'JPY' });
  });

  it('starts a rogue job that passes the floor in under 90 minutes, and stops it', async () => {
    const { name, floor } = accountNamed(simulator, 'Pavo');
    await tell({ do: 'start-rogue-job', account: name });
    expect((await standingOf('Pavo')).rogueJobRunning).toBe(true);
    await tell({ do: 'advance', milliseconds: 90 * 60_000 });
    expect(await available('Pavo')).toBeLessThan(Number(floor));
    await tell({ do: 'stop-rogue-job', account: name });
    const drained = await available('Pavo');
    await tell({ do: 'advance', milliseconds: 10 * 60_000 });
    expect(await available('Pavo')).toBe(drained);
  });

  it('runs the books’ clock fast, while signatures keep to the real one', async () => {
    const before = await available('Agency');
    await tell({ do: 'set-clock', at: '2026-11-30T06:30:00Z', speed: 1_000_000 });
    const client = clientOf(simulator, accountNamed(simulator, 'Agency'));
    const [first, , second] = [
      Date.parse(String((await tell({ do: 'standing' })).now)),
      await client.queryAccountBalance(),
      Date.parse(String((await tell({ do: 'standing' })).now)),
    ];
    expect(second - first).toBeGreaterThan(60_000);
    expect(await available('Agency')).toBeLessThan(before);
  });

  it('counts what it saw: who asked, how many at once, how many in a second', async () => {
    const slow = { mode: 'slow-body', over: 300 } as const;
    await tell({ do: 'fault', fault: slow });
    const client = clientOf(simulator, accountNamed(simulator, 'Kite'));
    await Promise.all([1, 2, 3].map(() => client.queryAccountBalance()));
    await tell({ do: 'clear-faults' });
    await client.queryAccountBalance();
    const seen = (await tell({ do: 'requests' })) as unknown as RequestsSeen;
    expect(seen.inFlightMost).toBe(3);
    expect(seen.perSecondMost).toBeGreaterThanOrEqual(3);
    expect(seen.requests.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(seen.requests[0]).toMatchObject({
      account: accountNamed(simulator, 'Kite').name,
      action: 'QueryAccountBalance',
      version: '2017-12-14',
      host: `127.0.0.1:${simulator.port}`,
    });
    expect(seen.requests[0]?.took).toBeGreaterThanOrEqual(300);
    await tell({ do: 'forget-requests' });
    expect(await tell({ do: 'requests' })).toMatchObject({ requests: [], inFlightMost: 0, perSecondMost: 0 });
  });

  it('resets everything to how it was', async () => {
    const before = await tell({ do: 'standing' });
    const { name } = accountNamed(simulator, 'Lumen');
    await tell({ do: 'top-up', account: name, amount: '100' });
    await tell({ do: 'start-rogue-job', account: name });
    await tell({ do: 'advance', milliseconds: 86_400_000 });
    await tell({ do: 'fault', fault: { mode: 'hang' } });
    await tell({ do: 'reset' });
    expect((await tell({ do: 'standing' })).accounts).toEqual(before.accounts);
    await expect(clientOf(simulator, accountNamed(simulator, 'Lumen')).queryAccountBalance()).resolves.toBeDefined();
  });

  it.each([
    ['do', { do: 'topup' }],
    ['account', { do: 'top-up', account: 'Nobody', amount: '1' }],
    ['account', { do: 'stop-rogue-job' }],
    ['amount', { do: 'top-up', account: 'Lumen-AI-POC-Tokyo', amount: '1.005' }],
    ['amount', { do: 'set-balance', account: 'Lumen-AI-POC-Tokyo', amount: 100 }],
    ['type', { do: 'top-up', account: 'Lumen-AI-POC-Tokyo', amount: '1', type: 'Gift' }],
    ['mode', { do: 'fault', fault: { mode: 'earthquake' } }],
    ['fault', { do: 'fault' }],
    ['count', { do: 'fault', fault: { mode: 'hang' }, count: 0 }],
    ['speed', { do: 'set-clock', speed: -1 }],
    ['at', { do: 'set-clock', at: 'tomorrow' }],
    ['at', { do: 'set-clock', at: '2020-01-01T00:00:00Z' }],
    ['milliseconds', { do: 'advance' }],
    ['body', []],
  ])('refuses a wrong %s and changes nothing', async (field, asked) => {
    const before = await tell({ do: 'standing' });
    const headers = { 'content-type': 'application/json' };
    const answer = await send(simulator.port, {
      method: 'POST',
      path: '/control',
      headers,
      body: JSON.stringify(asked),
    });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, field, reason: expect.any(String) });
    expect(await tell({ do: 'standing' })).toEqual(before);
  });

  it('takes nothing that a web page could send', async () => {
    const body = JSON.stringify({ do: 'reset' });
    for (const [method, type] of [
      ['POST', 'text/plain'],
      ['GET', 'application/json'],
    ] as const) {
      const headers = { 'content-type': type };
      expect((await send(simulator.port, { method, path: '/control', headers, body })).status).toBe(400);
    }
  });
});

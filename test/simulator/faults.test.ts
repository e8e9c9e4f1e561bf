import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writtenAmount } from '../../core/money';
import type { Fault } from '../../simulator/faults';
import type { Simulator } from '../../simulator/simulator';
import { accountNamed, type Client, callFund, clientOf, control, openSimulator } from '../fixtures/simulator';

/** Waits this long at most for an answer that does not come. */
const PATIENCE = 400;

describe('a fault, as the official SDK sees it', () => {
  let simulator: Simulator;
  let client: Client;

  const failureUnder = async (fault: Fault): Promise<Record<string, unknown>> => {
    await control(simulator, { do: 'fault', fault });
    return client.queryAccountBalance().then(
      () => expect.fail(`${fault.mode} went unnoticed`),
      (error: object) => ({ ...error, name: Reflect.get(error, 'name'), message: Reflect.get(error, 'message') }),
    );
  };
  const availableUnder = async (fault: Fault): Promise<string> => {
    await control(simulator, { do: 'fault', fault });
    return (await client.queryAccountBalance()).body?.data?.availableAmount ?? '';
  };

  beforeAll(async () => {
    simulator = await openSimulator();
    client = clientOf(simulator, accountNamed(simulator, 'Agency'), PATIENCE);
  });
  beforeEach(() => control(simulator, { do: 'clear-faults' }).then(() => undefined));
  afterAll(() => simulator.close());

  it('throttled, with and without a time to wait', async () => {
    expect(await failureUnder({ mode: 'throttling', retryAfter: 1_500 })).toMatchObject({
      name: 'ThrottlingError',
      code: 'Throttling.User',
      statusCode: 400,
      retryAfter: 1_500,
    });
    const failure = await failureUnder({ mode: 'throttling' });
    expect(failure).toMatchObject({ name: 'ThrottlingError' });
    expect(failure.retryAfter).toBeUndefined();
  });

  it.each([
    ['not-applicable', 'NotApplicable', 400],
    ['inactive-key', 'InvalidAccessKeyId.Inactive', 400],
    ['unknown-key', 'InvalidAccessKeyId.NotFound', 404],
    ['wrong-signature', 'SignatureDoesNotMatch', 400],
    ['clock-skewed', 'InvalidTimeStamp.Expired', 400],
    ['internal-error', 'InternalError', 500],
    ['unavailable', 'ServiceUnavailable', 503],
  ] as const)('%s is %s', async (mode, code, statusCode) => {
    expect(await failureUnder({ mode })).toMatchObject({ code, statusCode });
  });

  it('without permission, with the name of the permission as Alibaba Cloud misspells it', async () => {
    expect(await failureUnder({ mode: 'no-permission' })).toMatchObject({
      code: 'NoPermission',
      statusCode: 403,
      accessDeniedDetail: { AuthAction: 'bss:DescribeAcccount', NoPermissionType: 'ImplicitDeny' },
    });
  });

  it('a web page where an answer should be, with HTTP 200 and with 502', async () => {
    expect(await failureUnder({ mode: 'html-200' })).toMatchObject({ name: 'SyntaxError' });
    expect(await failureUnder({ mode: 'html-502' })).toMatchObject({ name: 'SyntaxError' });
  });

  it('no answer, half an answer, and a connection cut', async () => {
    expect(await failureUnder({ mode: 'hang' })).toMatchObject({ name: 'RequestTimeoutError' });
    expect(await failureUnder({ mode: 'slow-body', over: 60_000 })).toMatchObject({ message: expect.anything() });
    expect(await failureUnder({ mode: 'reset' })).toMatchObject({ code: 'ECONNRESET' });
  });

  it('a slow body that comes in time is an answer like any other', async () => {
    expect(writtenAmount(await availableUnder({ mode: 'slow-body', over: 50 }))).toBeDefined();
  });

  it('a failure with HTTP 200 does not throw: only its body tells', async () => {
    await control(simulator, { do: 'fault', fault: { mode: 'success-false' } });
    const { statusCode, body } = await client.queryAccountBalance();
    expect(statusCode).toBe(200);
    expect(body).toMatchObject({ success: false, code: 'InternalError' });
    expect(body?.data).toBeUndefined();
  });

  it('amounts with a line feed, below zero, or unreadable, and commas in the fund account too', async () => {
    expect(await availableUnder({ mode: 'newline-amounts' })).toMatch(/^[\d,]+\.\d\d\n$/);
    expect(await availableUnder({ mode: 'negative-amounts' })).toMatch(/^-[\d,]+\.\d\d$/);
    expect(writtenAmount(await availableUnder({ mode: 'unreadable-amounts' }))).toBeUndefined();
    expect(await availableUnder({ mode: 'comma-amounts' })).toMatch(/^\d,\d{3},\d{3}\.\d\d$/);
    const fund = await callFund(client, 'GetFundAccountAvailableAmount');
    expect(fund.AvailableAmount).toMatch(/^\d,\d{3},\d{3}\.\d\d$/);
  });

  it('is played for one account, one action and a number of times, and the latest one first', async () => {
    const other = clientOf(simulator, accountNamed(simulator, 'Lumen'));
    const account = accountNamed(simulator, 'Agency').name;
    const action = 'QueryAccountBalance';
    await control(simulator, { do: 'fault', fault: { mode: 'unavailable' }, account, action, count: 1 });
    await control(simulator, { do: 'fault', fault: { mode: 'throttling' }, account, action, count: 2 });
    await expect(other.queryAccountBalance()).resolves.toMatchObject({ statusCode: 200 });
    await expect(callFund(client, 'GetFundAccountAvailableAmount')).resolves.toBeDefined();
    await expect(client.queryAccountBalance()).rejects.toMatchObject({ code: 'Throttling.User' });
    await expect(client.queryAccountBalance()).rejects.toMatchObject({ code: 'Throttling.User' });
    await expect(client.queryAccountBalance()).rejects.toMatchObject({ code: 'ServiceUnavailable' });
    await expect(client.queryAccountBalance()).resolves.toMatchObject({ statusCode: 200 });
  });
});

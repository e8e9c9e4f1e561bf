import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { money, writtenAmount } from '../../core/money';
import { billingDayOf, days, earlier, isoOf } from '../../core/time';
import type { SimulatedAccount } from '../../simulator/account-in-a-box';
import type { Simulator } from '../../simulator/simulator';
import {
  accountNamed,
  type Client,
  callFund,
  clientOf,
  control,
  momentOf,
  openSimulator,
  sdk,
} from '../fixtures/simulator';

const START = '2026-11-23T06:30:00Z';

async function standingOf(
  simulator: Simulator,
  { name }: SimulatedAccount,
): Promise<{ available: string; cash: string }> {
  const { accounts } = await control(simulator, { do: 'standing' });
  return (
    (accounts as { name: string; available: string; cash: string }[]).find((one) => one.name === name) ?? expect.fail()
  );
}

describe('the official SDK, unchanged', () => {
  let simulator: Simulator;
  let agency: Client;
  let master: SimulatedAccount;

  beforeAll(async () => {
    simulator = await openSimulator(START);
    await control(simulator, { do: 'set-clock', speed: 0 });
    master = accountNamed(simulator, 'Agency');
    agency = clientOf(simulator, master);
  });
  afterAll(() => simulator.close());

  it('reads every account’s balance in its currency, with thousands commas and a line feed to stumble over', async () => {
    for (const account of simulator.accounts) {
      const { body } = await clientOf(simulator, account).queryAccountBalance();
      const standing = await standingOf(simulator, account);
      expect(body).toMatchObject({ success: true, code: '200', data: { currency: account.currency } });
      expect(Number(writtenAmount(body?.data?.availableAmount ?? ''))).toBe(Number(standing.available));
      expect(Number(writtenAmount(body?.data?.availableCashAmount ?? ''))).toBe(Number(standing.cash));
      expect(body?.data?.quotaLimit).toMatch(/^\d+\.\d\d\n$/);
    }
    const { body } = await agency.queryAccountBalance();
    expect(body?.data?.availableAmount).toMatch(/^\d,\d{3},\d{3}\.\d\d$/);
  });

  it('reads top-ups page by page, newest first, without a gap or a repetition', async () => {
    const numbers: string[] = [];
    for (let pageNum = 1; ; pageNum += 1) {
      const request = new sdk.QueryAccountTransactionsRequest({
        createTimeStart: isoOf(earlier(momentOf(START), days(60))),
        createTimeEnd: START,
        transactionType: 'Payment',
        transactionFlow: 'Income',
        pageNum,
        pageSize: 3,
      });
      const { body } = await agency.queryAccountTransactions(request);
      expect(body?.code).toBe('Success');
      const rows = body?.data?.accountTransactionsList?.accountTransactionsList ?? [];
      expect(rows.every(({ transactionType }) => transactionType === 'Payment')).toBe(true);
      numbers.push(...rows.map(({ transactionNumber }) => transactionNumber ?? ''));
      if (numbers.length >= (body?.data?.totalCount ?? 0) || rows.length === 0) {
        expect(body?.data?.totalCount).toBe(numbers.length);
        break;
      }
    }
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers).toEqual([...new Set(numbers)].sort().reverse());
  });

  it('finds in a month’s overview, its days and its instances one and the same sum', async () => {
    const billingCycle = '2026-10';
    const overview = await agency.queryBillOverview(new sdk.QueryBillOverviewRequest({ billingCycle }));
    const cents = (amount: number | undefined): number => Math.round((amount ?? 0) * 100);
    const sumOf = (rows: readonly { pretaxAmount?: number }[]): number =>
      rows.reduce((sum, { pretaxAmount }) => sum + cents(pretaxAmount), 0);
    const month = sumOf(overview.body?.data?.items?.item ?? []);

    let byDay = 0;
    for (let day = 1; day <= 31; day += 1) {
      const billingDate = `${billingCycle}-${String(day).padStart(2, '0')}`;
      const request = new sdk.QueryAccountBillRequest({
        billingCycle,
        billingDate,
        granularity: 'DAILY',
        isGroupByProduct: true,
      });
      const { body } = await agency.queryAccountBill(request);
      byDay += sumOf(body?.data?.items?.item ?? []);
    }

    let byInstance = 0;
    let pages = 0;
    let nextToken: string | undefined;
    const tags = new Set<string>();
    do {
      const request = new sdk.DescribeInstanceBillRequest({
        billingCycle,
        maxResults: 20,
        ...(nextToken ? { nextToken } : {}),
      });
      const { body } = await agency.describeInstanceBill(request);
      const rows = body?.data?.items ?? [];
      for (const { tag } of rows) tags.add(tag ?? '');
      byInstance += sumOf(rows);
      nextToken = body?.data?.nextToken;
      pages += 1;
    } while (nextToken);

    expect(month).toBeGreaterThan(0);
    expect([byDay, byInstance]).toEqual([month, month]);
    expect(pages).toBeGreaterThan(1);
    expect([...tags]).toContain('key:project value:shared; key:env value:prod');
  });

  it('gets no bill of a day until 24 hours after the day ended', async () => {
    const today = billingDayOf(momentOf(START));
    expect(today).toBe('2026-11-23');
    const rowsOn = async (billingDate: string): Promise<number | undefined> => {
      const request = new sdk.QueryAccountBillRequest({ billingCycle: '2026-11', billingDate, granularity: 'DAILY' });
      return (await agency.queryAccountBill(request)).body?.data?.items?.item?.length;
    };
    expect([await rowsOn('2026-11-21'), await rowsOn('2026-11-22'), await rowsOn('2026-11-23')]).toEqual([1, 0, 0]);
  });

  it('lists the sub-account, and reads the sub-account’s bill with the master’s key but nobody else’s', async () => {
    const list = await agency.queryRelationList(
      new sdk.QueryRelationListRequest({ userId: master.uid, statusList: ['RELATED'] }),
    );
    const [member] = list.body?.data?.financialRelationInfoList ?? [];
    expect(list.body?.code).toBe('200');
    expect(member).toMatchObject({ accountName: accountNamed(simulator, 'Sub').name, state: 'RELATED' });
    expect(member?.startTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
    const bill = (billOwnerId: number | undefined) =>
      agency.queryAccountBill(new sdk.QueryAccountBillRequest({ billingCycle: '2026-10', billOwnerId }));
    expect((await bill(member?.accountId)).body?.data?.accountName).toBe(accountNamed(simulator, 'Sub').name);
    await expect(bill(accountNamed(simulator, 'Lumen').uid)).rejects.toMatchObject({ code: 'InvalidOwner' });
  });

  it('sees the tax of an international account a month later', async () => {
    const client = clientOf(simulator, accountNamed(simulator, 'Kite'));
    const rowsOf = async (billingCycle: string) =>
      (await client.queryBillOverview(new sdk.QueryBillOverviewRequest({ billingCycle }))).body?.data?.items?.item ??
      [];
    const [october, november] = [await rowsOf('2026-10'), await rowsOf('2026-11')];
    expect(october.length).toBeGreaterThan(0);
    for (const { tax, pretaxAmount } of october) expect((tax ?? 0) / (pretaxAmount ?? 1)).toBeCloseTo(0.19, 3);
    for (const { tax, outstandingAmount, pretaxAmount } of november) {
      expect([tax, outstandingAmount]).toEqual([0, pretaxAmount]);
    }
  });

  it('says which parameter is wrong', async () => {
    const bill = (fields: object) =>
      agency.queryAccountBill(new sdk.QueryAccountBillRequest({ billingCycle: '2026-11', ...fields }));
    await expect(bill({ granularity: 'DAILY' })).rejects.toMatchObject({ code: 'MissingParameter' });
    await expect(bill({ billingCycle: '2026-13' })).rejects.toMatchObject({ code: 'InvalidParameter' });
    await expect(bill({ pageSize: 301 })).rejects.toMatchObject({ code: 'InvalidParameter' });
    await expect(bill({ granularity: 'DAILY', billingDate: '2026-10-31' })).rejects.toMatchObject({
      message: expect.stringContaining('BillingDate'),
    });
  });
});

describe('the fund account of 2023-09-30, by the SDK’s generic call', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await openSimulator(START);
    await control(simulator, { do: 'set-clock', speed: 0 });
  });
  afterAll(() => simulator.close());

  it('answers flat and plain: available is cash and credit less what is not cleared', async () => {
    const pavo = accountNamed(simulator, 'Pavo');
    const answer = await callFund(clientOf(simulator, pavo), 'GetFundAccountAvailableAmount');
    const units = (name: string): number => Math.round(Number(answer[name]) * 100);
    expect(answer).toMatchObject({ Currency: 'CNY', CreditUser: true, CreditAmount: '1000.00' });
    expect(answer).not.toHaveProperty('Success');
    expect(units('CashAmount') + units('CreditAmount') - units('UnclearedAmount')).toBe(units('AvailableAmount'));
    expect(answer.AvailableAmount).toBe((await standingOf(simulator, pavo)).available);
  });

  it('takes times in milliseconds from a form and pages from the query', async () => {
    const client = clientOf(simulator, accountNamed(simulator, 'Sazanami'));
    const since = earlier(momentOf(START), days(60));
    const page = (CurrentPage: string, body: Record<string, unknown> = {}) =>
      callFund(client, 'GetFundAccountTransactionDetails', {
        query: { CurrentPage, PageSize: '4' },
        body: { StartTime: since, EndTime: momentOf(START), ...body },
      });
    const [first, second] = [await page('1'), await page('2')];
    const rows = [...(first.Data as Record<string, unknown>[]), ...(second.Data as Record<string, unknown>[])];
    expect(first.TotalCount).toBeGreaterThan(8);
    expect(new Set(rows.map((row) => row.TransactionNumber)).size).toBe(8);
    expect(rows.every((row) => Number(row.TransactionTime) >= since && row.Currency === 'JPY')).toBe(true);
    const refunds = await page('1', { TransactionTypeList: '["REFUND"]' });
    expect(refunds).toMatchObject({ TotalCount: 1, Data: [{ TransactionType: 'REFUND', TransactionDirection: 'IN' }] });
  });

  it('lets a master read the sub-account it manages, and nobody else’s', async () => {
    const agency = clientOf(simulator, accountNamed(simulator, 'Agency'));
    const ownId = async (name: string): Promise<string> => {
      const answer = await callFund(
        clientOf(simulator, accountNamed(simulator, name)),
        'GetFundAccountAvailableAmount',
      );
      return String(answer.FundAccountId);
    };
    const body = { FundAccountId: await ownId('Sub') };
    const read = await callFund(agency, 'GetFundAccountAvailableAmount', { body });
    expect(read.FundAccountOwnerAccountId).toBe(String(accountNamed(simulator, 'Sub').uid));
    const other = { body: { FundAccountId: await ownId('Lumen') } };
    await expect(callFund(agency, 'GetFundAccountAvailableAmount', other)).rejects.toMatchObject({
      code: 'InvalidOwner',
    });
  });

  it('knows no operation that it was not taught', async () => {
    const client = clientOf(simulator, accountNamed(simulator, 'Lumen'));
    await expect(callFund(client, 'SetFundAccountCreditAmount')).rejects.toMatchObject({
      code: 'InvalidAction.NotFound',
    });
  });
});

describe('the past of a sample account', () => {
  it('is hourly, ends at the balance that is answered now, and counts the top-ups that the transactions list', async () => {
    const simulator = await openSimulator(START);
    await control(simulator, { do: 'set-clock', speed: 0 });
    const now = momentOf(START);
    for (const account of simulator.accounts) {
      const { readings, arrivals } = simulator.pastOf(account.accessKeyId, 60, now);
      expect(readings).toHaveLength(60 * 24 + 1);
      for (const { available } of readings) expect(available).toEqual(money(account.currency, available.amount));
      expect(readings.at(-1)).toMatchObject({ at: now, available: { currency: account.currency } });
      expect(Number(readings.at(-1)?.available.amount)).toBe(Number((await standingOf(simulator, account)).available));
      const request = new sdk.QueryAccountTransactionsRequest({
        createTimeStart: isoOf(earlier(now, days(60))),
        transactionFlow: 'Income',
        pageSize: 100,
      });
      const { body } = await clientOf(simulator, account).queryAccountTransactions(request);
      const listed = body?.data?.accountTransactionsList?.accountTransactionsList ?? [];
      expect(arrivals.map(({ transactionNumber }) => transactionNumber).reverse()).toEqual(
        listed.map(({ transactionNumber }) => transactionNumber),
      );
    }
    expect(() => simulator.pastOf('LTAI5tNobody', 60, now)).toThrow(RangeError);
    await simulator.close();
  });
});

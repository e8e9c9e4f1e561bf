import { failed, type Result, success } from '../../core/failure';
import { type Money, money, writtenAmount } from '../../core/money';
import type { Connection } from './connection';
import { callByName } from './sdk.mjs';

/** An amount as a string of an answer; `field` is its name there. */
export function moneyIn(written: unknown, currency: unknown, field: string): Result<Money> {
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency))
    return failed({ kind: 'unreadable', field: 'Currency' });
  const amount = typeof written === 'string' ? writtenAmount(written) : undefined;
  return amount === undefined ? failed({ kind: 'unreadable', field }) : success(money(currency, amount));
}

async function accountBalance(connection: Connection): Promise<Result<Money>> {
  const answer = await connection.ask((client) => client.queryAccountBalance());
  if (!answer.ok) return answer;
  const balance = answer.value.body?.data;
  return moneyIn(balance?.availableAmount, balance?.currency, 'AvailableAmount');
}

async function fundAccountBalance(connection: Connection): Promise<Result<Money>> {
  const answer = await connection.ask((client) => callByName(client, 'GetFundAccountAvailableAmount', '2023-09-30'));
  if (!answer.ok) return answer;
  const body = answer.value as { readonly AvailableAmount?: unknown; readonly Currency?: unknown } | undefined;
  return moneyIn(body?.AvailableAmount, body?.Currency, 'AvailableAmount');
}

/**
 * What can still be spent. The two operations answer the same figure under different permissions
 * (`bss:DescribeAcccount`, `bss:DescribeBillingAccount`), so the newer one is asked only where the older is denied.
 */
export async function readBalance(connection: Connection): Promise<Result<Money>> {
  const balance = await accountBalance(connection);
  if (balance.ok || balance.failure.kind !== 'no-permission') return balance;
  const fund = await fundAccountBalance(connection);
  return fund.ok ? fund : balance;
}

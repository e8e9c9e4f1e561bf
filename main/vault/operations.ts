import type { AccountId, Site } from '../../core/account';
import { failed, type Result, success } from '../../core/failure';
import type { Currency, Money } from '../../core/money';
import type { AccessKey } from '../alibaba/access-key';
import { readArrivals } from '../alibaba/arrivals';
import { readBalance } from '../alibaba/balance';
import { atEitherSite, type Connection, connectionOf } from '../alibaba/connection';
import { readDailyUsage } from '../alibaba/daily-usage';
import type { Send } from '../alibaba/signed-request';
import type { Keychain } from './keychain';
import type { AccountRef, Question } from './protocol';

interface Lent {
  readonly key: AccessKey;
  readonly simulatorUrl?: string | undefined;
}

export interface OperationsWorld {
  readonly keychain: Keychain;
  readonly send: Send;
  /** Where every request goes instead of Alibaba Cloud. */
  readonly simulatorUrl: () => string | undefined;
}

/** Answers each question that main may ask. Lives in the vault's process. */
export function openOperations({ keychain, send, simulatorUrl }: OperationsWorld) {
  const lent = new Map<AccountId, Lent>();
  const currencies = new Map<AccountId, Currency>();

  async function lentOrKept(id: AccountId): Promise<Result<Lent>> {
    const found = lent.get(id);
    if (found !== undefined) return success(found);
    const kept = await keychain.keyOf(id);
    return kept.ok ? success({ key: kept.value }) : kept;
  }

  const balanceAt = async ({ key, simulatorUrl: own }: Lent, site: Site | 'either') => {
    const ask = (each: Site) => readBalance(connectionOf(key, each, send, own ?? simulatorUrl()));
    const found = await atEitherSite(site === 'either' ? 'china' : site, site !== 'either', ask);
    return found.ok ? success({ available: found.value.value, site: found.value.site }) : found;
  };

  async function balanceOf({ id, site }: AccountRef): Promise<Result<{ available: Money; site: Site }>> {
    const key = await lentOrKept(id);
    if (!key.ok) return key;
    const balance = await balanceAt(key.value, site);
    if (balance.ok) currencies.set(id, balance.value.available.currency);
    return balance;
  }

  /** Rows of transactions and empty bills name no currency, so the balance is asked where it is not known yet. */
  async function currencyOf(account: AccountRef): Promise<Result<Currency>> {
    const known = account.currency ?? currencies.get(account.id);
    if (known !== undefined) return success(known);
    const balance = await balanceOf(account);
    return balance.ok ? success(balance.value.available.currency) : balance;
  }

  async function inCurrency<T>(
    account: AccountRef,
    read: (connection: Connection, currency: Currency) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const key = await lentOrKept(account.id);
    if (!key.ok) return key;
    const currency = await currencyOf(account);
    if (!currency.ok) return currency;
    const { key: pair, simulatorUrl: own } = key.value;
    const at = (site: Site) => read(connectionOf(pair, site, send, own ?? simulatorUrl()), currency.value);
    const found = await atEitherSite(account.site, true, at);
    return found.ok ? success(found.value.value) : found;
  }

  return async (question: Question): Promise<Result<unknown>> => {
    switch (question.about) {
      case 'balance':
        return balanceOf(question.account);
      case 'arrivals':
        return inCurrency(question.account, (connection, currency) =>
          readArrivals(connection, currency, question.since, question.until),
        );
      case 'usage':
        return inCurrency(question.account, (connection, currency) =>
          readDailyUsage(connection, currency, question.days),
        );
      case 'key':
        return balanceAt({ key: question.key }, question.site);
      case 'keep':
        return keychain.keep(question.id, question.key);
      case 'forget':
        return lent.delete(question.id) ? success(undefined) : keychain.forget(question.id);
      case 'lend':
        lent.set(question.id, { key: question.key, simulatorUrl: question.simulatorUrl });
        return success(undefined);
      default:
        return failed({ kind: 'refused', code: 'UnknownQuestion' });
    }
  };
}

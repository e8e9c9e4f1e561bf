import type { AccountId } from '../../core/account';
import { failed, type Result, success } from '../../core/failure';
import type { Currency } from '../../core/money';
import type { SlackSlot, SlackWebhook } from '../../core/slack-webhook';
import type { AccessKey } from '../alibaba/access-key';
import type { Access, BalanceAtSite } from '../alibaba/readings';
import type { Send } from '../alibaba/signed-request';
import { openFreezerKeys } from './freezer-keys';
import type { Keychain } from './keychain';
import { openPinCheck } from './pin-check';
import type { AccountRef, Question } from './protocol';

export interface OperationsWorld {
  readonly keychain: Keychain;
  readonly send: Send;
  /** Where every request goes instead of Alibaba Cloud. */
  readonly simulatorUrl: string | undefined;
  /** Where every message goes instead of Slack. */
  readonly slackUrl: string | undefined;
}

/** The SDK takes longer to load than a keychain to say that it is locked, so it is loaded when a key is there. */
const vendor = () => import('../alibaba/readings');

/** Answers each question that main may ask. Lives in the vault's process. */
export function openOperations({ keychain, send, simulatorUrl, slackUrl }: OperationsWorld) {
  const lent = new Map<AccountId, Access>();
  const currencies = new Map<AccountId, Currency>();
  const pins = openPinCheck(keychain);
  const accessBy = (key: AccessKey, url = simulatorUrl): Access => ({ key, send, simulatorUrl: url });

  const freezer = openFreezerKeys({
    keychain,
    accessBy: (key, id) => accessBy(key, lent.get(id)?.simulatorUrl),
    ask: async (...asked) => (await import('../alibaba/ram')).ramAt(...asked),
  });

  /** The key that freezes the account goes with the account's own. */
  async function forgetKept(id: AccountId): Promise<Result<void>> {
    const forgotten = await keychain.forgetFreezerKey(id);
    return forgotten.ok ? keychain.forget(id) : forgotten;
  }

  async function accessOf(id: AccountId): Promise<Result<Access>> {
    const found = lent.get(id);
    if (found !== undefined) return success(found);
    const kept = await keychain.keyOf(id);
    return kept.ok ? success(accessBy(kept.value)) : kept;
  }

  async function balanceOf({ id, site }: AccountRef): Promise<Result<BalanceAtSite>> {
    const access = await accessOf(id);
    if (!access.ok) return access;
    const balance = await (await vendor()).balanceAt(access.value, site);
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

  async function withAccess<T>({ id }: AccountRef, read: (access: Access) => Promise<Result<T>>): Promise<Result<T>> {
    const access = await accessOf(id);
    return access.ok ? read(access.value) : access;
  }

  async function inCurrency<T>(
    account: AccountRef,
    read: (access: Access, currency: Currency) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return withAccess(account, async (access) => {
      const currency = await currencyOf(account);
      return currency.ok ? read(access, currency.value) : currency;
    });
  }

  async function ramAs(question: Extract<Question, { about: 'ram' | 'ram-with' }>): Promise<Result<unknown>> {
    const { ramAt } = await import('../alibaba/ram');
    if (question.about === 'ram-with') {
      const { key, account } = question;
      return ramAt(accessBy(key, lent.get(account.id)?.simulatorUrl), question.action, question.parameters);
    }
    const access = await accessOf(question.account.id);
    return access.ok ? ramAt(access.value, question.action, question.parameters) : access;
  }

  async function postTo(webhook: SlackWebhook, payload: Readonly<Record<string, unknown>>): Promise<Result<void>> {
    const { posted } = await import('../slack/posting');
    return posted(webhook, payload, send, slackUrl);
  }

  async function post(slot: SlackSlot, payload: Readonly<Record<string, unknown>>): Promise<Result<void>> {
    const webhook = await keychain.webhookOf(slot);
    if (!webhook.ok) return webhook;
    return webhook.value === undefined ? failed({ kind: 'key-missing' }) : postTo(webhook.value, payload);
  }

  async function hasWebhook(slot: SlackSlot): Promise<Result<boolean>> {
    const webhook = await keychain.webhookOf(slot);
    return webhook.ok ? success(webhook.value !== undefined) : webhook;
  }

  return async (question: Question): Promise<Result<unknown>> => {
    switch (question.about) {
      case 'balance':
        return balanceOf(question.account);
      case 'arrivals':
        return inCurrency(question.account, async (access, currency) =>
          (await vendor()).arrivalsAt(access, question.account.site, currency, question.since, question.until),
        );
      case 'usage':
        return inCurrency(question.account, async (access, currency) =>
          (await vendor()).usageAt(access, question.account.site, currency, question.days),
        );
      case 'bill-page':
        return inCurrency(question.account, async (access, currency) =>
          (await vendor()).billPageAt(access, question.account.site, currency, question.day, question.nextToken),
        );
      case 'split-page':
        return inCurrency(question.account, async (access, currency) =>
          (await vendor()).splitPageAt(access, question.account.site, currency, question.day, question.nextToken),
        );
      case 'product-amounts':
        return inCurrency(question.account, async (access, currency) =>
          (await vendor()).productAmountsAt(access, question.account.site, currency, question.day),
        );
      case 'orders':
        return withAccess(question.account, async (access) =>
          (await vendor()).ordersAt(access, question.account.site, question.since, question.until),
        );
      case 'order':
        return withAccess(question.account, async (access) =>
          (await vendor()).orderAt(access, question.account.site, question.orderId),
        );
      case 'month-bill':
        return inCurrency(question.account, async (access, currency) =>
          (await vendor()).monthBillAt(access, question.account.site, currency, question.month),
        );
      case 'ram':
      case 'ram-with':
        return ramAs(question);
      case 'key':
        return (await vendor()).balanceAt(accessBy(question.key), question.site);
      case 'keep':
        return keychain.keep(question.id, question.key);
      case 'forget':
        return lent.delete(question.id) ? success(undefined) : forgetKept(question.id);
      case 'hold-freezer':
      case 'ask-freezer':
      case 'release-freezer':
      case 'keep-freezer':
      case 'forget-freezer':
      case 'has-freezer':
        return freezer(question);
      case 'keep-webhook':
        return keychain.keepWebhook(question.slot, question.webhook);
      case 'forget-webhook':
        return keychain.forgetWebhook(question.slot);
      case 'has-webhook':
        return hasWebhook(question.slot);
      case 'post':
        return post(question.slot, question.payload);
      case 'try-webhook':
        return postTo(question.webhook, question.payload);
      case 'set-pin':
        return pins.set(question.signer, question.pin);
      case 'check-pin':
        return pins.check(question.signer, question.pin, question.now);
      case 'forget-pin':
        return keychain.forgetPin(question.signer);
      case 'lend':
        lent.set(question.id, accessBy(question.key, question.simulatorUrl));
        return success(undefined);
      default:
        return failed({ kind: 'refused', code: 'UnknownQuestion' });
    }
  };
}

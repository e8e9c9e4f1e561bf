import type { z } from 'zod';
import type { AccountId, Site } from '../core/account';
import { failed, type Result, success } from '../core/failure';
import type { BillingMonth } from '../core/invoices/billing-month';
import type { Arrival } from '../core/reading';
import { type BillingDay, type Duration, type Instant, minutes } from '../core/time';
import type { AccessKey } from './alibaba/access-key';
import type { BillPage, ProductAmount } from './alibaba/bill-lines';
import type { DayOfUse } from './alibaba/daily-usage';
import { simulatorPort } from './alibaba/endpoint';
import type { MonthBillRead } from './alibaba/month-bill';
import type { BalanceAtSite } from './alibaba/readings';
import type { OpenRequest } from './alibaba/transport';
import { standInOrigin } from './slack/address';
import type { SpawnVault } from './vault/child';
import { type Freezers, openFreezers } from './vault/freezers';
import { type HoldTimes, openHold } from './vault/hold';
import { openLine } from './vault/line';
import { openLines } from './vault/lines';
import { type Orders, openOrders } from './vault/orders';
import { openPins, type Pins } from './vault/pins';
import { type AccountRef, type Question, valueSchemas } from './vault/protocol';
import { openRights, type Rights } from './vault/rights';
import { openSender } from './vault/sender';
import { openWebhooks, type Webhooks } from './vault/webhooks';

export type { AccessKey } from './alibaba/access-key';

/** The balance, and the site it was found on, to be remembered. */
export type BalanceAnswer = BalanceAtSite;

export interface Vault extends Webhooks, Pins, Rights, Freezers, Orders {
  readonly readBalance: (account: AccountRef) => Promise<Result<BalanceAnswer>>;
  readonly readArrivals: (account: AccountRef, since: Instant, until: Instant) => Promise<Result<readonly Arrival[]>>;
  readonly readDailyUsage: (account: AccountRef, days: readonly BillingDay[]) => Promise<Result<readonly DayOfUse[]>>;
  /** A stretch of one day's bill by instance; its `nextToken` leads to the next. */
  readonly readBillPage: (account: AccountRef, day: BillingDay, nextToken?: string) => Promise<Result<BillPage>>;
  /** A stretch of what one day's instances are divided into, where the account has split bills. */
  readonly readSplitPage: (account: AccountRef, day: BillingDay, nextToken?: string) => Promise<Result<BillPage>>;
  readonly readProductAmounts: (account: AccountRef, day: BillingDay) => Promise<Result<readonly ProductAmount[]>>;
  readonly readMonthBill: (account: AccountRef, month: BillingMonth) => Promise<Result<MonthBillRead>>;
  /** Asks Alibaba Cloud with a key that is not kept yet. */
  readonly tryKey: (key: AccessKey, site: Site | 'either') => Promise<Result<BalanceAnswer>>;
  /** Waits for a person to unlock the keychain, a minute at most. */
  readonly keep: (id: AccountId, key: AccessKey) => Promise<Result<void>>;
  readonly forget: (id: AccountId) => Promise<Result<void>>;
  /** A sample account: its key is kept in memory only, and its requests go to that simulator and nowhere else. */
  readonly lend: (id: AccountId, key: AccessKey, simulatorUrl?: string) => Promise<void>;
  /** A person asks for a reading now: a locked keychain may open its prompt again. */
  readonly askAgain: () => void;
  /** Ends the process and whatever it waits for, a prompt included. */
  readonly quit: () => Promise<void>;
}

export interface VaultOptions {
  readonly spawn: SpawnVault;
  readonly openRequest: OpenRequest;
  /** Every request goes there instead of Alibaba Cloud. Throws where it is not on this computer. */
  readonly simulatorUrl?: string;
  /** Every message goes there instead of Slack. Throws where it is not on this computer. */
  readonly slackUrl?: string;
  readonly idleAfter?: Duration;
  readonly patience?: Duration;
  readonly promptPatience?: Duration;
  readonly hold?: HoldTimes;
}

/** After this long without a question the process ends, and with it every secret in memory. */
const IDLE_AFTER = minutes(1);

type Schemas = typeof valueSchemas;

function answered<K extends keyof Schemas>(about: K, answer: Result<unknown>): Result<z.infer<Schemas[K]>> {
  if (!answer.ok) return answer;
  const parsed = valueSchemas[about].safeParse(answer.value);
  return parsed.success ? success(parsed.data as z.infer<Schemas[K]>) : failed({ kind: 'unreadable', field: 'vault' });
}

const refOf = ({ id, site, currency }: AccountRef): AccountRef => ({
  id,
  site,
  ...(currency === undefined ? {} : { currency }),
});

type Lending = Extract<Question, { about: 'lend' }>;

/** The lines to the vault's process, and the only way out to the network. */
function linesOf(options: VaultOptions, lent: ReadonlyMap<AccountId, Lending>, onUnlocked: () => void) {
  const { simulatorUrl, slackUrl, patience, promptPatience, idleAfter = IDLE_AFTER } = options;
  const simulators = () => [...lent.values()].flatMap((lending) => lending.simulatorUrl ?? []);
  const send = openSender({ open: options.openRequest, simulatorUrl, simulators, slackUrl });
  const setup = {
    ...(simulatorUrl === undefined ? {} : { simulatorUrl }),
    ...(slackUrl === undefined ? {} : { slackUrl }),
    ...(patience === undefined ? {} : { patience }),
    ...(promptPatience === undefined ? {} : { promptPatience }),
  };
  return openLines({
    open: (onClosed) => openLine({ child: options.spawn(), setup, send, onUnlocked, onClosed }),
    opening: () => [...lent.values()],
    idleAfter,
  });
}

/** The keys and the vendor, behind a process that is started by the first question and ends when none come. */
export function openVault(options: VaultOptions): Vault {
  if (options.simulatorUrl !== undefined) simulatorPort(options.simulatorUrl);
  if (options.slackUrl !== undefined) standInOrigin(options.slackUrl);
  const lent = new Map<AccountId, Lending>();
  const hold = openHold(options.hold);
  const lines = linesOf(options, lent, hold.clear);

  async function readKept(question: Question): Promise<Result<unknown>> {
    const standing = hold.standing();
    if (standing !== undefined) return failed(standing);
    const answer = await lines.ask(question);
    if (!answer.ok) hold.note(answer.failure);
    return answer;
  }

  const read = (id: AccountId, question: Question) => (lent.has(id) ? lines.ask(question) : readKept(question));

  async function change(question: Question): Promise<Result<void>> {
    const answer = answered('nothing', await lines.ask(question));
    if (answer.ok) hold.clear();
    return answer;
  }

  async function billPage(
    about: 'bill-page' | 'split-page',
    account: AccountRef,
    day: BillingDay,
    nextToken: string | undefined,
  ): Promise<Result<BillPage>> {
    const further = nextToken === undefined ? {} : { nextToken };
    return answered('billPage', await read(account.id, { about, account: refOf(account), day, ...further }));
  }

  return {
    ...openWebhooks({ ask: lines.ask, read: readKept, change }),
    ...openPins(lines.ask),
    ...openFreezers(lines),
    ...openOrders((account, question) => read(account.id, question)),
    ...openRights({ ask: lines.ask, read: (account, question) => read(account.id, question) }),
    readBalance: async (account) =>
      answered('balance', await read(account.id, { about: 'balance', account: refOf(account) })),
    readArrivals: async (account, since, until) =>
      answered('arrivals', await read(account.id, { about: 'arrivals', account: refOf(account), since, until })),
    readDailyUsage: async (account, days) =>
      answered('usage', await read(account.id, { about: 'usage', account: refOf(account), days })),
    readBillPage: (account, day, nextToken) => billPage('bill-page', account, day, nextToken),
    readSplitPage: (account, day, nextToken) => billPage('split-page', account, day, nextToken),
    readProductAmounts: async (account, day) =>
      answered('productAmounts', await read(account.id, { about: 'product-amounts', account: refOf(account), day })),
    readMonthBill: async (account, month) =>
      answered('monthBill', await read(account.id, { about: 'month-bill', account: refOf(account), month })),
    tryKey: async (key, site) => answered('balance', await lines.ask({ about: 'key', key, site })),
    keep: (id, key) => change({ about: 'keep', id, key }),
    forget: (id) =>
      lent.delete(id)
        ? lines.tell({ about: 'forget', id }).then(() => success(undefined))
        : change({ about: 'forget', id }),
    lend: async (id, key, simulatorUrl) => {
      const lending: Lending = { about: 'lend', id, key, ...(simulatorUrl === undefined ? {} : { simulatorUrl }) };
      lent.set(id, lending);
      await lines.tell(lending);
    },
    askAgain: hold.clear,
    quit: async () => lines.quit(),
  };
}

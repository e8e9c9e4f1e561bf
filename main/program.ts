import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import type { AccountId } from '../core/account';
import { newAccountState } from '../core/account-state';
import { usualCalendarFeed } from '../core/calendar/calendar-feed';
import { usualCalendar } from '../core/calendar/calendar-state';
import { noFreezes } from '../core/freeze/freezes';
import type { Snapshot } from '../core/snapshot';
import { snapshotOf } from '../core/snapshot-of';
import { withAccounts } from '../core/state';
import { noTopUps } from '../core/top-up/top-ups';
import { openAccountReading } from './account-reading';
import { type Accounts, openAccounts } from './accounts';
import { type Bills, openBills } from './bills';
import { now } from './clock';
import { localeOfSystem } from './form-language';
import { type FreezeDesk, openFreezeDesk } from './freeze-desk';
import type { History } from './history';
import { watchKeyring } from './keyring-watch';
import type { LaunchOptions } from './launch-options';
import type { Log } from './log';
import { type Notices, openNotices } from './notices';
import { isSampleId, openPasts } from './past';
import { openReader, type Reader } from './reader';
import { type KeptRecord, openRecord, tellingRecord } from './record';
import { recordedActivity } from './recorded-activity';
import type { Sample } from './sample-accounts';
import { openSettingsFile } from './settings-file';
import { openStore, type Store } from './store';
import { openTopUpDesk, type TopUpDesk } from './top-ups';
import { openVault, type Vault } from './vault';
import { openElectronRequest, spawnUtilityProcess } from './vault/electron-child';

/** The program without its surfaces: what it knows, reads and keeps. The same for the tray, the window and a report. */
export interface Program {
  readonly store: Store;
  readonly notices: Notices;
  readonly vault: Vault;
  readonly reader: Reader;
  readonly accounts: Accounts;
  readonly snapshot: () => Snapshot;
  /** Writes settings, accounts and what was told; false where the disk did not take it. */
  readonly save: () => boolean;
  readonly historyOf: (id: AccountId) => Promise<History>;
  /** Where what happens is written down: with the accounts' readings, or in memory with the sample ones. */
  readonly journal: () => Promise<History>;
  /** Who did what about which money; its file is made by the first line. */
  readonly record: KeptRecord;
  /** Reads what is kept, or begins with sample accounts; resolves when reading can start. */
  readonly topUps: TopUpDesk;
  readonly freezes: FreezeDesk;
  /** The lines of bills, apart from the history: there may be millions. */
  readonly bills: Bills;
  readonly begin: () => Promise<void>;
  /** Keeps a secret out of every log from now on. */
  readonly hide: (secret: string) => void;
  readonly close: () => Promise<void>;
}

const chineseOr = (locale: string): 'en' | 'zh-CN' => (locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');

/** A desktop without a region in its language says no country: then the language's. */
const countryOr = (code: string, locale: string): string =>
  /^[A-Z]{2}$/.test(code) ? code : chineseOr(locale) === 'zh-CN' ? 'CN' : 'GB';

/** Any account that is no sample: all of those share one history. */
const CONNECTED = 'connected' as AccountId;

export function openProgram(options: LaunchOptions, log: Log): Program {
  const folder = app.getPath('userData');
  const file = openSettingsFile(folder, now());
  const { stored } = file;
  const store = openStore({
    accounts: stored.accounts.map((account) => ({
      ...newAccountState(account, 'connected', now()),
      leftOut: stored.alerting.leftOut[account.id] ?? [],
    })),
    settings: stored.settings,
    alerting: stored.alerting,
    alerts: [],
    dismissed: stored.dismissed,
    page: { name: 'overview' },
    paused: false,
    notices: [],
    systemLanguage: chineseOr(localeOfSystem()),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    country: countryOr(app.getLocaleCountryCode(), localeOfSystem()),
    calendars: {},
    said: new Map(),
    topUps: noTopUps,
    freezes: noFreezes,
    calendar: { ...usualCalendar, ...(stored.calendarFeed === undefined ? {} : { feed: stored.calendarFeed }) },
    version: app.getVersion(),
  });
  const notices = openNotices(store);
  if (file.problem !== undefined) notices.settingsProblem(file.problem);
  const vault = openVault({
    spawn: spawnUtilityProcess,
    openRequest: openElectronRequest,
    ...(options.simulatorUrl === undefined ? {} : { simulatorUrl: options.simulatorUrl }),
    ...(options.slackUrl === undefined ? {} : { slackUrl: options.slackUrl }),
  });

  const record = tellingRecord(openRecord(folder, notices.recordDamaged, now), notices.notOnRecord);
  const pasts = openPasts(join(folder, 'history.db'), store, notices, now);
  const bills = openBills(join(folder, 'bills.db'), now);
  let sample: Sample | undefined;

  const read = openAccountReading({
    store,
    vault,
    keep: async (id, readings, arrivals) => (await pasts.of(id)).keep(id, readings, arrivals),
    remember: save,
    forReport: options.mode !== 'window',
    now,
  });
  const reader = openReader({ store, read, random: Math.random, now });

  /** A person has unlocked the keyring: those that waited for it are read at once. */
  const keyring = watchKeyring(store, () => {
    vault.askAgain();
    for (const { account, failure } of store.state().accounts) {
      if (failure?.kind === 'keyring') void reader.refresh(account.id);
    }
  });

  function save(): boolean {
    const connected = store.state().accounts.filter(({ account }) => !isSampleId(account.id));
    const { settings, alerting, dismissed, calendar } = store.state();
    const { feed } = calendar;
    const calendarFeed = feed === usualCalendarFeed ? {} : { calendarFeed: feed };
    const accounts = connected.map(({ account }) => account);
    return file.write({ settings, accounts, alerting, dismissed, ...calendarFeed }).ok;
  }

  /** While it is opened, a first account may be connected: then there is nothing left to show samples of. */
  async function beginSample(): Promise<void> {
    const { openSample } = await import('./sample-accounts');
    const opened = await openSample(now);
    for (const { state, key, readings, arrivals } of opened.accounts) {
      const { id } = state.account;
      await vault.lend(id, key, opened.url);
      await (await pasts.of(id)).keep(id, readings, arrivals);
    }
    sample = opened;
    const states = opened.accounts.map((each) => each.state);
    if (store.state().accounts.length === 0) store.commit((state) => withAccounts(state, states));
    else await endSample();
  }

  async function endSample(): Promise<void> {
    const ended = sample;
    sample = undefined;
    if (ended === undefined) return;
    await Promise.all([ended.close(), pasts.closeSample()]);
    for (const { state } of ended.accounts) await vault.forget(state.account.id);
  }

  /** Without its past an account is read all the same; its burn rate comes back with its bills. */
  async function recall(id: AccountId): Promise<void> {
    try {
      await (await pasts.of(id)).recall(id);
    } catch (error) {
      log.fault('the history could not be read', error);
    }
  }

  async function begin(): Promise<void> {
    const ids = store.state().accounts.map(({ account }) => account.id);
    if (ids.length === 0) await beginSample();
    else await Promise.all(ids.map(recall));
  }

  const accounts = openAccounts({
    store,
    vault,
    hide: log.hide,
    save,
    forgetHistory: async (id) => {
      await (await pasts.of(id)).forget(id);
      // Bills that cannot be opened hold up nobody who disconnects an account.
      await bills.ask('forget', id).catch(() => undefined);
    },
    onConnected: (id) => {
      void endSample();
      void reader.refresh(id);
    },
    onEmpty: () => void beginSample(),
    now,
  });

  const journal = async () => (await pasts.of(sample?.accounts[0]?.state.account.id ?? CONNECTED)).history;
  const writeDown = recordedActivity({ isSample: () => sample !== undefined, append: record.append, journal });
  const topUps = openTopUpDesk({ store, journal, writeDown, onUnreadable: notices.topUpsUnreadable, now });

  const billedUid = async (id: AccountId) =>
    (await bills.ask('accounts')).find(({ account, uid }) => account === id && uid !== '')?.uid;
  const freezes = openFreezeDesk({
    store,
    vault,
    journal,
    hide: log.hide,
    writeDown,
    post: (message) => vault.post('slack', message),
    billedUid,
    wait,
    now,
  });

  async function close(): Promise<void> {
    reader.close();
    keyring.close();
    await Promise.all([vault.quit(), sample?.close(), pasts.close(), bills.close(), record.close()]);
  }

  return {
    store,
    notices,
    vault,
    reader,
    record,
    accounts,
    snapshot: () => snapshotOf(store.state(), now()),
    save,
    historyOf: async (id) => (await pasts.of(id)).history,
    journal,
    topUps,
    freezes,
    bills,
    begin,
    hide: log.hide,
    close,
  };
}

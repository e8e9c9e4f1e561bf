import { join } from 'node:path';
import { app } from 'electron';
import type { AccountId } from '../core/account';
import { newAccountState } from '../core/account-state';
import { nothingTold } from '../core/low-credit';
import type { Snapshot } from '../core/snapshot';
import { snapshotOf } from '../core/snapshot-of';
import { withAccounts } from '../core/state';
import { openAccountReading } from './account-reading';
import { type Accounts, openAccounts } from './accounts';
import { now } from './clock';
import type { LaunchOptions } from './launch-options';
import { type Notices, openNotices } from './notices';
import { openPast, type Past } from './past';
import { openReader, type Reader } from './reader';
import type { Sample } from './sample-accounts';
import { openSettingsFile } from './settings-file';
import { openStore, type Store } from './store';
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
  readonly past: () => Past | undefined;
  /** Reads what is kept, or begins with sample accounts; resolves when reading can start. */
  readonly begin: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const chineseOr = (locale: string): 'en' | 'zh-CN' => (locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');

/** Prefixed so that no sample account is ever taken for one whose key is in the keychain. */
const isSampleId = (id: AccountId): boolean => id.startsWith('sample-');

export function openProgram(options: LaunchOptions): Program {
  const folder = app.getPath('userData');
  const file = openSettingsFile(folder, now());
  const { stored } = file;
  const store = openStore({
    accounts: stored.accounts.map((account) => ({
      ...newAccountState(account, 'connected', now()),
      told: stored.alerts[account.id] ?? nothingTold,
    })),
    settings: stored.settings,
    page: { name: 'overview' },
    paused: false,
    notices: [],
    systemLanguage: chineseOr(app.getLocale()),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    version: app.getVersion(),
  });
  const notices = openNotices(store);
  if (file.problem !== undefined) notices.settingsProblem(file.problem);
  const vault = openVault({
    spawn: spawnUtilityProcess,
    openRequest: openElectronRequest,
    ...(options.simulatorUrl === undefined ? {} : { simulatorUrl: options.simulatorUrl }),
  });

  let past: Past | undefined;
  let sample: Sample | undefined;

  const keep: Past['keep'] = async (...kept) => await past?.keep(...kept);
  const read = openAccountReading({ store, vault, keep, remember: save, now });
  const reader = openReader({ store, read, random: Math.random, now });

  function save(): boolean {
    const connected = store.state().accounts.filter(({ account }) => !isSampleId(account.id));
    return file.write({
      settings: store.state().settings,
      accounts: connected.map(({ account }) => account),
      alerts: Object.fromEntries(connected.map(({ account, told }) => [account.id, told])),
      dismissed: stored.dismissed,
    }).ok;
  }

  async function reopenPast(name: string): Promise<Past> {
    await past?.close();
    past = await openPast(name, store, notices, now);
    return past;
  }

  async function beginSample(): Promise<void> {
    const { openSample } = await import('./sample-accounts');
    const opened = await openSample(now);
    sample = opened;
    const kept = await reopenPast(':memory:');
    for (const { state, key, readings, arrivals } of opened.accounts) {
      await vault.lend(state.account.id, key, opened.url);
      await kept.keep(state.account.id, readings, arrivals);
    }
    store.commit((state) =>
      withAccounts(
        state,
        opened.accounts.map((each) => each.state),
      ),
    );
  }

  async function endSample(): Promise<void> {
    const ended = sample;
    sample = undefined;
    await ended?.close();
  }

  async function begin(): Promise<void> {
    if (store.state().accounts.length === 0) await beginSample();
    else await (await reopenPast(join(folder, 'history.db'))).recall();
  }

  async function afterConnecting(id: AccountId): Promise<void> {
    if (sample !== undefined) {
      await reopenPast(join(folder, 'history.db'));
      await endSample();
    }
    await reader.refresh(id);
  }

  const accounts = openAccounts({
    store,
    vault,
    save,
    forgetHistory: async (id) => await past?.forget(id),
    onConnected: (id) => void afterConnecting(id),
    onEmpty: () => void beginSample(),
    now,
  });

  async function close(): Promise<void> {
    reader.close();
    await Promise.all([vault.quit(), past?.close(), endSample()]);
  }

  return {
    store,
    notices,
    vault,
    reader,
    accounts,
    snapshot: () => snapshotOf(store.state(), now()),
    save,
    past: () => past,
    begin,
    close,
  };
}

import type { AccountId } from '../core/account';
import { type AccountState, latestReading } from '../core/account-state';
import type { Failure, Result } from '../core/failure';
import { success } from '../core/failure';
import { type KeyChecked, type KeyRight, keyCheckedSchema, keyRights } from '../core/permissions/key-rights';
import { accountOf, withKeyChecked } from '../core/state';
import { type Duration, elapsed, hours, type Instant, minutes, seconds } from '../core/time';
import type { History } from './history';
import { openKeptByAccount } from './kept-by-account';
import { type AskRam, readOwnPermissions } from './permission-reading';
import type { Store } from './store';
import type { Vault } from './vault';

interface KeyCheckWorld {
  readonly store: Store;
  readonly vault: Pick<Vault, 'readRam'>;
  /** What was found outlives the program. */
  readonly historyOf: (id: AccountId) => Promise<History>;
  readonly now: () => Instant;
  readonly firstAfter?: Duration;
}

export interface KeyCheck {
  /** Asks now, whenever it was asked before. */
  readonly check: (id: AccountId) => Promise<void>;
  /** Asks of each account where it is time to. */
  readonly look: () => Promise<void>;
  /** Takes up what was found before, then looks from time to time and after a key was changed. */
  readonly begin: () => Promise<void>;
}

const AGAIN_AFTER = hours(24);
/** Late enough not to hold up the first readings, and early enough for the vault's process to be there still. */
const FIRST_AFTER = seconds(45);
const LOOK_EVERY = minutes(10);

async function rightsOf(ask: AskRam, now: Instant): Promise<Result<readonly KeyRight[]>> {
  const own = await readOwnPermissions(ask);
  if (!own.ok) return own;
  return success(own.value === 'root' ? ['root'] : keyRights(own.value.identities, own.value.user, now));
}

/** Asking the same key again soon would be answered alike. */
const isSettled = ({ kind }: Failure): boolean => kind === 'no-permission' || kind === 'refused';

const keyOf = ({ account }: AccountState): string => `${account.id} ${account.keyEnding}`;

/** Once a day asks what each account's key may do, as far as the key may ask that. */
export function openKeyCheck({ store, vault, historyOf, now, firstAfter = FIRST_AFTER }: KeyCheckWorld): KeyCheck {
  const kept = openKeptByAccount<KeyChecked>('key-rights', keyCheckedSchema, historyOf);
  /** By account and key, also where nothing could be found. */
  const askedAt = new Map<string, Instant>();
  /** Keys that were there before: any other has just been given. */
  const seen = new Set<string>();
  let looking: Promise<void> | undefined;

  const isDue = (account: AccountState): boolean => {
    const last = askedAt.get(keyOf(account));
    const isRead = latestReading(account) !== undefined && account.failure === undefined;
    return isRead && (last === undefined || elapsed(last, now()) >= AGAIN_AFTER);
  };

  /** What cannot be read is no news: a warning stays, and none is made up. */
  async function check(id: AccountId): Promise<void> {
    const known = accountOf(store.state(), id);
    if (known === undefined) return;
    const { site, keyEnding } = known.account;
    const at = now();
    seen.add(keyOf(known));
    const rights = await rightsOf((action, parameters) => vault.readRam({ id, site }, action, parameters), at);
    if (rights.ok || isSettled(rights.failure)) askedAt.set(keyOf(known), at);
    // The key may have been replaced, or the account disconnected, while it was asked.
    if (!rights.ok || accountOf(store.state(), id)?.account.keyEnding !== keyEnding) return;
    const checked = { rights: rights.value, at, keyEnding };
    store.commit((state) => withKeyChecked(state, id, checked));
    await kept.keep(id, [checked]).catch(() => undefined);
  }

  async function lookOnce(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      // Looked for anew each time: a key may be replaced while others are asked about.
      const next = store.state().accounts.find((each) => !tried.has(keyOf(each)) && isDue(each));
      if (next === undefined) return;
      tried.add(keyOf(next));
      await check(next.account.id);
    }
  }

  function look(): Promise<void> {
    looking ??= lookOnce().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  /** Without what was kept of it, an account's key is asked about anew. */
  async function recall(account: AccountState): Promise<void> {
    const { id, keyEnding } = account.account;
    seen.add(keyOf(account));
    const [last] = await kept.of(id).catch(() => []);
    if (last?.keyEnding !== keyEnding) return;
    askedAt.set(keyOf(account), last.at);
    store.commit((state) => withKeyChecked(state, id, last));
  }

  async function begin(): Promise<void> {
    for (const account of store.state().accounts) await recall(account);
    store.onChange((state, before) => {
      if (state.accounts !== before.accounts && state.accounts.some((each) => !seen.has(keyOf(each)) && isDue(each))) {
        void look();
      }
    });
    setTimeout(() => {
      void look();
      setInterval(() => void look(), LOOK_EVERY).unref();
    }, firstAfter).unref();
  }

  return { check, look, begin };
}

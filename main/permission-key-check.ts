import type { AccountId } from '../core/account';
import { type AccountState, latestReading } from '../core/account-state';
import type { Result } from '../core/failure';
import { success } from '../core/failure';
import { type KeyRight, keyRights } from '../core/permissions/key-rights';
import { accountOf, withKeyRights } from '../core/state';
import { type Duration, elapsed, hours, type Instant, minutes, seconds } from '../core/time';
import { type AskRam, readOwnPermissions } from './permission-reading';
import type { Store } from './store';
import type { Vault } from './vault';

interface KeyCheckWorld {
  readonly store: Store;
  readonly vault: Pick<Vault, 'readRam'>;
  readonly now: () => Instant;
  readonly firstAfter?: Duration;
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

const keyOf = ({ account }: AccountState): string => `${account.id} ${account.keyEnding}`;

/** Once a day asks what each account's key may do, as far as the key may ask that. */
export function openKeyCheck({ store, vault, now, firstAfter = FIRST_AFTER }: KeyCheckWorld) {
  /** By account and key: a key that was replaced is another one. */
  const checkedAt = new Map<string, Instant>();
  let looking = false;

  const isDue = (account: AccountState): boolean => {
    const last = checkedAt.get(keyOf(account));
    const isRead = latestReading(account) !== undefined && account.failure === undefined;
    return isRead && (last === undefined || elapsed(last, now()) >= AGAIN_AFTER);
  };

  /** What cannot be read is no news: a warning stays, and none is made up. */
  async function check(id: AccountId): Promise<void> {
    const known = accountOf(store.state(), id);
    if (known === undefined) return;
    const { site } = known.account;
    checkedAt.set(keyOf(known), now());
    const rights = await rightsOf((action, parameters) => vault.readRam({ id, site }, action, parameters), now());
    if (rights.ok) store.commit((state) => withKeyRights(state, id, rights.value));
  }

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    for (const { account } of store.state().accounts.filter(isDue)) await check(account.id);
    looking = false;
  }

  return {
    check,
    look,
    begin: () => {
      setTimeout(() => {
        void look();
        setInterval(() => void look(), LOOK_EVERY).unref();
      }, firstAfter).unref();
    },
  };
}

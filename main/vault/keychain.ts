import { z } from 'zod';
import type { AccountId } from '../../core/account';
import { type Failure, failed, type Result, success } from '../../core/failure';
import type { AccessKey } from '../alibaba/access-key';
import { type Asker, openTurns, type TurnOptions } from './turns';

/** Of keytar's calls the three that are safe: `findCredentials` ends the process where a keychain is locked. */
export interface KeyStore {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export interface Keychain {
  readonly keyOf: (id: AccountId) => Promise<Result<AccessKey>>;
  readonly keep: (id: AccountId, key: AccessKey) => Promise<Result<void>>;
  readonly forget: (id: AccountId) => Promise<Result<void>>;
}

export interface KeychainOptions extends TurnOptions {
  readonly store: KeyStore;
}

const SERVICE = 'Credit Runway';
/**
 * Kept beside the keys. A locked keychain answers "no such secret" like an empty one: where this is not there either,
 * the keychain is closed and no key is missing.
 */
const SENTINEL = 'keychain-is-open';
const keySchema = z.object({ accessKeyId: z.string().min(1), accessKeySecret: z.string().min(1) });

function parsed(secret: string): AccessKey | undefined {
  try {
    return keySchema.safeParse(JSON.parse(secret)).data;
  } catch {
    return undefined;
  }
}

const MISSING: Failure = { kind: 'key-missing' };

export function openKeychain({ store, ...turnOptions }: KeychainOptions): Keychain {
  const turns = openTurns(turnOptions);
  const keys = new Map<AccountId, AccessKey>();
  let opening: Promise<Result<void>> | undefined;

  async function readSentinel(): Promise<void> {
    if ((await store.getPassword(SERVICE, SENTINEL)) === null) throw new Error('The keychain is locked');
  }

  /** One probe answers for everyone who asks meanwhile, and once open for as long as this process lives. */
  async function opened(asker: Asker): Promise<Result<void>> {
    opening ??= turns.take(asker, readSentinel);
    const mine = opening;
    const result = await mine;
    if (!result.ok && opening === mine) opening = undefined;
    return result;
  }

  async function keyOf(id: AccountId): Promise<Result<AccessKey>> {
    const cached = keys.get(id);
    if (cached !== undefined) return success(cached);
    const open = await opened('reading');
    if (!open.ok) return open;
    const secret = await turns.take('reading', () => store.getPassword(SERVICE, id));
    if (!secret.ok) return secret;
    if (secret.value === null) return missingOrLocked();
    const key = parsed(secret.value);
    if (key === undefined) return failed(MISSING);
    keys.set(id, key);
    return success(key);
  }

  /** The keychain may have been locked since it was probed. */
  async function missingOrLocked(): Promise<Result<never>> {
    opening = undefined;
    const open = await opened('reading');
    return open.ok ? failed(MISSING) : open;
  }

  async function keep(id: AccountId, key: AccessKey): Promise<Result<void>> {
    const sentinel = await turns.take('person', () => store.setPassword(SERVICE, SENTINEL, 'yes'));
    if (!sentinel.ok) return sentinel;
    const kept = await turns.take('person', () => store.setPassword(SERVICE, id, JSON.stringify(key)));
    if (kept.ok) keys.set(id, key);
    return kept;
  }

  async function forget(id: AccountId): Promise<Result<void>> {
    const open = await opened('person');
    if (!open.ok) return open;
    const deleted = await turns.take('person', () => store.deletePassword(SERVICE, id));
    keys.delete(id);
    return deleted.ok ? success(undefined) : deleted;
  }

  return { keyOf, keep, forget };
}

import { type Result, success } from '../../core/failure';
import { type Asker, openTurns, type TurnOptions } from './turns';

/** Of keytar's calls the three that are safe: `findCredentials` ends the process where a keychain is locked. */
export interface KeyStore {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export interface SecretsOptions extends TurnOptions {
  readonly store: KeyStore;
}

/** Texts in the keychain, by their names. */
export interface Secrets {
  /** `undefined`: the keychain is open, and there is none of that name. */
  readonly read: (name: string) => Promise<Result<string | undefined>>;
  readonly keep: (name: string, secret: string) => Promise<Result<void>>;
  readonly forget: (name: string) => Promise<Result<void>>;
}

const SERVICE = 'Credit Runway';
/**
 * Kept beside the secrets. A locked keychain answers "no such secret" like an empty one: where this is not there either,
 * the keychain is closed and no secret is missing.
 */
const SENTINEL = 'keychain-is-open';

export function openSecrets({ store, ...turnOptions }: SecretsOptions): Secrets {
  const turns = openTurns(turnOptions);
  const known = new Map<string, string>();
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

  async function read(name: string): Promise<Result<string | undefined>> {
    const found = known.get(name);
    if (found !== undefined) return success(found);
    const open = await opened('reading');
    if (!open.ok) return open;
    const secret = await turns.take('reading', () => store.getPassword(SERVICE, name));
    if (!secret.ok) return secret;
    if (secret.value === null) return missingOrLocked();
    known.set(name, secret.value);
    return success(secret.value);
  }

  /** The keychain may have been locked since it was probed. */
  async function missingOrLocked(): Promise<Result<undefined>> {
    opening = undefined;
    const open = await opened('reading');
    return open.ok ? success(undefined) : open;
  }

  async function keep(name: string, secret: string): Promise<Result<void>> {
    const sentinel = await turns.take('person', () => store.setPassword(SERVICE, SENTINEL, 'yes'));
    if (!sentinel.ok) return sentinel;
    const kept = await turns.take('person', () => store.setPassword(SERVICE, name, secret));
    if (kept.ok) known.set(name, secret);
    return kept;
  }

  async function forget(name: string): Promise<Result<void>> {
    const open = await opened('person');
    if (!open.ok) return open;
    const deleted = await turns.take('person', () => store.deletePassword(SERVICE, name));
    known.delete(name);
    return deleted.ok ? success(undefined) : deleted;
  }

  return { read, keep, forget };
}

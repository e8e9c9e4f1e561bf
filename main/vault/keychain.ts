import { z } from 'zod';
import type { AccountId } from '../../core/account';
import { failed, type Result, success } from '../../core/failure';
import { isSlackWebhook, type SlackSlot, type SlackWebhook } from '../../core/slack-webhook';
import type { AccessKey } from '../alibaba/access-key';
import type { PinStore } from './pin-check';
import { openSecrets, type SecretsOptions } from './secrets';

export interface Keychain extends PinStore {
  readonly keyOf: (id: AccountId) => Promise<Result<AccessKey>>;
  readonly keep: (id: AccountId, key: AccessKey) => Promise<Result<void>>;
  readonly forget: (id: AccountId) => Promise<Result<void>>;
  /** `undefined`: none is kept. */
  readonly webhookOf: (slot: SlackSlot) => Promise<Result<SlackWebhook | undefined>>;
  readonly keepWebhook: (slot: SlackSlot, webhook: SlackWebhook) => Promise<Result<void>>;
  readonly forgetWebhook: (slot: SlackSlot) => Promise<Result<void>>;
  readonly forgetPin: (signer: string) => Promise<Result<void>>;
  /** Of the person or program that may freeze the account's recharge rights. */
  readonly freezerKeyOf: (id: AccountId) => Promise<Result<AccessKey>>;
  readonly keepFreezerKey: (id: AccountId, key: AccessKey) => Promise<Result<void>>;
  readonly forgetFreezerKey: (id: AccountId) => Promise<Result<void>>;
}

const keySchema = z.object({ accessKeyId: z.string().min(1), accessKeySecret: z.string().min(1) });

function parsed(secret: string): AccessKey | undefined {
  try {
    return keySchema.safeParse(JSON.parse(secret)).data;
  } catch {
    return undefined;
  }
}

/** No account's id has a colon. */
const nameOf = (slot: SlackSlot): string => `slack-webhook:${slot}`;
const freezerNameOf = (id: AccountId): string => `freezer:${id}`;
const pinNameOf = (signer: string): string => `sign-off-pin:${signer}`;

/** What this program keeps in the system's keychain. */
export function openKeychain(options: SecretsOptions): Keychain {
  const secrets = openSecrets(options);
  const keyNamed = async (name: string): Promise<Result<AccessKey>> => {
    const secret = await secrets.read(name);
    if (!secret.ok) return secret;
    const key = secret.value === undefined ? undefined : parsed(secret.value);
    return key === undefined ? failed({ kind: 'key-missing' }) : success(key);
  };
  return {
    keyOf: keyNamed,
    freezerKeyOf: (id) => keyNamed(freezerNameOf(id)),
    keepFreezerKey: (id, key) => secrets.keep(freezerNameOf(id), JSON.stringify(key)),
    forgetFreezerKey: (id) => secrets.forget(freezerNameOf(id)),
    keep: (id, key) => secrets.keep(id, JSON.stringify(key)),
    forget: (id) => secrets.forget(id),
    webhookOf: async (slot) => {
      const secret = await secrets.read(nameOf(slot));
      if (!secret.ok) return secret;
      return success(secret.value !== undefined && isSlackWebhook(secret.value) ? secret.value : undefined);
    },
    keepWebhook: (slot, webhook) => secrets.keep(nameOf(slot), webhook),
    forgetWebhook: (slot) => secrets.forget(nameOf(slot)),
    pinOf: (signer) => secrets.read(pinNameOf(signer)),
    keepPin: (signer, kept) => secrets.keep(pinNameOf(signer), kept),
    forgetPin: (signer) => secrets.forget(pinNameOf(signer)),
  };
}

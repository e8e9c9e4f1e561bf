import type { AccountId } from '../core/account';
import { type KeyOwner, keyOwner, rememberedUid } from '../core/freeze/freeze-owner';
import { type Freezes, freezeRunOf, preparationOf } from '../core/freeze/freezes';
import type { Answer } from '../core/input-error';
import { type Duration, seconds } from '../core/time';
import type { AskRam } from './freeze-facts';
import type { AskRam as AskOwn } from './permission-reading';

export interface FreezeOwnerWorld {
  /** With the account's own key. */
  readonly askOwn: (account: AccountId) => AskOwn;
  /** As the bills that were read or taken in for the account say. */
  readonly billedUid: (account: AccountId) => Promise<string | undefined>;
  readonly wait: (duration: Duration) => Promise<unknown>;
}

/** A keychain may wait for a person; an emergency does not. */
const OWN_PATIENCE = seconds(10);

async function uidBy(ask: AskOwn): Promise<string | undefined> {
  const answer = await ask('GetCallerIdentity');
  const uid = answer.ok ? answer.value.AccountId : undefined;
  return typeof uid === 'string' && /^\d{1,20}$/.test(uid) ? uid : undefined;
}

/** Asks Alibaba Cloud whose the freezer's key is, and holds it to all that is known of the chosen account. */
export async function readKeyOwner(
  account: AccountId,
  ask: AskRam,
  freezes: Freezes,
  { askOwn, billedUid, wait }: FreezeOwnerWorld,
): Promise<KeyOwner> {
  const [run, preparation] = [freezeRunOf(freezes, account), preparationOf(freezes, account)];
  const answered = Promise.race([uidBy(askOwn(account)), wait(OWN_PATIENCE).then(() => undefined)]);
  const [uid, told] = await Promise.all([uidBy(ask), answered]);
  const remembered = rememberedUid({
    ...(run === undefined ? {} : { run }),
    ...(preparation === undefined ? {} : { preparation }),
  });
  const own = told ?? remembered;
  if (own !== undefined) return keyOwner(account, uid, { own }, run);
  const billed = await billedUid(account).catch(() => undefined);
  return keyOwner(account, uid, billed === undefined ? {} : { billed }, run);
}

/** Why nothing is changed with a key of another account, or of nobody knows which. */
export function ownerRefusal({ verdict, uid, own }: KeyOwner): Answer {
  if (verdict === 'other') {
    const values = { typed: uid ?? '', own: own ?? '' };
    return { ok: false, reason: { field: 'accessKeyId', text: 'input.freeze.other-account', values } };
  }
  return { ok: false, reason: { field: 'sure', text: 'input.freeze.unchecked' } };
}

import type { AccountId } from '../account';
import { isUnfinished, leavesFrozen } from './freeze-result';
import type { FreezeRun } from './freeze-run';

/** Whose a freezer's key is, beside the account that was chosen. UIDs are Alibaba Cloud's numbers of accounts. */
export interface KeyOwner {
  readonly account: AccountId;
  readonly verdict: 'same' | 'other' | 'unchecked';
  /** Of the freezer's key, where Alibaba Cloud said. */
  readonly uid?: string;
  /** Of the chosen account, where it is known. */
  readonly own?: string;
  /** As its bills say, where nothing else does. A dropped file may say anything: it is shown, and proves nothing. */
  readonly billed?: string;
}

interface Remembered {
  readonly run?: FreezeRun;
  readonly preparation?: FreezeRun;
}

/** The UID that an earlier freeze or preparation of the account was made in. */
export const rememberedUid = ({ run, preparation }: Remembered): string | undefined => run?.uid ?? preparation?.uid;

/** What is still to be undone can only be undone where it was done. */
const bindingUid = (run: FreezeRun | undefined): string | undefined =>
  run !== undefined && (leavesFrozen(run) || isUnfinished(run)) ? run.uid : undefined;

/** What is known of the chosen account's own UID, and from where. */
export type OwnUid = Pick<KeyOwner, 'own' | 'billed'>;

export function keyOwner(
  account: AccountId,
  uid: string | undefined,
  known: OwnUid,
  run: FreezeRun | undefined,
): KeyOwner {
  if (uid === undefined) return { account, verdict: 'unchecked', ...known };
  const held = [known.own, bindingUid(run)].flatMap((each) => each ?? []);
  const different = held.find((each) => each !== uid);
  if (different !== undefined) return { account, verdict: 'other', uid, own: different };
  return { account, verdict: held.length > 0 ? 'same' : 'unchecked', uid, ...known };
}

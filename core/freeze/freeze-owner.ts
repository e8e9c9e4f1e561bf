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

export function keyOwner(
  account: AccountId,
  uid: string | undefined,
  own: string | undefined,
  run: FreezeRun | undefined,
): KeyOwner {
  if (uid === undefined) return { account, verdict: 'unchecked', ...(own === undefined ? {} : { own }) };
  const known = [own, bindingUid(run)].flatMap((each) => each ?? []);
  const different = known.find((each) => each !== uid);
  if (different !== undefined) return { account, verdict: 'other', uid, own: different };
  return { account, verdict: known.length > 0 ? 'same' : 'unchecked', uid, ...(own === undefined ? {} : { own }) };
}

import type { AccountId } from '../account';
import type { Instant } from '../time';
import type { UnfitPart } from './freeze-journal';
import type { KeyOwner } from './freeze-owner';
import { freezing, preparation } from './freeze-plan';
import { frozenIdentities, type IdentityFreeze, notPreparedFor } from './freeze-result';
import type { FreezeAct, FreezeRun } from './freeze-run';
import type { FreezeStanding } from './freeze-standing';
import { type Freezes, freezeRunOf, isAccountFrozen, isLeftHalfDone, preparationOf } from './freezes';

/** An account for the tray, the banners and every page. */
export interface FrozenAccount {
  readonly account: AccountId;
  readonly name: string;
  readonly state: 'frozen' | 'half-done';
  readonly frozen: number;
  readonly of: number;
}

interface Named {
  readonly id: AccountId;
  readonly name: string;
}

export function frozenAccounts(freezes: Freezes, accounts: readonly Named[]): readonly FrozenAccount[] {
  if (freezes.runs.length === 0 && freezes.seen === undefined) return [];
  return accounts.flatMap(({ id, name }): readonly FrozenAccount[] => {
    const run = freezeRunOf(freezes, id);
    const isHalfDone = run !== undefined && isLeftHalfDone(freezes, run);
    if (!isHalfDone && !isAccountFrozen(freezes, id)) return [];
    const identities = run === undefined ? [] : frozenIdentities(run);
    const frozen = identities.filter(({ isFrozen }) => isFrozen).length;
    return [{ account: id, name, state: isHalfDone ? 'half-done' : 'frozen', frozen, of: identities.length }];
  });
}

export interface FreezeShown {
  readonly account: AccountId;
  readonly isFrozen: boolean;
  readonly isBusy: boolean;
  readonly isHalfDone: boolean;
  readonly keyIsKept: boolean;
  /** The last freeze or thaw, with how each identity stands in it. */
  readonly run?: FreezeRun;
  readonly identities: readonly IdentityFreeze[];
  /** Whom the last preparation could not cover. */
  readonly notPrepared: readonly IdentityFreeze[];
  /** Whose the key was that was used last. */
  readonly owner?: KeyOwner;
  /** What about its journal is not as this program writes it. */
  readonly unfit?: UnfitPart;
  /** As RAM answered last. */
  readonly standing?: FreezeStanding;
  /** What a freeze would change, call by call. */
  readonly wouldFreeze: readonly FreezeAct[];
  /** What preparing would change. */
  readonly wouldPrepare: readonly FreezeAct[];
}

const actsOf = (run: FreezeRun | undefined): readonly FreezeAct[] => (run?.steps ?? []).map(({ act }) => act);

export function freezeShown(freezes: Freezes, account: AccountId, now: Instant): FreezeShown {
  const run = freezeRunOf(freezes, account);
  const preparing = preparationOf(freezes, account);
  const standing = freezes.seen?.account === account ? freezes.seen.standing : undefined;
  const order = { account, by: '' };
  const unfit = freezes.unfit.find((each) => each.account === account);
  return {
    account,
    isFrozen: isAccountFrozen(freezes, account),
    isBusy: freezes.busy !== undefined,
    isHalfDone: run !== undefined && isLeftHalfDone(freezes, run),
    keyIsKept: freezes.keysKept.includes(account),
    identities: run === undefined ? [] : frozenIdentities(run),
    notPrepared: preparing === undefined ? [] : notPreparedFor(preparing),
    wouldFreeze: standing === undefined ? [] : actsOf(freezing(standing, order, now)),
    wouldPrepare: standing === undefined ? [] : actsOf(preparation(standing, order, now)),
    ...(run === undefined ? {} : { run }),
    ...(freezes.owner?.account === account ? { owner: freezes.owner } : {}),
    ...(unfit === undefined ? {} : { unfit: unfit.part }),
    ...(standing === undefined ? {} : { standing }),
  };
}

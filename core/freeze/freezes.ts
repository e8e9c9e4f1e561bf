import { z } from 'zod';
import type { AccountId } from '../account';
import { deliverySchema } from '../alerts/delivery-record';
import { failureSchema as failure } from '../failure-schema';
import type { Instant } from '../time';
import type { UnfitPart } from './freeze-journal';
import type { KeyOwner } from './freeze-owner';
import { isUnfinished, leavesFrozen } from './freeze-result';
import { type FreezeRun, freezePurposes, stepStates } from './freeze-run';
import type { FreezeStanding } from './freeze-standing';

/** What is known of the freeze in all accounts. */
export interface Freezes {
  /** The last freeze or thaw of each account. */
  readonly runs: readonly FreezeRun[];
  /** The last preparation of each. */
  readonly preparations: readonly FreezeRun[];
  /** Accounts whose freezer key is in the keychain. */
  readonly keysKept: readonly AccountId[];
  /** The last look at one account's RAM; in memory only. */
  readonly seen?: { readonly account: AccountId; readonly standing: FreezeStanding };
  /** Whose the freezer's key was that was used last; in memory only. */
  readonly owner?: KeyOwner;
  /** Accounts whose journal on the disk is not as this program writes it: it is not carried out. */
  readonly unfit: readonly UnfitJournal[];
  /** RAM is being asked or changed. */
  readonly busy?: AccountId;
}

export interface UnfitJournal {
  readonly account: AccountId;
  readonly part: UnfitPart;
}

export const noFreezes: Freezes = { runs: [], preparations: [], keysKept: [], unfit: [] };

const text = z.string().min(1);
const identity = z.object({ kind: z.enum(['user', 'group', 'role']), name: text });
const onPolicy = { policy: text };
const act = z.discriminatedUnion('do', [
  z.object({ do: z.literal('create-policy'), ...onPolicy, document: text }),
  z.object({ do: z.literal('add-version'), ...onPolicy, document: text }),
  z.object({ do: z.literal('set-default'), ...onPolicy, version: text, before: text }),
  z.object({ do: z.literal('attach'), ...onPolicy, ...identity.shape }),
  z.object({ do: z.literal('detach'), ...onPolicy, ...identity.shape }),
  z.object({ do: z.literal('delete-policy'), ...onPolicy }),
  z.object({ do: z.enum(['create-group', 'delete-group']), ...onPolicy }),
  z.object({ do: z.enum(['add-user', 'remove-user']), ...onPolicy, name: text }),
]);
/** What a date of ECMAScript can hold. */
const LATEST = 8_640_000_000_000_000;
const instant = z.custom<Instant>((value) => Number.isSafeInteger(value) && Math.abs(Number(value)) <= LATEST);

export const freezeRunSchema: z.ZodType<FreezeRun> = z.object({
  id: text,
  account: z.custom<AccountId>((value) => typeof value === 'string' && value !== ''),
  uid: z
    .string()
    .regex(/^\d{1,20}$/)
    .exactOptional(),
  purpose: z.enum(freezePurposes),
  way: z.enum(['prepared', 'one-by-one']),
  by: z.string(),
  startedAt: instant,
  steps: z.array(z.object({ act, state: z.enum(stepStates), failure: failure.exactOptional() })).readonly(),
  covered: z.array(identity).readonly(),
  uncovered: z.array(identity).readonly(),
  stoppedBy: failure.exactOptional(),
  told: deliverySchema.exactOptional(),
  endedAt: instant.exactOptional(),
});

const ofAccount = (runs: readonly FreezeRun[], wanted: AccountId): FreezeRun | undefined =>
  runs.find(({ account }) => account === wanted);

export const freezeRunOf = ({ runs }: Freezes, account: AccountId): FreezeRun | undefined => ofAccount(runs, account);
export const preparationOf = ({ preparations }: Freezes, account: AccountId): FreezeRun | undefined =>
  ofAccount(preparations, account);

const replaced = (runs: readonly FreezeRun[], run: FreezeRun): readonly FreezeRun[] => [
  ...runs.filter(({ account }) => account !== run.account),
  run,
];

export const withFreezeRun = (freezes: Freezes, run: FreezeRun): Freezes =>
  run.purpose === 'prepare'
    ? { ...freezes, preparations: replaced(freezes.preparations, run) }
    : {
        ...freezes,
        runs: replaced(freezes.runs, run),
        unfit: freezes.unfit.filter(({ account }) => account !== run.account),
      };

export const withFreezeSeen = (freezes: Freezes, account: AccountId, standing: FreezeStanding): Freezes => ({
  ...freezes,
  seen: { account, standing },
});

export const withKeyOwner = (freezes: Freezes, owner: KeyOwner): Freezes => ({ ...freezes, owner });

export function withFreezeBusy({ busy: _before, ...freezes }: Freezes, account: AccountId | undefined): Freezes {
  return account === undefined ? freezes : { ...freezes, busy: account };
}

export const withFreezerKept = (freezes: Freezes, account: AccountId, isKept: boolean): Freezes => ({
  ...freezes,
  keysKept: [...freezes.keysKept.filter((each) => each !== account), ...(isKept ? [account] : [])],
});

/** A freeze or thaw that a crash, a lost key or the network has left half done. */
export const isLeftHalfDone = (freezes: Freezes, run: FreezeRun): boolean =>
  isUnfinished(run) && freezes.busy !== run.account;

/** Recharge rights are frozen as far as this program knows. */
export function isAccountFrozen(freezes: Freezes, account: AccountId): boolean {
  const run = freezeRunOf(freezes, account);
  const { seen } = freezes;
  return (run !== undefined && leavesFrozen(run)) || (seen?.account === account && seen.standing.isFrozen);
}

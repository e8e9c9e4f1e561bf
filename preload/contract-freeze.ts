import type { AccountId } from '../core/account';
import type { KeyDraft } from './contract';

/** Both halves as typed; the kept key is used where both are empty. It goes to the vault's process and is forgotten after. */
interface FreezerKeyDraft extends KeyDraft {
  readonly keep: boolean;
}

interface OfAccount {
  readonly account: AccountId;
  readonly key: FreezerKeyDraft;
}

/** What changes something: where Alibaba Cloud cannot say whose the key is, a person must be `sure` of it. */
interface Changing extends OfAccount {
  readonly sure?: boolean;
}

/** What the page of the emergency freeze sends up. Answered when it is over; how far it is, snapshots say. */
export interface FreezeCommands {
  /** Looks, and changes nothing. */
  readonly 'freeze.rehearse': OfAccount;
  readonly 'freeze.prepare': Changing & { readonly by: string };
  /** `word` as typed: it must be FREEZE. */
  readonly 'freeze.start': Changing & { readonly by: string; readonly word: string };
  /** Goes on with what stopped half way, or tries again what was refused. */
  readonly 'freeze.continue': Changing;
  /** Takes back what the last freeze did, or may have done. */
  readonly 'freeze.thaw': Changing & { readonly by: string };
  readonly 'freeze.forget-key': { readonly account: AccountId };
}

export const freezeCommandNames = [
  'freeze.rehearse',
  'freeze.prepare',
  'freeze.start',
  'freeze.continue',
  'freeze.thaw',
  'freeze.forget-key',
] as const satisfies readonly (keyof FreezeCommands)[];

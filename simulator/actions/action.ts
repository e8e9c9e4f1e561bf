import type { Instant } from '../../core/time';
import type { SimulatedAccount } from '../account-in-a-box';
import type { MinorUnits } from '../amounts';
import type { Book } from '../book';
import { type Refusal, refusals } from '../refusal';
import type { World } from '../world';

/** An action asked for by an account that has proved who it is. */
export interface Call {
  readonly world: World;
  readonly caller: SimulatedAccount;
  /** The user of the account whose key signed. */
  readonly user: string;
  /** Of the query and of a form body, decoded. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly requestId: string;
  /** As 2017-12-14 writes a balance: `1,234.56`. */
  readonly grouped: (amount: MinorUnits) => string;
  /** As 2023-09-30 writes it: `1234.56`. */
  readonly plain: (amount: MinorUnits) => string;
}

export type Body = Readonly<Record<string, unknown>>;

export interface Action {
  /** The permission that RAM asks for, misspelt where Alibaba Cloud misspells it. */
  readonly ramAction: string;
  /** The other name of the same permission: an Allow on either grants, a Deny on either denies. */
  readonly alsoCalled?: string;
  /** Whoever has a key may. */
  readonly isFree?: true;
  /** What the permission must hold on; everything, if absent, as for billing. */
  resources?(call: Call): readonly string[];
  answer(call: Call, now: Instant): Body | Refusal;
}

/** The two success codes of 2017-12-14: `200` for balance and relations, `Success` for the rest. */
export const envelope = (code: '200' | 'Success', call: Call, content: unknown): Body => ({
  Code: code,
  Message: 'Successful!',
  RequestId: call.requestId,
  Success: true,
  Data: content,
});

export const callerBook = (call: Call): Book => call.world.bookOf(call.caller);

/** The books whose bill is asked for: the caller's own, or those of a sub-account of theirs. */
export function billedBook(call: Call): Book | Refusal {
  const owner = call.parameters.get('BillOwnerId');
  if (owner === undefined || owner === String(call.caller.uid)) return callerBook(call);
  const member = call.world.accountCalled(owner);
  return member?.master === call.caller.name ? call.world.bookOf(member) : refusals.notYourOwn;
}

export const isRefusal = (outcome: object): outcome is Refusal => 'refused' in outcome;

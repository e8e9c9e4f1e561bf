import type { SimulatedAccount } from '../account-in-a-box';
import { type Refusal, refusals } from '../refusal';
import type { Call } from './action';

/** Derived from the UID, so that it is stable. */
export const fundAccountIdOf = ({ uid }: SimulatedAccount): number => 3_000_000_000 + (uid % 1_000_000_000);

/** The fund account asked for: the caller's own, or one that the caller manages. */
export function fundAccountOf(call: Call): SimulatedAccount | Refusal {
  const wanted = call.parameters.get('FundAccountId');
  if (wanted === undefined || wanted === '') return call.caller;
  const found = call.world.accounts.find((account) => String(fundAccountIdOf(account)) === wanted);
  const managed = found !== undefined && (found.name === call.caller.name || found.master === call.caller.name);
  return managed ? found : refusals.notYourOwn;
}

import { accountIn, amountIn, ControlInputError, textIn } from '../control-input';
import type { Act } from '../controlled';
import { topUp } from '../money-acts';
import type { Directory, IdentityKind } from './directory';
import { hasIdentity } from './directory';
import { type Principal, rulingFor } from './rights';

/** `root`, `user/anna` or `role/payer`. */
function principalIn(written: string, directory: Directory): Principal {
  if (written === 'root') return { kind: 'root' };
  const [kind = '', name = ''] = written.split('/');
  const isKind = (word: string): word is IdentityKind & ('user' | 'role') => word === 'user' || word === 'role';
  if (!isKind(kind) || !hasIdentity(directory, kind, name)) {
    throw new ControlInputError('identity', 'must be root, user/NAME or role/NAME of the account');
  }
  return { kind, name };
}

/** Money in by somebody of the account: refused where their policies do not allow it, and then nothing changes. */
export const recharge: Act = (fields, controlled) => {
  const { world, clock } = controlled;
  const account = accountIn(fields, world);
  amountIn(fields, 'amount', account.currency);
  const directory = world.directoryOf(account);
  const principal = principalIn(textIn(fields, 'identity'), directory);
  const ruling = rulingFor(directory, principal, { action: 'bss:ModifyBalance', resource: '*' }, clock.now());
  return ruling === 'allowed' ? { allowed: true, ...topUp(fields, controlled) } : { allowed: false, because: ruling };
};

/** The key of a user, as whoever made it knows it. */
export const ramKey: Act = (fields, { world }) => {
  const account = accountIn(fields, world);
  const user = world.directoryOf(account).users.find(({ name }) => name === textIn(fields, 'user'));
  if (user?.key === undefined) throw new ControlInputError('user', 'has no key in this account');
  return user.key;
};

/** Groups, policies and what is attached to whom: all that a freeze may change. */
export const ramStanding: Act = (fields, { world }) => {
  const { groups, policies, attachments } = world.directoryOf(accountIn(fields, world));
  return { groups, policies, attachments };
};

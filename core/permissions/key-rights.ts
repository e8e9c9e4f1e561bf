import type { Instant } from '../time';
import type { Identities } from './identities';
import type { RightStanding } from './standing';
import { standingOfIdentity } from './who-can-recharge';

/** What an account's own key may do beyond reading; `root` is a key of the account itself, which no policy limits. */
export type KeyRight = RightStanding['right'] | 'root';

/** Rights on money that the user of the key certainly has: what depends is no reason for a warning. */
export function keyRights(identities: Identities, user: string, now: Instant): readonly KeyRight[] {
  const identity = identities.identities.find(
    ({ kind, name }) => kind === 'user' && name.toLowerCase() === user.toLowerCase(),
  );
  if (identity === undefined) return [];
  const { rights } = standingOfIdentity(identities, identity, now);
  return rights.filter(({ decision }) => decision === 'allowed').map(({ right }) => right);
}

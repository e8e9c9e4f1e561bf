import { z } from 'zod';
import type { Instant } from '../time';
import type { Identities } from './identities';
import { moneyRights } from './money-rights';
import { standingOfIdentity } from './who-can-recharge';

const keyRightNames = [...moneyRights, 'grant-itself', 'root'] as const;

/** What an account's own key may do beyond reading; `root` is a key of the account itself, which no policy limits. */
export type KeyRight = (typeof keyRightNames)[number];

/** What was found of an account's key the last time that it could be asked. */
export interface KeyChecked {
  readonly rights: readonly KeyRight[];
  readonly at: Instant;
  /** A key that was replaced is another one. */
  readonly keyEnding: string;
}

export const keyCheckedSchema: z.ZodType<KeyChecked> = z.object({
  rights: z.array(z.enum(keyRightNames)),
  at: z.custom<Instant>((value) => typeof value === 'number' && Number.isFinite(value)),
  keyEnding: z.string(),
});

/** Rights on money that the user of the key certainly has: what depends is no reason for a warning. */
export function keyRights(identities: Identities, user: string, now: Instant): readonly KeyRight[] {
  const identity = identities.identities.find(
    ({ kind, name }) => kind === 'user' && name.toLowerCase() === user.toLowerCase(),
  );
  if (identity === undefined) return [];
  const { rights } = standingOfIdentity(identities, identity, now);
  return rights.filter(({ decision }) => decision === 'allowed').map(({ right }) => right);
}

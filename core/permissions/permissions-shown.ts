import type { AccountId } from '../account';
import type { Instant } from '../time';
import { groupsWithoutMembers, type Identities, unreadPolicies } from './identities';
import { type Finding, lint } from './lint';
import { type IdentityStanding, whoCanRecharge } from './who-can-recharge';

/** Users, groups, roles and policies that were read or pasted; in memory only, until the program ends. */
export interface PermissionsKnown {
  readonly identities: Identities;
  /** The account whose key read them; pasted where it is absent. */
  readonly account?: AccountId;
  readonly at: Instant;
}

export interface PolicyReview {
  readonly policy: string;
  readonly findings: readonly Finding[];
}

/** What the page of permissions shows of them. */
export interface PermissionsShown {
  readonly account?: AccountId;
  readonly at: Instant;
  /** Rights that an identity has, may have or is denied; whoever has none is there without any. */
  readonly who: readonly IdentityStanding[];
  readonly reviews: readonly PolicyReview[];
  readonly policies: number;
  /** Policies whose text is not known: what they grant is not in the answer. */
  readonly unread: readonly string[];
  readonly groupsWithoutMembers: readonly string[];
  /** Lists that were cut before their end: whoever is behind it is missing. */
  readonly cut: readonly string[];
}

const withoutNone = (standing: IdentityStanding): IdentityStanding => ({
  ...standing,
  rights: standing.rights.filter(({ decision }) => decision !== 'implicit-deny'),
});

const policyName = (key: string): string => key.slice(key.indexOf(' ') + 1);

function worked({ identities, account, at }: PermissionsKnown, now: Instant): PermissionsShown {
  const reviews = [...identities.texts].map(([key, policy]) => ({ policy: policyName(key), findings: lint(policy) }));
  return {
    at,
    who: whoCanRecharge(identities, now).map(withoutNone),
    reviews: reviews.filter(({ findings }) => findings.length > 0),
    policies: reviews.length,
    unread: unreadPolicies(identities),
    groupsWithoutMembers: groupsWithoutMembers(identities),
    cut: identities.cut,
    ...(account === undefined ? {} : { account }),
  };
}

interface Kept {
  readonly minute: number;
  readonly shown: PermissionsShown;
}

const kept = new WeakMap<PermissionsKnown, Kept>();
const MINUTE = 60_000;

/** Worked out once a minute: conditions may turn on the moment. */
export function permissionsShown(known: PermissionsKnown, now: Instant): PermissionsShown {
  const minute = Math.floor(now / MINUTE);
  const before = kept.get(known);
  if (before?.minute === minute) return before.shown;
  const shown = worked(known, now);
  kept.set(known, { minute, shown });
  return shown;
}

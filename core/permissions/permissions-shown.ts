import type { AccountId } from '../account';
import type { Instant } from '../time';
import { groupsWithoutMembers, type Identities, unreadPolicies } from './identities';
import { type Finding, lint } from './lint';
import type { Conditions } from './policy';
import type { IdentityStanding, RightStanding } from './standing';
import { ended, partsOfWho, rolesWithoutTrust, whoCanRechargeByParts } from './who-can-recharge';
import { type Danger, dangerOf } from './worst-right';

/** Users, groups, roles and policies that were read or pasted. */
export interface PermissionsRead {
  readonly identities: Identities;
  /** The account whose key read them; pasted where it is absent. */
  readonly account?: AccountId;
  readonly at: Instant;
}

export interface PolicyReview {
  readonly policy: string;
  /** Alibaba Cloud's own: nobody can change its text, only detach it. */
  readonly isSystem: boolean;
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
  /** Roles with a right on money of which it is not known who may take them on. */
  readonly rolesWithoutTrust: readonly string[];
  /** Lists that were cut before their end: whoever is behind it is missing. */
  readonly cut: readonly string[];
}

/** The ways are read for topping up; of the other rights the page says only that they are there. */
const shortened = (right: RightStanding): RightStanding =>
  right.right === 'recharge' ? right : { ...right, paths: [], objections: [], morePaths: 0 };

const withoutNone = (standing: IdentityStanding): IdentityStanding => ({
  ...standing,
  rights: standing.rights.filter(({ decision }) => decision !== 'implicit-deny').map(shortened),
});

const DANGERS: readonly Danger[] = ['can', 'depends', 'otherwise', 'none'];
const rankOf = ({ rights }: IdentityStanding): number => DANGERS.indexOf(dangerOf(rights));

const turnsOnTheMoment = ({
  statements,
}: {
  readonly statements: readonly { readonly conditions: Conditions }[];
}): boolean =>
  statements.some(({ conditions }) =>
    Object.values(conditions).some((keys) => Object.keys(keys).some((key) => key.toLowerCase() === 'acs:currenttime')),
  );

const policyName = (key: string): string => key.slice(key.indexOf(' ') + 1);

/** Whether it is another answer a minute later. */
export const isTimed = ({ texts, trusted }: Identities): boolean =>
  [...texts.values(), ...trusted.values()].some(turnsOnTheMoment);

/** How many pieces of work `permissionsByParts` comes in. */
export const partsOfShown = (identities: Identities): number => identities.texts.size + partsOfWho(identities);

/** The same as `permissionsShown`, each part a short piece of work. */
export function* permissionsByParts(
  { identities, account, at }: PermissionsRead,
  now: Instant,
): Generator<undefined, PermissionsShown> {
  const reviews: PolicyReview[] = [];
  for (const [key, policy] of identities.texts) {
    const findings = lint(policy);
    if (findings.length > 0) reviews.push({ policy: policyName(key), isSystem: key.startsWith('System '), findings });
    yield;
  }
  const who = yield* whoCanRechargeByParts(identities, now);
  return {
    at,
    who: who.map(withoutNone).sort((left, right) => rankOf(left) - rankOf(right)),
    reviews,
    policies: identities.texts.size,
    unread: unreadPolicies(identities),
    groupsWithoutMembers: groupsWithoutMembers(identities),
    rolesWithoutTrust: rolesWithoutTrust(who),
    cut: identities.cut,
    ...(account === undefined ? {} : { account }),
  };
}

export const permissionsShown = (read: PermissionsRead, now: Instant): PermissionsShown =>
  ended(permissionsByParts(read, now));

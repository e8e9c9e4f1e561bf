import type { AccountId } from '../account';
import type { Instant } from '../time';
import { groupsWithoutMembers, type Identities, unreadPolicies } from './identities';
import { type Finding, lint } from './lint';
import type { Policy } from './policy';
import { type IdentityStanding, type RightStanding, rolesWithoutTrust, whoCanRecharge } from './who-can-recharge';
import { type Danger, dangerOf } from './worst-right';

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

/** A right with its first few ways, and how many more there are. */
export interface ShownRight extends RightStanding {
  readonly morePaths: number;
}

export interface ShownStanding extends IdentityStanding {
  readonly rights: readonly ShownRight[];
}

/** What the page of permissions shows of them. */
export interface PermissionsShown {
  readonly account?: AccountId;
  readonly at: Instant;
  /** Rights that an identity has, may have or is denied; whoever has none is there without any. */
  readonly who: readonly ShownStanding[];
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

const MOST_PATHS = 5;

/** The ways are read for topping up; of the other rights the page says only that they are there. */
const shortened = (right: RightStanding): ShownRight => {
  const most = right.right === 'recharge' ? MOST_PATHS : 0;
  const { paths } = right;
  return { ...right, paths: paths.slice(0, most), morePaths: Math.max(0, paths.length - most) };
};

const withoutNone = (standing: IdentityStanding): ShownStanding => ({
  ...standing,
  rights: standing.rights.filter(({ decision }) => decision !== 'implicit-deny').map(shortened),
});

const DANGERS: readonly Danger[] = ['can', 'depends', 'otherwise', 'none'];
const rankOf = ({ rights }: ShownStanding): number => DANGERS.indexOf(dangerOf(rights));

const turnsOnTheMoment = ({ statements }: Policy): boolean =>
  statements.some(({ conditions }) =>
    Object.values(conditions).some((keys) => Object.keys(keys).some((key) => key.toLowerCase() === 'acs:currenttime')),
  );

const policyName = (key: string): string => key.slice(key.indexOf(' ') + 1);

function worked({ identities, account, at }: PermissionsKnown, now: Instant): PermissionsShown {
  const reviews = [...identities.texts].map(([key, policy]) => ({ policy: policyName(key), findings: lint(policy) }));
  const who = whoCanRecharge(identities, now);
  return {
    at,
    who: who.map(withoutNone).sort((left, right) => rankOf(left) - rankOf(right)),
    reviews: reviews.filter(({ findings }) => findings.length > 0),
    policies: reviews.length,
    unread: unreadPolicies(identities),
    groupsWithoutMembers: groupsWithoutMembers(identities),
    rolesWithoutTrust: rolesWithoutTrust(identities, who),
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

/** Worked out once, or once a minute where a condition turns on the moment. */
export function permissionsShown(known: PermissionsKnown, now: Instant): PermissionsShown {
  const isTimed = [...known.identities.texts.values()].some(turnsOnTheMoment);
  const minute = isTimed ? Math.floor(now / MINUTE) : 0;
  const before = kept.get(known);
  if (before?.minute === minute) return before.shown;
  const shown = worked(known, now);
  kept.set(known, { minute, shown });
  return shown;
}

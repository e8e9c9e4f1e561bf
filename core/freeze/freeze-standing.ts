import type { IdentityKind } from '../permissions/identities';
import type { Instant } from '../time';
import { meaningOf, type VersionMeaning } from './freeze-policy';

export interface FreezeIdentity {
  readonly kind: IdentityKind;
  readonly name: string;
}

export interface FreezePolicyVersion {
  readonly id: string;
  readonly document: string;
  readonly isDefault: boolean;
}

/** What an account's RAM answers about the freeze at one moment. */
export interface FreezeFacts {
  readonly identities: readonly FreezeIdentity[];
  /** Users by group. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** The freeze policy's versions and whom it is attached to; absent where there is no such policy. */
  readonly policy?: {
    readonly versions: readonly FreezePolicyVersion[];
    readonly attached: readonly FreezeIdentity[];
  };
}

/** How an account is prepared, worked out from the facts. */
export interface FreezeStanding {
  readonly at: Instant;
  readonly policy: 'missing' | 'incomplete' | 'unsafe' | 'ready';
  /** What each version would do, by its ID. */
  readonly meanings: Readonly<Record<string, VersionMeaning>>;
  /** The versions to change between. */
  readonly harmless?: string;
  readonly denying?: string;
  /** The default version denies, whoever made it so. */
  readonly isFrozen: boolean;
  readonly covered: readonly FreezeIdentity[];
  readonly uncovered: readonly FreezeIdentity[];
  /** Roles that Alibaba Cloud's own services keep, to which nobody can attach a policy, and names that RAM gives nobody. */
  readonly outOfReach: readonly FreezeIdentity[];
}

export const sameIdentity =
  (wanted: FreezeIdentity) =>
  (each: FreezeIdentity): boolean =>
    each.kind === wanted.kind && each.name === wanted.name;

/** https://www.alibabacloud.com/help/en/ram/user-guide/service-linked-roles: all of their names begin like this. */
const isServiceLinked = ({ kind, name }: FreezeIdentity): boolean =>
  kind === 'role' && name.startsWith('AliyunServiceRoleFor');

const NAME = /^[\p{L}\p{N}._@-]{1,64}$/u;
/** https://www.alibabacloud.com/help/en/ram/developer-reference/api-ram-2015-05-01-createuser, and of groups and roles */
export const isIdentityName = ({ name }: Pick<FreezeIdentity, 'name'>): boolean => NAME.test(name);

/** No journal could be carried out that has any other. */
const isReachable = (identity: FreezeIdentity): boolean => isIdentityName(identity) && !isServiceLinked(identity);

/** Attached to, or a user in a group that it is attached to. */
function isCovered(identity: FreezeIdentity, attached: readonly FreezeIdentity[], members: FreezeFacts['members']) {
  if (attached.some(sameIdentity(identity))) return true;
  return (
    identity.kind === 'user' &&
    attached.some(({ kind, name }) => kind === 'group' && members.get(name)?.includes(identity.name))
  );
}

function policyStanding(meanings: readonly { readonly meaning: VersionMeaning; readonly isDefault: boolean }[]) {
  if (meanings.some(({ meaning, isDefault }) => isDefault && meaning === 'unsafe')) return 'unsafe';
  const has = (wanted: VersionMeaning) => meanings.some(({ meaning }) => meaning === wanted);
  return has('harmless') && has('denying') ? 'ready' : 'incomplete';
}

export function freezeStanding({ identities, members, policy }: FreezeFacts, now: Instant): FreezeStanding {
  const reachable = identities.filter(isReachable);
  const attached = policy?.attached ?? [];
  const meanings = (policy?.versions ?? []).map((each) => ({ ...each, meaning: meaningOf(each.document, now) }));
  const harmless = meanings.find(({ meaning }) => meaning === 'harmless')?.id;
  const denying = meanings.find(({ meaning }) => meaning === 'denying')?.id;
  return {
    at: now,
    policy: policy === undefined ? 'missing' : policyStanding(meanings),
    meanings: Object.fromEntries(meanings.map(({ id, meaning }) => [id, meaning])),
    isFrozen: meanings.some(({ isDefault, meaning }) => isDefault && meaning === 'denying'),
    covered: reachable.filter((each) => isCovered(each, attached, members)),
    uncovered: reachable.filter((each) => !isCovered(each, attached, members)),
    outOfReach: identities.filter((each) => !isReachable(each)),
    ...(harmless === undefined ? {} : { harmless }),
    ...(denying === undefined ? {} : { denying }),
  };
}

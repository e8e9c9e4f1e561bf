import type { NamedPolicy } from './evaluate';
import type { Policy } from './policy';
import { systemPolicy } from './system-policies';
import type { Trust } from './trust';

export type IdentityKind = 'user' | 'group' | 'role';

export interface AttachedPolicy {
  readonly name: string;
  readonly type: 'System' | 'Custom';
  /** Of one resource group only, not of the whole account. */
  readonly resourceGroup?: string;
}

export interface Identity {
  readonly kind: IdentityKind;
  readonly name: string;
  readonly attached: readonly AttachedPolicy[];
}

/** Who is in an account, and what is attached to them. */
export interface Identities {
  readonly identities: readonly Identity[];
  /** Users by group, both in small letters. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Texts of custom policies by name, and of system policies where the source has them. */
  readonly texts: ReadonlyMap<string, Policy>;
  /** Trust policies by role in small letters; roles whose trust is not known are missing. */
  readonly trusted: ReadonlyMap<string, Trust>;
  /** The number of the account, where the answers tell it; more than one where answers of several were mixed. */
  readonly own: readonly string[];
  /** Lists, by Alibaba Cloud's name for them, whose last page is missing. */
  readonly cut: readonly string[];
}

export const policyKey = ({ name, type }: Pick<AttachedPolicy, 'name' | 'type'>): string => `${type} ${name}`;

/** The policies with their texts; system policies of other products are left out, as they say nothing on billing. */
export function policiesOf(attached: readonly AttachedPolicy[], texts: Identities['texts']): readonly NamedPolicy[] {
  return attached.flatMap((each): readonly NamedPolicy[] => {
    const { name } = each;
    const known = texts.get(policyKey(each));
    if (known !== undefined) return [{ name, policy: known }];
    if (each.type === 'Custom') return [{ name }];
    const policy = systemPolicy(name);
    if (policy === 'other-product') return [];
    return [policy === 'unread' ? { name } : { name, policy }];
  });
}

/** Policies that are attached to somebody and whose text is known from nowhere. */
export function unreadPolicies({ identities, texts }: Identities): readonly string[] {
  const attached = identities.flatMap((identity) => policiesOf(identity.attached, texts));
  return [...new Set(attached.filter(({ policy }) => policy === undefined).map(({ name }) => name))].sort();
}

/** Groups that grant something and whose members are not known: whoever is in them is missing from every answer. */
export const groupsWithoutMembers = ({ identities, members }: Identities): readonly string[] =>
  identities.filter(({ kind, name }) => kind === 'group' && !members.has(name.toLowerCase())).map(({ name }) => name);

const NO_GROUPS: readonly string[] = [];
const groupsByUser = new WeakMap<Identities['members'], ReadonlyMap<string, readonly string[]>>();

function byUser(members: Identities['members']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [group, users] of members) {
    for (const user of users) found.set(user, [...(found.get(user) ?? []), group]);
  }
  groupsByUser.set(members, found);
  return found;
}

/** Groups of a user, in small letters. */
export const groupsOf = ({ members }: Identities, user: string): readonly string[] =>
  (groupsByUser.get(members) ?? byUser(members)).get(user.toLowerCase()) ?? NO_GROUPS;

import type { NamedPolicy } from './evaluate';
import type { Policy } from './policy';
import { systemPolicy } from './system-policies';

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
  /** Whom a role's trust policy lists, or `*`, by role in small letters; roles whose trust is not known are missing. */
  readonly trusted: ReadonlyMap<string, readonly string[]>;
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

export const groupsOf = ({ members }: Identities, user: string): readonly string[] =>
  [...members].filter(([, users]) => users.includes(user.toLowerCase())).map(([group]) => group);

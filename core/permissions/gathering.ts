import { type AttachedPolicy, type Identities, type IdentityKind, policyKey } from './identities';
import type { Policy } from './policy';
import type { Trust } from './trust';

interface Known {
  readonly kind: IdentityKind;
  readonly name: string;
  readonly attached: Map<string, AttachedPolicy>;
}

/** RAM tells names of users, groups and roles apart whatever their capitals. */
const keyOf = (name: string): string => name.toLowerCase();

/** Fills while answers are read, one after another; several answers about one identity add up. */
export interface Gathering {
  readonly identity: (kind: IdentityKind, name: string, attached: readonly AttachedPolicy[]) => void;
  readonly joined: (group: string, users: readonly string[]) => void;
  readonly text: (policy: AttachedPolicy, text: Policy) => void;
  readonly trust: (role: string, trust: Trust) => void;
  /** The number of the account that the answers are of. */
  readonly own: (account: string) => void;
  readonly page: (list: string, isLast: boolean) => void;
  readonly all: () => Identities;
}

export function gathering(): Gathering {
  const known = new Map<string, Known>();
  const members = new Map<string, readonly string[]>();
  const texts = new Map<string, Policy>();
  const trusted = new Map<string, Trust>();
  const own = new Set<string>();
  const ended = new Map<string, boolean>();
  return {
    identity: (kind, name, attached) => {
      const key = `${kind} ${keyOf(name)}`;
      const one = known.get(key) ?? { kind, name, attached: new Map() };
      for (const each of attached) one.attached.set(`${policyKey(each)} ${each.resourceGroup ?? ''}`, each);
      known.set(key, one);
    },
    joined: (group, users) => {
      const key = keyOf(group);
      members.set(key, [...new Set([...(members.get(key) ?? []), ...users.map(keyOf)])]);
    },
    text: (policy, text) => void texts.set(policyKey(policy), text),
    trust: (role, trust) => void trusted.set(keyOf(role), trust),
    own: (account) => void own.add(account),
    page: (list, isLast) => void ended.set(list, isLast || ended.get(list) === true),
    all: () => ({
      identities: [...known.values()].map(({ kind, name, attached }) => ({
        kind,
        name,
        attached: [...attached.values()],
      })),
      members,
      texts,
      trusted,
      own: [...own],
      cut: [...ended].filter(([, isEnded]) => !isEnded).map(([list]) => list),
    }),
  };
}

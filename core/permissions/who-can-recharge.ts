import type { Instant } from '../time';
import { type DecidedBy, type Decision, evaluate, type NamedPolicy, type Verdict } from './evaluate';
import { groupsOf, type Identities, type Identity, policiesOf } from './identities';
import { alternatives, type MoneyRight, moneyRights, permissionPoints, selfGranting } from './money-rights';
import { type RolesToTake, rolesToTake, type TakenRole } from './roles-taken';

interface RoleTaken {
  readonly role: string;
  /** The roles that have to be taken on before it. */
  readonly after?: readonly string[];
}

/** Which of the policies that reach an identity, and by what: its own, a group's, or a role's that it may take on. */
export interface GrantPath extends DecidedBy {
  readonly through: { readonly own: true } | { readonly group: string } | RoleTaken;
}

export interface RightStanding {
  readonly right: MoneyRight | 'grant-itself';
  readonly decision: Decision;
  /** Ways by which it is granted, also where a Deny takes it away. */
  readonly paths: readonly GrantPath[];
  /** The statement that takes it away. */
  readonly deniedBy?: GrantPath;
  readonly on: readonly string[];
}

export interface IdentityStanding {
  readonly kind: Identity['kind'];
  readonly name: string;
  readonly rights: readonly RightStanding[];
}

interface Source {
  readonly through: GrantPath['through'];
  readonly policies: readonly NamedPolicy[];
}

/** Policies of the whole account only: what is granted in a resource group never reaches billing. */
const sourceOf = (identities: Identities, { attached }: Identity, through: GrantPath['through']): Source => ({
  through,
  policies: policiesOf(
    attached.filter(({ resourceGroup }) => resourceGroup === undefined),
    identities.texts,
  ),
});

function sourcesOf(identities: Identities, identity: Identity): readonly Source[] {
  const own = sourceOf(identities, identity, { own: true });
  if (identity.kind !== 'user') return [own];
  const groups = groupsOf(identities, identity.name);
  const inherited = identities.identities.filter(
    ({ kind, name }) => kind === 'group' && groups.includes(name.toLowerCase()),
  );
  return [own, ...inherited.map((group) => sourceOf(identities, group, { group: group.name }))];
}

const NAME_GAP = '\u0000';

/** Policies are told apart by where they come from, so that the same one attached twice gives two paths. */
const attachedOf = (sources: readonly Source[]): readonly NamedPolicy[] =>
  sources.flatMap(({ policies }, index) =>
    policies.map((policy) => ({ ...policy, name: `${index}${NAME_GAP}${policy.name}` })),
  );

function pathOf(by: DecidedBy, sources: readonly Source[]): GrantPath {
  const [index = '0', policy = ''] = by.policy.split(NAME_GAP);
  return { ...by, policy, through: sources[Number(index)]?.through ?? { own: true } };
}

/** An Allow on one of the points grants; a Deny on one of them denies, unless each gives the right alone. */
const ORDER: readonly Decision[] = ['implicit-deny', 'depends', 'allowed', 'explicit-deny'];
const ALTERNATIVES_ORDER: readonly Decision[] = ['implicit-deny', 'explicit-deny', 'depends', 'allowed'];

function decisive(right: RightStanding['right'], verdicts: readonly Verdict[]): Verdict | undefined {
  const order = alternatives.includes(right) ? ALTERNATIVES_ORDER : ORDER;
  return [...verdicts].sort((left, other) => order.indexOf(other.decision) - order.indexOf(left.decision))[0];
}

function standingOf(
  right: RightStanding['right'],
  points: readonly string[],
  sources: readonly Source[],
  now: Instant,
): RightStanding {
  const attached = attachedOf(sources);
  const verdicts = points.map((action) => evaluate(attached, { action }, {}, now));
  const found = decisive(right, verdicts);
  const { decision, by, on } = found ?? { decision: 'implicit-deny' as const, by: undefined, on: [] };
  const paths = new Map(
    verdicts
      .flatMap(({ grants }) => grants)
      .map((grant) => [`${grant.policy} ${grant.statement ?? ''}`, pathOf(grant, sources)]),
  );
  return {
    right,
    decision,
    on,
    paths: [...paths.values()],
    ...(decision === 'explicit-deny' && by !== undefined ? { deniedBy: pathOf(by, sources) } : {}),
  };
}

const pointsOf = (right: RightStanding['right']): readonly string[] =>
  right === 'grant-itself' ? selfGranting : permissionPoints[right];

const rights: readonly RightStanding['right'][] = [...moneyRights, 'grant-itself'];

const standings = (sources: readonly Source[], now: Instant): readonly RightStanding[] =>
  rights.map((right) => standingOf(right, pointsOf(right), sources, now));

const isOpen = ({ decision }: RightStanding): boolean => decision === 'allowed' || decision === 'depends';

const isTrustKnown = ({ trusted }: Identities, role: string): boolean => trusted.has(role.toLowerCase());

/** Every role with its own rights, worked out once for all who may take it on. */
interface Roles {
  readonly toTake: RolesToTake;
  readonly rights: ReadonlyMap<string, readonly RightStanding[]>;
}

function rolesIn(identities: Identities, now: Instant): Roles {
  const roles = identities.identities.filter(({ kind }) => kind === 'role');
  const sources = roles.map((role) => ({ role, own: sourceOf(identities, role, { role: role.name }) }));
  const toTake = sources.map(({ role: { name }, own }) => {
    const principals = identities.trusted.get(name.toLowerCase());
    return { name, policies: own.policies, ...(principals === undefined ? {} : { principals }) };
  });
  const rights = sources.map(({ role, own }) => [role.name, standings([own], now).filter(isOpen)] as const);
  return { toTake: rolesToTake(toTake, now), rights: new Map(rights) };
}

/** The rights of a role for whoever takes it on, after others perhaps. */
function rightsTaken({ role, after, on }: TakenRole, rights: Roles['rights']): readonly RightStanding[] {
  return (rights.get(role) ?? []).map((right) => ({
    ...right,
    decision: on.length > 0 ? 'depends' : right.decision,
    on: [...new Set([...on, ...right.on])],
    paths: after.length === 0 ? right.paths : right.paths.map((path) => ({ ...path, through: { role, after } })),
  }));
}

function strongest(own: RightStanding, viaRoles: readonly RightStanding[]): RightStanding {
  const best = viaRoles.find(({ decision }) => decision === 'allowed') ?? viaRoles[0];
  const paths = [...own.paths, ...viaRoles.flatMap((each) => each.paths)];
  const isOwn = best === undefined || own.decision === 'allowed';
  if (isOwn || (own.decision === 'depends' && best.decision === 'depends')) return { ...own, paths };
  return { ...best, paths };
}

/** What an identity may do with money, and by which ways. A Deny on somebody does not reach a role that they take on. */
function standingIn(identities: Identities, identity: Identity, roles: Roles, now: Instant): IdentityStanding {
  const { kind, name } = identity;
  const sources = sourcesOf(identities, identity);
  const taker = { id: `${kind}/${name}`, policies: attachedOf(sources) };
  const taken = kind === 'group' ? [] : roles.toTake.takenBy(taker).flatMap((each) => rightsTaken(each, roles.rights));
  const found = standings(sources, now).map((each) =>
    strongest(
      each,
      taken.filter(({ right }) => right === each.right),
    ),
  );
  return { kind, name, rights: found };
}

export const standingOfIdentity = (identities: Identities, identity: Identity, now: Instant): IdentityStanding =>
  standingIn(identities, identity, rolesIn(identities, now), now);

const rankOf = ({ rights }: IdentityStanding): number => {
  const recharge = rights.find(({ right }) => right === 'recharge')?.decision ?? 'implicit-deny';
  return ['allowed', 'depends', 'explicit-deny', 'implicit-deny'].indexOf(recharge);
};

/** Every identity of the account, whoever can top up first. The account's root user is none of them: it always can. */
export function whoCanRecharge(identities: Identities, now: Instant): readonly IdentityStanding[] {
  const roles = rolesIn(identities, now);
  return identities.identities
    .map((identity) => standingIn(identities, identity, roles, now))
    .sort((left, right) => rankOf(left) - rankOf(right) || (left.name < right.name ? -1 : 1));
}

/** Roles with a right on money of which it is not known who may take them on. */
export const rolesWithoutTrust = (identities: Identities, who: readonly IdentityStanding[]): readonly string[] =>
  who
    .filter(({ kind, name, rights }) => kind === 'role' && rights.some(isOpen) && !isTrustKnown(identities, name))
    .map(({ name }) => name)
    .sort();

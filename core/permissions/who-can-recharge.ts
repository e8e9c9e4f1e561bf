import type { Instant } from '../time';
import { type DecidedBy, type Decision, evaluate, type NamedPolicy, type Verdict } from './evaluate';
import { groupsOf, type Identities, type Identity, policiesOf } from './identities';
import { alternatives, type MoneyRight, moneyRights, permissionPoints, selfGranting } from './money-rights';

/** Which of the policies that reach an identity, and by what: its own, a group's, or a role's that it may take on. */
export interface GrantPath extends DecidedBy {
  readonly through: { readonly own: true } | { readonly group: string } | { readonly role: string };
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
  const inherited = identities.identities.filter(({ kind, name }) => kind === 'group' && groups.includes(name));
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

/** A role that has a right on money, worked out once for all who may take it on. */
interface MoneyRole {
  readonly name: string;
  readonly principals: readonly string[];
  readonly rights: readonly RightStanding[];
}

const moneyRoles = (identities: Identities, now: Instant): readonly MoneyRole[] =>
  identities.identities
    .filter(({ kind }) => kind === 'role')
    .map((role) => ({
      name: role.name,
      principals: identities.trusted.get(role.name) ?? [],
      rights: standings([sourceOf(identities, role, { role: role.name })], now),
    }))
    .filter((role) => role.rights.some(isOpen));

const trusts = (principals: readonly string[], user: string): boolean =>
  principals.some((each) => each === '*' || each.endsWith(':root') || each.endsWith(`:user/${user}`));

/** The role's rights for one user: trusted by the role, and allowed by their policies to take it on. */
function takenBy(user: string, role: MoneyRole, own: readonly NamedPolicy[], now: Instant): readonly RightStanding[] {
  if (!trusts(role.principals, user)) return [];
  const account = /::(\d+):/.exec(role.principals.join(' '))?.[1] ?? '*';
  const request = { action: 'sts:AssumeRole', resource: `acs:ram::${account}:role/${role.name}` };
  const { decision, on } = evaluate(own, request, {}, now);
  if (decision === 'allowed') return role.rights.filter(isOpen);
  return decision === 'depends' ? role.rights.filter(isOpen).map((each) => ({ ...each, decision, on })) : [];
}

function strongest(own: RightStanding, viaRoles: readonly RightStanding[]): RightStanding {
  const best = viaRoles.find(({ decision }) => decision === 'allowed') ?? viaRoles[0];
  const paths = [...own.paths, ...viaRoles.flatMap((each) => each.paths)];
  const isOwn = best === undefined || own.decision === 'allowed';
  if (isOwn || (own.decision === 'depends' && best.decision === 'depends')) return { ...own, paths };
  return { ...best, paths };
}

/** What an identity may do with money, and by which ways. A Deny on the user does not reach a role that it takes on. */
function standingIn(
  identities: Identities,
  identity: Identity,
  roles: readonly MoneyRole[],
  now: Instant,
): IdentityStanding {
  const { kind, name } = identity;
  const sources = sourcesOf(identities, identity);
  const own = attachedOf(sources);
  const taken = kind === 'user' ? roles.flatMap((role) => takenBy(name, role, own, now)) : [];
  const found = standings(sources, now).map((each) =>
    strongest(
      each,
      taken.filter(({ right }) => right === each.right),
    ),
  );
  return { kind, name, rights: found };
}

export const standingOfIdentity = (identities: Identities, identity: Identity, now: Instant): IdentityStanding =>
  standingIn(identities, identity, moneyRoles(identities, now), now);

const rankOf = ({ rights }: IdentityStanding): number => {
  const recharge = rights.find(({ right }) => right === 'recharge')?.decision ?? 'implicit-deny';
  return ['allowed', 'depends', 'explicit-deny', 'implicit-deny'].indexOf(recharge);
};

/** Every identity of the account, whoever can top up first. The account's root user is none of them: it always can. */
export function whoCanRecharge(identities: Identities, now: Instant): readonly IdentityStanding[] {
  const roles = moneyRoles(identities, now);
  return identities.identities
    .map((identity) => standingIn(identities, identity, roles, now))
    .sort((left, right) => rankOf(left) - rankOf(right) || (left.name < right.name ? -1 : 1));
}

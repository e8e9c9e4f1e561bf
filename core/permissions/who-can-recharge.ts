import type { Instant } from '../time';
import { type DecidedBy, type Decision, evaluate, type NamedPolicy, type Verdict } from './evaluate';
import { groupsOf, type Identities, type Identity, policiesOf } from './identities';
import { type MoneyRight, moneyRights, permissionPoints, selfGranting } from './money-rights';

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

/** An Allow on one of the points grants; a Deny on one of them denies. */
const ORDER: readonly Decision[] = ['implicit-deny', 'depends', 'allowed', 'explicit-deny'];
const decisive = (verdicts: readonly Verdict[]): Verdict | undefined =>
  [...verdicts].sort((left, right) => ORDER.indexOf(right.decision) - ORDER.indexOf(left.decision))[0];

function standingOf(
  right: RightStanding['right'],
  points: readonly string[],
  sources: readonly Source[],
  now: Instant,
): RightStanding {
  const attached = attachedOf(sources);
  const verdicts = points.map((action) => evaluate(attached, { action }, {}, now));
  const isAlternative = right === 'grant-itself';
  const found = decisive(isAlternative ? verdicts.filter(({ decision }) => decision !== 'explicit-deny') : verdicts);
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

interface RoleTaken {
  readonly role: Source;
  /** What taking it on turns on; empty where it is certain. */
  readonly on: readonly string[];
}

const trusts = (principals: readonly string[], user: string): boolean =>
  principals.some((each) => each === '*' || each.endsWith(':root') || each.endsWith(`:user/${user}`));

/** A role's own rights reach whoever may take it on: trusted by the role, and allowed to by their policies. */
function rolesTaken(
  identities: Identities,
  identity: Identity,
  own: readonly Source[],
  now: Instant,
): readonly RoleTaken[] {
  if (identity.kind !== 'user') return [];
  return identities.identities.flatMap((role) => {
    const trusted = identities.trusted.get(role.name) ?? [];
    if (role.kind !== 'role' || !trusts(trusted, identity.name)) return [];
    const account = /::(\d+):/.exec(trusted.join(' '))?.[1] ?? '*';
    const request = { action: 'sts:AssumeRole', resource: `acs:ram::${account}:role/${role.name}` };
    const { decision, on } = evaluate(attachedOf(own), request, {}, now);
    return decision === 'allowed' || decision === 'depends'
      ? [{ role: sourceOf(identities, role, { role: role.name }), on }]
      : [];
  });
}

const byRole = (right: RightStanding['right'], { role, on }: RoleTaken, now: Instant): RightStanding => {
  const standing = standingOf(right, pointsOf(right), [role], now);
  return on.length > 0 && standing.decision === 'allowed' ? { ...standing, decision: 'depends', on } : standing;
};

function strongest(viaRoles: readonly RightStanding[], own: RightStanding): RightStanding {
  const open = viaRoles.filter(({ decision }) => decision === 'allowed' || decision === 'depends');
  const best = open.find(({ decision }) => decision === 'allowed') ?? open[0];
  const paths = [...own.paths, ...open.flatMap((each) => each.paths)];
  const isOwn = best === undefined || own.decision === 'allowed';
  if (isOwn || (own.decision === 'depends' && best.decision === 'depends')) return { ...own, paths };
  return { ...best, paths };
}

/** What an identity may do with money, and by which ways. A Deny on the user does not reach a role that it takes on. */
export function standingOfIdentity(identities: Identities, identity: Identity, now: Instant): IdentityStanding {
  const own = sourcesOf(identities, identity);
  const roles = rolesTaken(identities, identity, own, now);
  const rights = [...moneyRights, 'grant-itself' as const].map((right) =>
    strongest(
      roles.map((role) => byRole(right, role, now)),
      standingOf(right, pointsOf(right), own, now),
    ),
  );
  return { kind: identity.kind, name: identity.name, rights };
}

const rankOf = ({ rights }: IdentityStanding): number => {
  const recharge = rights.find(({ right }) => right === 'recharge')?.decision ?? 'implicit-deny';
  return ['allowed', 'depends', 'explicit-deny', 'implicit-deny'].indexOf(recharge);
};

/** Every identity of the account, whoever can top up first. The account's root user is none of them: it always can. */
export const whoCanRecharge = (identities: Identities, now: Instant): readonly IdentityStanding[] =>
  identities.identities
    .map((identity) => standingOfIdentity(identities, identity, now))
    .sort((left, right) => rankOf(left) - rankOf(right) || (left.name < right.name ? -1 : 1));

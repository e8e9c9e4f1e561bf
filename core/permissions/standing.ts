import type { Instant } from '../time';
import { type DecidedBy, type Decision, evaluate, type NamedPolicy, type Verdict } from './evaluate';
import { groupsOf, type Identities, type Identity, policiesOf } from './identities';
import { alternatives, type MoneyRight, moneyRights, permissionPoints, selfGranting } from './money-rights';
import type { Outsider } from './trusted';

/** A role on the way to a right, and the statement by which it is taken on. */
export interface RoleStep {
  readonly role: string;
  readonly by: GrantPath;
}

interface RoleTaken {
  readonly role: string;
  /** From the first that is taken on to the role itself. */
  readonly steps: readonly RoleStep[];
}

/** Which of the policies that reach an identity, and by what: its own, a group's, or a role's that it may take on. */
export interface GrantPath extends DecidedBy {
  readonly through: { readonly own: true } | { readonly group: string } | RoleTaken;
}

export type Right = MoneyRight | 'grant-itself';

export interface RightStanding {
  readonly right: Right;
  readonly decision: Decision;
  /** The first ways by which it is granted, also where a Deny takes it away. */
  readonly paths: readonly GrantPath[];
  readonly morePaths: number;
  /** The statement that takes it away. */
  readonly deniedBy?: GrantPath;
  /** Statements that may take it away. */
  readonly objections: readonly GrantPath[];
  /** What a decision that depends turns on. */
  readonly on: readonly string[];
}

/** Of a role whose trust policy is known: who takes it on that is none of the account's own users and roles. */
export interface Takers {
  readonly outsiders: readonly Outsider[];
  /** Nobody but Alibaba Cloud's services. */
  readonly servicesOnly: boolean;
}

export interface IdentityStanding {
  readonly kind: Identity['kind'];
  readonly name: string;
  readonly rights: readonly RightStanding[];
  readonly takers?: Takers;
}

/** What is attached to an identity, or to one of its groups. */
export interface Source {
  readonly through: { readonly own: true } | { readonly group: string };
  readonly policies: readonly NamedPolicy[];
}

/** Policies of the whole account only: what is granted in a resource group never reaches billing. */
export const sourceOf = (identities: Identities, { attached }: Identity, through: Source['through']): Source => ({
  through,
  policies: policiesOf(
    attached.filter(({ resourceGroup }) => resourceGroup === undefined),
    identities.texts,
  ),
});

/** What reaches an identity: its own policies, and those of its groups by their names in small letters. */
export function sourcesOf(
  identities: Identities,
  identity: Identity,
  groups: ReadonlyMap<string, Source>,
): readonly Source[] {
  const own = sourceOf(identities, identity, { own: true });
  if (identity.kind !== 'user') return [own];
  return [own, ...groupsOf(identities, identity.name).flatMap((name) => groups.get(name) ?? [])];
}

const NAME_GAP = '\u0000';

/** Policies are told apart by where they come from, so that the same one attached twice gives two paths. */
export const attachedOf = (sources: readonly Source[]): readonly NamedPolicy[] =>
  sources.flatMap(({ policies }, index) =>
    policies.map((policy) => ({ ...policy, name: `${index}${NAME_GAP}${policy.name}` })),
  );

export function pathOf(by: DecidedBy, sources: readonly Source[]): GrantPath {
  const [index = '0', policy = ''] = by.policy.split(NAME_GAP);
  return { ...by, policy, through: sources[Number(index)]?.through ?? { own: true } };
}

/** An Allow on one of the points grants; a Deny on one of them denies, unless each gives the right alone. */
const ORDER: readonly Decision[] = ['implicit-deny', 'depends', 'allowed', 'explicit-deny'];
const ALTERNATIVES_ORDER: readonly Decision[] = ['implicit-deny', 'explicit-deny', 'depends', 'allowed'];

function decisive(right: Right, verdicts: readonly Verdict[]): Verdict | undefined {
  const order = alternatives.includes(right) ? ALTERNATIVES_ORDER : ORDER;
  return [...verdicts].sort((left, other) => order.indexOf(other.decision) - order.indexOf(left.decision))[0];
}

/** A person reads the first few. */
export const MOST_PATHS = 5;

const distinct = (by: readonly DecidedBy[]): readonly DecidedBy[] => [
  ...new Map(by.map((each) => [`${each.policy} ${each.statement ?? ''}`, each])).values(),
];

const pointsOf = (right: Right): readonly string[] =>
  right === 'grant-itself' ? selfGranting : permissionPoints[right];

function standingOf(
  right: Right,
  attached: readonly NamedPolicy[],
  sources: readonly Source[],
  now: Instant,
): RightStanding {
  const verdicts = pointsOf(right).map((action) => evaluate(attached, { action }, {}, now));
  const found = decisive(right, verdicts);
  const { decision, by, on, objections } = found ?? {
    decision: 'implicit-deny',
    by: undefined,
    on: [],
    objections: [],
  };
  const grants = distinct(verdicts.flatMap((each) => each.grants));
  return {
    right,
    decision,
    on,
    paths: grants.slice(0, MOST_PATHS).map((each) => pathOf(each, sources)),
    morePaths: Math.max(0, grants.length - MOST_PATHS),
    objections: objections.slice(0, MOST_PATHS).map((each) => pathOf(each, sources)),
    ...(decision === 'explicit-deny' && by !== undefined ? { deniedBy: pathOf(by, sources) } : {}),
  };
}

const rights: readonly Right[] = [...moneyRights, 'grant-itself'];

/** What the policies of the sources say on every right. */
export function standings(sources: readonly Source[], now: Instant): readonly RightStanding[] {
  const attached = attachedOf(sources);
  return rights.map((right) => standingOf(right, attached, sources, now));
}

export const isOpen = ({ decision }: Pick<RightStanding, 'decision'>): boolean =>
  decision === 'allowed' || decision === 'depends';

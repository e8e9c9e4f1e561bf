import type { Instant } from '../time';
import type { Need } from './conditions';
import type { Identities, Identity } from './identities';
import { type RolesToTake, rolesToTake, type TakenRole } from './roles-taken';
import {
  attachedOf,
  type GrantPath,
  type IdentityStanding,
  isOpen,
  MOST_PATHS,
  pathOf,
  type RightStanding,
  type RoleStep,
  type Source,
  sourceOf,
  sourcesOf,
  standings,
  type Takers,
} from './standing';
import { isServiceRole, outsidersOf } from './trusted';

/** What is worked out once for all identities. */
interface Ground {
  readonly identities: Identities;
  readonly groups: ReadonlyMap<string, Source>;
  readonly toTake: RolesToTake;
  /** What each role may do itself, by right. */
  readonly open: ReadonlyMap<string, ReadonlyMap<string, RightStanding>>;
  readonly now: Instant;
}

/** One part after another, each a short piece of work. */
function* groundOf(identities: Identities, now: Instant): Generator<undefined, Ground> {
  const groups = new Map<string, Source>();
  const roles: Identity[] = [];
  for (const each of identities.identities) {
    if (each.kind === 'group') {
      groups.set(each.name.toLowerCase(), sourceOf(identities, each, { group: each.name }));
    } else if (each.kind === 'role') roles.push(each);
  }
  const sources = roles.map((role) => ({ role: role.name, own: sourceOf(identities, role, { own: true }) }));
  const toTake = rolesToTake(
    sources.map(({ role: name, own: { policies } }) => {
      const trust = identities.trusted.get(name.toLowerCase());
      return { name, policies, ...(trust === undefined ? {} : { trust }) };
    }),
    identities.own,
    now,
  );
  const open = new Map<string, ReadonlyMap<string, RightStanding>>();
  for (const { role, own } of sources) {
    const found = standings([own], now).filter(isOpen);
    open.set(role, new Map(found.map((each) => [each.right, each])));
    toTake.prepare(role);
    yield;
  }
  return { identities, groups, toTake, open, now };
}

/** The roles on the way, from the first. */
function stepsOf(taken: TakenRole, sources: readonly Source[]): readonly RoleStep[] {
  const { role, by, before } = taken;
  if (before === undefined) return [{ role, by: pathOf(by, sources) }];
  const through = { role: before.role, steps: [] };
  return [...stepsOf(before, sources), { role, by: { ...by, through } }];
}

const withNeeds = (path: GrantPath, needs: readonly Need[]): GrantPath =>
  needs.length === 0 ? path : { ...path, only: [...needs, ...(path.only ?? [])] };

const keysOf = (needs: readonly Need[]): readonly string[] => [...new Set(needs.map(({ on }) => on))];

interface Way {
  readonly taken: TakenRole;
  readonly standing: RightStanding;
}

const isCertain = ({ taken, standing }: Way): boolean => taken.needs.length === 0 && standing.decision === 'allowed';

/** A right of one's own beside those of the roles that may be taken on: a Deny on oneself does not reach a role. */
function withRoles(own: RightStanding, ways: readonly Way[], sources: readonly Source[]): RightStanding {
  const best = ways.find(isCertain) ?? ways[0];
  if (best === undefined) return own;
  const paths = [...own.paths];
  let count = own.paths.length + own.morePaths;
  for (const { taken, standing } of ways) {
    count += standing.paths.length + standing.morePaths;
    if (paths.length >= MOST_PATHS) continue;
    const through = { role: taken.role, steps: stepsOf(taken, sources) };
    paths.push(...standing.paths.map((path) => withNeeds({ ...path, through }, taken.needs)));
  }
  const shown = paths.slice(0, MOST_PATHS);
  const all = { paths: shown, morePaths: count - shown.length };
  if (own.decision === 'allowed' || (own.decision === 'depends' && !isCertain(best))) return { ...own, ...all };
  if (isCertain(best)) return { ...all, right: own.right, decision: 'allowed', objections: [], on: [] };
  const through = { role: best.taken.role, steps: stepsOf(best.taken, sources) };
  return {
    ...all,
    right: own.right,
    decision: 'depends',
    objections: best.standing.objections.map((path) => ({ ...path, through })),
    on: [...new Set([...keysOf(best.taken.needs), ...best.standing.on])],
  };
}

function takersOf({ identities, now }: Ground, { kind, name }: Identity): { readonly takers?: Takers } {
  const trust = kind === 'role' ? identities.trusted.get(name.toLowerCase()) : undefined;
  if (trust === undefined) return {};
  return { takers: { outsiders: outsidersOf(trust, identities.own, now), servicesOnly: isServiceRole(trust) } };
}

/** What an identity may do with money, and by which ways. */
function standingIn(ground: Ground, identity: Identity): IdentityStanding {
  const { kind, name } = identity;
  const { identities, groups, toTake, open, now } = ground;
  const sources = sourcesOf(identities, identity, groups);
  const taken = kind === 'group' ? [] : toTake.takenBy({ id: `${kind}/${name}`, policies: attachedOf(sources) });
  const found = standings(sources, now).map((own) => {
    const ways = taken.flatMap((each): readonly Way[] => {
      const standing = open.get(each.role)?.get(own.right);
      return standing === undefined ? [] : [{ taken: each, standing }];
    });
    return withRoles(own, ways, sources);
  });
  return { kind, name, rights: found, ...takersOf(ground, identity) };
}

export function ended<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export const standingOfIdentity = (identities: Identities, identity: Identity, now: Instant): IdentityStanding =>
  standingIn(ended(groundOf(identities, now)), identity);

const rankOf = ({ rights }: IdentityStanding): number => {
  const recharge = rights.find(({ right }) => right === 'recharge')?.decision ?? 'implicit-deny';
  return ['allowed', 'depends', 'explicit-deny', 'implicit-deny'].indexOf(recharge);
};

/** How many pieces of work `whoCanRechargeByParts` comes in. */
export const partsOfWho = ({ identities }: Identities): number =>
  identities.length + identities.filter(({ kind }) => kind === 'role').length;

/** The same as `whoCanRecharge`, one identity after another. */
export function* whoCanRechargeByParts(
  identities: Identities,
  now: Instant,
): Generator<undefined, readonly IdentityStanding[]> {
  const ground = yield* groundOf(identities, now);
  const found: IdentityStanding[] = [];
  for (const identity of identities.identities) {
    found.push(standingIn(ground, identity));
    yield;
  }
  return found.sort((left, right) => rankOf(left) - rankOf(right) || (left.name < right.name ? -1 : 1));
}

/** Every identity of the account, whoever can top up first. The account's root user is none of them: it always can. */
export const whoCanRecharge = (identities: Identities, now: Instant): readonly IdentityStanding[] =>
  ended(whoCanRechargeByParts(identities, now));

/** Roles with a right on money of which it is not known who may take them on. */
export const rolesWithoutTrust = (who: readonly IdentityStanding[]): readonly string[] =>
  who
    .filter(({ kind, takers, rights }) => kind === 'role' && takers === undefined && rights.some(isOpen))
    .map(({ name }) => name)
    .sort();

import type { Instant } from '../time';
import { type Need, unlessAll } from './conditions';
import { type DecidedBy, evaluate, type NamedPolicy, statementsOn, type Verdict } from './evaluate';
import type { Trust } from './trust';
import { namesSomebody, type Trusted, trustedBy } from './trusted';

/** A role as far as taking it on goes. */
export interface Role {
  readonly name: string;
  /** Absent where it is not known. */
  readonly trust?: Trust;
  readonly policies: readonly NamedPolicy[];
}

export interface TakenRole {
  readonly role: string;
  /** The statement of the taker that allows it. */
  readonly by: DecidedBy;
  /** What it turns on, its former steps too; empty where it can be taken on for certain. */
  readonly needs: readonly Need[];
  /** The role that has to be taken on before it. */
  readonly before?: TakenRole;
}

/** Whoever takes on a role: `user/anna` or `role/payer`. */
interface Taker {
  readonly id: string;
  readonly policies: readonly NamedPolicy[];
}

const TAKING = 'sts:AssumeRole';
/** Nobody reads more of them; a long chain of roles with conditions must not fill the memory. */
const MOST_NEEDS = 50;
const UNKNOWN_TRUST: readonly Need[] = [{ on: 'AssumeRolePolicyDocument' }];

/** The taker's policies that say anything on taking on roles, so that each role is held against these only. */
const onTaking = ({ id, policies }: Taker): Taker => ({
  id,
  policies: policies.filter(({ policy }) => policy === undefined || statementsOn(policy, TAKING).length > 0),
});

/**
 * The accounts that a role may be named in: its own; where that is not known, those that its trust names, and where it
 * names none, whatever account the taker's policies have in their resources.
 */
function accountsOf({ trust }: Role, taker: Taker, own: readonly string[]): readonly string[] {
  if (own.length > 0) return own;
  const parties = trust?.statements.flatMap((each) => each.parties.named) ?? [];
  const named = parties.flatMap((party) => ('account' in party && party.account !== '*' ? party.account : []));
  if (named.length > 0) return [...new Set(named)];
  const written = taker.policies.flatMap(({ policy }) => policy?.statements ?? []).flatMap((each) => each.resources);
  const accounts = written.flatMap(({ patterns }) => patterns.flatMap((pattern) => pattern.split(':')[3] ?? []));
  return [...new Set(['*', ...accounts])];
}

/** The statement that allows it, for certain where one does. */
const grantOf = ({ grants }: Verdict): DecidedBy | undefined =>
  grants.find(({ only, statement }) => only === undefined && statement !== undefined) ?? grants[0];

const needsOf = ({ only, statement }: DecidedBy): readonly Need[] =>
  statement === undefined ? [{ on: 'PolicyDocument' }] : (only ?? []);

function best(verdicts: readonly Verdict[]): Verdict | undefined {
  const found = (wanted: Verdict['decision']) => verdicts.find(({ decision }) => decision === wanted);
  return found('allowed') ?? found('depends');
}

const isOnAll = (pattern: string): boolean => /^\*+$/.test(pattern);

/** Whether the taker's policies make no difference between roles. */
const isAlikeForAll = ({ policies }: Taker): boolean =>
  policies.every(
    ({ policy }) =>
      policy === undefined ||
      statementsOn(policy, TAKING).every(
        ({ statement: { resources } }) => !resources.except && resources.patterns.every(isOnAll),
      ),
  );

/** What the taker's own policies say on taking on a role. */
function asksOf(taker: Taker, own: readonly string[], now: Instant): (role: Role) => Verdict | undefined {
  const on = (resource: string) => evaluate(taker.policies, { action: TAKING, resource }, {}, now);
  if (isAlikeForAll(taker)) {
    const verdict = best([on('*')]);
    return () => verdict;
  }
  return (role) => best(accountsOf(role, taker, own).map((account) => on(`acs:ram::${account}:role/${role.name}`)));
}

/** Both sides must allow it: the taker's policies, and the role's trust. Undefined where one does not. */
function stepTo(role: Role, verdict: Verdict, trusted: Trusted | undefined): TakenRole | undefined {
  const by = grantOf(verdict);
  if (by === undefined || trusted?.met === 'unmet') return undefined;
  const asked = verdict.decision === 'allowed' ? [] : needsOf(by);
  const spared = verdict.objections.flatMap(({ only = [] }) => unlessAll(only));
  return { role: role.name, by, needs: [...asked, ...spared, ...(trusted?.open ?? UNKNOWN_TRUST)] };
}

export interface RolesToTake {
  /** Every role that can be taken on, also by taking on others before. */
  readonly takenBy: (taker: Taker) => readonly TakenRole[];
  /** Works out ahead what a role may take on itself. */
  readonly prepare: (role: string) => void;
}

export function rolesToTake(roles: readonly Role[], own: readonly string[], now: Instant): RolesToTake {
  const byName = new Map(roles.map((role) => [role.name, role]));
  const steps = new Map<string, readonly TakenRole[]>();
  const alike = new Map<Trust, Trusted>();

  /** Once for all where the trust policy names nobody in particular. */
  function trustOf(trust: Trust, taker: string): Trusted {
    const known = alike.get(trust);
    if (known !== undefined) return known;
    const found = trustedBy(trust, taker, own, now);
    if (!trust.statements.some(namesSomebody)) alike.set(trust, found);
    return found;
  }

  function stepsOf(whole: Taker): readonly TakenRole[] {
    const taker = onTaking(whole);
    if (taker.policies.length === 0) return [];
    const asked = asksOf(taker, own, now);
    const found: TakenRole[] = [];
    for (const role of roles) {
      if (`role/${role.name}`.toLowerCase() === taker.id.toLowerCase()) continue;
      const verdict = asked(role);
      if (verdict === undefined) continue;
      const step = stepTo(role, verdict, role.trust && trustOf(role.trust, taker.id));
      if (step !== undefined) found.push(step);
    }
    return found;
  }

  function stepsFrom(name: string): readonly TakenRole[] {
    const found = steps.get(name) ?? stepsOf({ id: `role/${name}`, policies: byName.get(name)?.policies ?? [] });
    steps.set(name, found);
    return found;
  }

  function takenBy(taker: Taker): readonly TakenRole[] {
    const taken = new Map<string, TakenRole>();
    const certain = new Map<string, TakenRole>();
    const open = new Map<string, TakenRole>();
    const reach = (step: TakenRole) => {
      if (taken.has(step.role) || certain.has(step.role)) return;
      if (step.needs.length === 0) certain.set(step.role, step);
      else if (!open.has(step.role)) open.set(step.role, step);
    };
    for (const step of stepsOf(taker)) reach(step);
    for (;;) {
      const [next] = certain.size > 0 ? certain.values() : open.values();
      if (next === undefined) return [...taken.values()];
      certain.delete(next.role);
      open.delete(next.role);
      taken.set(next.role, next);
      // Nothing is left that a further role could lead to.
      if (taken.size + certain.size === roles.length) continue;
      for (const { role, by, needs } of stepsFrom(next.role)) {
        if (!taken.has(role)) reach({ role, by, needs: [...next.needs, ...needs].slice(0, MOST_NEEDS), before: next });
      }
    }
  }

  return { takenBy, prepare: (role) => void stepsFrom(role) };
}

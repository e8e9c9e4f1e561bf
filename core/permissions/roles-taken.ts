import type { Instant } from '../time';
import { actionCovered, evaluate, type NamedPolicy } from './evaluate';
import { matchesPattern } from './wildcard';

/** A role as far as taking it on goes. */
export interface Role {
  readonly name: string;
  /** Whom its trust policy lists; absent where that is not known. */
  readonly principals?: readonly string[];
  readonly policies: readonly NamedPolicy[];
}

export interface TakenRole {
  readonly role: string;
  /** The roles that have to be taken on before it. */
  readonly after: readonly string[];
  /** What it turns on; empty where it can be taken on for certain. */
  readonly on: readonly string[];
}

/** Whoever takes on a role: `user/anna` or `role/payer`. */
interface Taker {
  readonly id: string;
  readonly policies: readonly NamedPolicy[];
}

const TAKING = 'sts:AssumeRole';
const TRUST = 'AssumeRolePolicyDocument';

/** RAM tells users and roles apart whatever their capitals. */
function trusts(principals: readonly string[], taker: string): boolean {
  return principals.some((each) => {
    const trusted = each.toLowerCase().split(':').slice(4).join(':');
    return each === '*' || trusted === 'root' || matchesPattern(trusted, taker.toLowerCase());
  });
}

/**
 * The role's own account is one of those that its trust names. Where it names none, whatever account the taker's
 * policies have in their resources counts as the role's.
 */
function accountsOf({ principals = [] }: Role, taker: Taker): readonly string[] {
  const named = principals.flatMap((each) => /::(\d+):/.exec(each)?.[1] ?? []);
  if (named.length > 0) return [...new Set(named)];
  const written = taker.policies.flatMap(({ policy }) => policy?.statements ?? []).flatMap((each) => each.resources);
  const accounts = written.flatMap(({ patterns }) => patterns.flatMap((pattern) => pattern.split(':')[3] ?? []));
  return [...new Set(['*', ...accounts])];
}

/** What taking it on turns on; undefined where it is not allowed. */
function turnsOn(taker: Taker, role: Role, now: Instant): readonly string[] | undefined {
  if (taker.id.toLowerCase() === `role/${role.name}`.toLowerCase()) return undefined;
  if (role.principals !== undefined && !trusts(role.principals, taker.id)) return undefined;
  const verdicts = accountsOf(role, taker).map((account) =>
    evaluate(taker.policies, { action: TAKING, resource: `acs:ram::${account}:role/${role.name}` }, {}, now),
  );
  const best = ['allowed', 'depends'].map((wanted) => verdicts.find(({ decision }) => decision === wanted));
  const found = best[0] ?? best[1];
  if (found === undefined) return undefined;
  return role.principals === undefined ? [...found.on, TRUST] : found.on;
}

const mayTakeOn = ({ policies }: Taker): boolean =>
  policies.some(
    ({ policy }) =>
      policy === undefined || policy.statements.some((each) => each.effect === 'Allow' && actionCovered(each, TAKING)),
  );

export interface RolesToTake {
  /** Every role that can be taken on, also by taking on others before. */
  readonly takenBy: (taker: Taker) => readonly TakenRole[];
}

export function rolesToTake(roles: readonly Role[], now: Instant): RolesToTake {
  const steps = new Map<string, readonly TakenRole[]>();
  const stepsOf = (taker: Taker): readonly TakenRole[] =>
    mayTakeOn(taker)
      ? roles.flatMap((role) => {
          const on = turnsOn(taker, role, now);
          return on === undefined ? [] : [{ role: role.name, after: [], on }];
        })
      : [];
  const stepsFrom = (name: string): readonly TakenRole[] => {
    const role = roles.find((each) => each.name === name);
    const found = steps.get(name) ?? stepsOf({ id: `role/${name}`, policies: role?.policies ?? [] });
    steps.set(name, found);
    return found;
  };

  function takenBy(taker: Taker): readonly TakenRole[] {
    const taken = new Map<string, TakenRole>();
    const waiting = { certain: new Map<string, TakenRole>(), open: new Map<string, TakenRole>() };
    const reach = (step: TakenRole) => {
      const queue = step.on.length === 0 ? waiting.certain : waiting.open;
      if (!taken.has(step.role) && !queue.has(step.role)) queue.set(step.role, step);
    };
    for (const step of stepsOf(taker)) reach(step);
    for (;;) {
      const [next] = waiting.certain.size > 0 ? waiting.certain.values() : waiting.open.values();
      if (next === undefined) return [...taken.values()];
      waiting.certain.delete(next.role);
      waiting.open.delete(next.role);
      taken.set(next.role, next);
      for (const { role, on } of stepsFrom(next.role)) {
        if (taken.has(role) || waiting.certain.has(role)) continue;
        reach({ role, after: [...next.after, next.role], on: [...new Set([...next.on, ...on])] });
      }
    }
  }
  return { takenBy };
}

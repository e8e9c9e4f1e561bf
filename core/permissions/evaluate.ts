import type { Instant } from '../time';
import { type Circumstances, conditionsMet, type Judged, type Met, type Need } from './conditions';
import type { Policy, Statement } from './policy';
import { matchesAction, matchesPattern } from './wildcard';

/** A policy as it is attached; without `policy` where its text is not known: it may allow and deny anything. */
export interface NamedPolicy {
  readonly name: string;
  readonly policy?: Policy;
}

export interface Request {
  readonly action: string;
  /** `acs:ram:*:1234:policy/agency-freeze`; `*`, if absent, for services that know no single resources, as billing. */
  readonly resource?: string;
}

export type Decision = 'allowed' | 'implicit-deny' | 'explicit-deny' | 'depends';

/** Which statement decided; the first is 1. */
export interface DecidedBy {
  readonly policy: string;
  /** Absent where the policy's text is not known. */
  readonly statement?: number;
  /** It does so only if all of these are met. */
  readonly only?: readonly Need[];
}

export interface Verdict {
  readonly decision: Decision;
  readonly by?: DecidedBy;
  /** What a decision that depends turns on: condition keys, `Resource`, or `PolicyDocument` for an unknown text. */
  readonly on: readonly string[];
  /** Every statement that allows it, whatever denies it. */
  readonly grants: readonly DecidedBy[];
  /** Statements that may take it away, where that is not certain. */
  readonly objections: readonly DecidedBy[];
}

interface Reach extends Judged {
  readonly by: DecidedBy;
}

export const actionCovered = ({ actions }: Statement, action: string): boolean =>
  actions.patterns.some((pattern) => matchesAction(pattern, action)) !== actions.except;

const serviceOf = (action: string): string => action.split(':', 1).join('').toLowerCase();

/** Not where what the pattern begins with, up to its first star, is another service's. */
function mayBeOf(service: string, pattern: string): boolean {
  const begins = pattern.toLowerCase().split(/[*?]/, 1).join('');
  const wanted = `acs:${service}:`;
  return begins.startsWith(wanted) || wanted.startsWith(begins);
}

/**
 * Rights of RAM hold on single users and policies too. Those of billing hold on `*` only; whether a resource of billing
 * with stars in it counts, is not documented.
 */
function onAnyResource(pattern: string, action: string): Met {
  if (/^\*+$/.test(pattern)) return 'met';
  const service = serviceOf(action);
  const isOpen = service === 'ram' || pattern.endsWith('*');
  return isOpen && mayBeOf(service, pattern) ? 'unknown' : 'unmet';
}

/** RAM tells users, groups and roles apart whatever their capitals; other names count as they are written. */
const matchesResource = (pattern: string, resource: string): boolean =>
  /^acs:ram:[^:]*:[^:]*:(?:user|group|role)\//i.test(resource)
    ? matchesPattern(pattern.toLowerCase(), resource.toLowerCase())
    : matchesPattern(pattern, resource);

function resourceMet({ resources }: Statement, { action, resource }: Request): Met {
  const met = resources.patterns.map((pattern): Met => {
    if (resource === undefined || resource === '*') return onAnyResource(pattern, action);
    return matchesResource(pattern, resource) ? 'met' : 'unmet';
  });
  const found = met.includes('met') ? 'met' : met.includes('unknown') ? 'unknown' : 'unmet';
  if (!resources.except || found === 'unknown') return found;
  return found === 'met' ? 'unmet' : 'met';
}

/** Of a statement that is about the action. */
function reachOf(statement: Statement, request: Request, circumstances: Circumstances, now: Instant): Judged {
  const resource = resourceMet(statement, request);
  if (resource === 'unmet') return { met: 'unmet', open: [] };
  const conditions = conditionsMet(statement.conditions, circumstances, now);
  if (conditions.met === 'unmet' || resource === 'met') return conditions;
  return { met: 'unknown', open: [{ on: 'Resource', values: statement.resources.patterns }, ...conditions.open] };
}

interface Numbered {
  readonly statement: Statement;
  /** The first is 1. */
  readonly number: number;
}

const about = new WeakMap<Policy, Map<string, readonly Numbered[]>>();

/** A policy's statements on an action, looked for once: the same few actions are asked of it for every identity. */
export function statementsOn(policy: Policy, action: string): readonly Numbered[] {
  const known = about.get(policy) ?? new Map<string, readonly Numbered[]>();
  about.set(policy, known);
  const before = known.get(action);
  if (before !== undefined) return before;
  const found = policy.statements
    .map((statement, index) => ({ statement, number: index + 1 }))
    .filter(({ statement }) => actionCovered(statement, action));
  known.set(action, found);
  return found;
}

interface Reaches {
  readonly allow: readonly Reach[];
  readonly deny: readonly Reach[];
}

const UNREAD: readonly Need[] = [{ on: 'PolicyDocument' }];

function reachesOf(
  policies: readonly NamedPolicy[],
  request: Request,
  circumstances: Circumstances,
  now: Instant,
): Reaches {
  const allow: Reach[] = [];
  const deny: Reach[] = [];
  for (const { name, policy } of policies) {
    if (policy === undefined) {
      allow.push({ met: 'unknown', open: UNREAD, by: { policy: name } });
      continue;
    }
    for (const { statement, number } of statementsOn(policy, request.action)) {
      const { met, open } = reachOf(statement, request, circumstances, now);
      if (met === 'unmet') continue;
      const by = { policy: name, statement: number, ...(open.length === 0 ? {} : { only: open }) };
      (statement.effect === 'Deny' ? deny : allow).push({ met, open, by });
    }
  }
  return { allow, deny };
}

const keysOf = (reaches: readonly Reach[]): readonly string[] => [
  ...new Set(reaches.flatMap(({ open }) => open.map(({ on }) => on))),
];

/** RAM's rule: a Deny that applies wins over every Allow, and what nothing allows is denied. */
export function evaluate(
  policies: readonly NamedPolicy[],
  request: Request,
  circumstances: Circumstances,
  now: Instant,
): Verdict {
  const { allow, deny } = reachesOf(policies, request, circumstances, now);
  const grants = allow.map(({ by }) => by);
  const known = { on: [], grants, objections: [] };
  const denied = deny.find(({ met }) => met === 'met');
  if (denied !== undefined) return { ...known, decision: 'explicit-deny', by: denied.by };
  const [first] = allow;
  if (first === undefined) return { ...known, decision: 'implicit-deny' };
  const allowed = allow.find(({ met }) => met === 'met');
  const unread = allow.filter(({ by }) => by.statement === undefined);
  const open = allowed === undefined ? allow : unread;
  if (deny.length === 0 && open.length === 0 && allowed !== undefined) {
    return { ...known, decision: 'allowed', by: allowed.by };
  }
  const by = deny[0]?.by ?? open[0]?.by ?? first.by;
  return { decision: 'depends', by, on: keysOf([...deny, ...open]), grants, objections: deny.map((each) => each.by) };
}

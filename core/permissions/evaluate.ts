import type { Instant } from '../time';
import { type Circumstances, conditionsMet, type Judged, type Met } from './conditions';
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
}

export interface Verdict {
  readonly decision: Decision;
  readonly by?: DecidedBy;
  /** What a decision that depends turns on: condition keys, `Resource`, or `PolicyDocument` for an unknown text. */
  readonly on: readonly string[];
  /** Every statement that allows it, whatever denies it. */
  readonly grants: readonly DecidedBy[];
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

function reachOf(statement: Statement, request: Request, circumstances: Circumstances, now: Instant): Judged {
  const resource = resourceMet(statement, request);
  if (!actionCovered(statement, request.action) || resource === 'unmet') return { met: 'unmet', on: [] };
  const conditions = conditionsMet(statement.conditions, circumstances, now);
  if (conditions.met === 'unmet' || resource === 'met') return conditions;
  return { met: 'unknown', on: ['Resource', ...conditions.on] };
}

interface Reaches {
  readonly allow: readonly Reach[];
  readonly deny: readonly Reach[];
}

function reachesOf(
  policies: readonly NamedPolicy[],
  request: Request,
  circumstances: Circumstances,
  now: Instant,
): Reaches {
  const allow: Reach[] = [];
  const deny: Reach[] = [];
  for (const { name, policy } of policies) {
    if (policy === undefined) allow.push({ met: 'unknown', on: ['PolicyDocument'], by: { policy: name } });
    policy?.statements.forEach((statement, index) => {
      const judged = reachOf(statement, request, circumstances, now);
      const kept = statement.effect === 'Deny' ? deny : allow;
      if (judged.met !== 'unmet') kept.push({ ...judged, by: { policy: name, statement: index + 1 } });
    });
  }
  return { allow, deny };
}

const unique = (on: readonly string[]): readonly string[] => [...new Set(on)];

/** RAM's rule: a Deny that applies wins over every Allow, and what nothing allows is denied. */
export function evaluate(
  policies: readonly NamedPolicy[],
  request: Request,
  circumstances: Circumstances,
  now: Instant,
): Verdict {
  const { allow, deny } = reachesOf(policies, request, circumstances, now);
  const grants = allow.map(({ by }) => by);
  const denied = deny.find(({ met }) => met === 'met');
  if (denied !== undefined) return { decision: 'explicit-deny', by: denied.by, on: [], grants };
  const [first] = allow;
  if (first === undefined) return { decision: 'implicit-deny', on: [], grants };
  const allowed = allow.find(({ met }) => met === 'met');
  const unread = allow.filter(({ by }) => by.statement === undefined);
  const open = allowed === undefined ? allow : unread;
  if (deny.length === 0 && open.length === 0 && allowed !== undefined) {
    return { decision: 'allowed', by: allowed.by, on: [], grants };
  }
  const by = deny[0]?.by ?? open[0]?.by ?? first.by;
  return { decision: 'depends', by, on: unique([...deny, ...open].flatMap(({ on }) => on)), grants };
}

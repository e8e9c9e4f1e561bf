import type { TextKey } from '../texts/catalogue';
import type { TextValues } from '../texts/translator';
import { billingActions, spelling } from './billing-actions';
import { isKnownOperator } from './conditions';
import { knownRamActions } from './known-ram-actions';
import { moneyRights, permissionPoints, selfGranting } from './money-rights';
import { nearest } from './nearest';
import type { Policy, Statement } from './policy';
import { matchesAction } from './wildcard';

export type FindingKind =
  | 'everything'
  | 'over-wide'
  | 'all-but'
  | 'self-granting'
  | 'misspelt'
  | 'corrected'
  | 'unknown-action'
  | 'matches-nothing'
  | 'wrong-service'
  | 'no-service'
  | 'one-resource'
  | 'unknown-operator'
  | 'locks-out-thaw';

export interface Finding {
  readonly what: FindingKind;
  readonly severity: 'critical' | 'watch' | 'calm';
  /** The first is 1. */
  readonly statement: number;
  readonly text: TextKey;
  readonly values: TextValues;
}

const SEVERITY: Readonly<Record<FindingKind, Finding['severity']>> = {
  everything: 'critical',
  'over-wide': 'critical',
  'all-but': 'critical',
  'self-granting': 'critical',
  'locks-out-thaw': 'critical',
  misspelt: 'watch',
  corrected: 'watch',
  'wrong-service': 'watch',
  'no-service': 'watch',
  'one-resource': 'watch',
  'unknown-operator': 'watch',
  'matches-nothing': 'watch',
  'unknown-action': 'calm',
};

type Found = Pick<Finding, 'what' | 'values'>;
const found = (what: FindingKind, values: TextValues): Found => ({ what, values });

const moneyPoints: readonly string[] = moneyRights.flatMap((right) => permissionPoints[right]);
/** Whoever is denied these cannot take a freeze back. */
const THAWING = ['ram:SetDefaultPolicyVersion', 'ram:DetachPolicyFromUser'];
const isWild = (pattern: string): boolean => /[*?]/.test(pattern);
const coversAny = (pattern: string, actions: readonly string[]): readonly string[] =>
  actions.filter((action) => matchesAction(pattern, action));

/** Names that people take for Alibaba Cloud's code of billing. */
const MISTAKEN_SERVICES = new Set(['bssopenapi', 'billing', 'bill', 'finance', 'expense', 'bsss', 'bbs']);

/** The right that was probably meant, where none has that name. */
function misspeltOf(meant: string, actions: readonly string[], written = meant): Found | undefined {
  if (isWild(meant) || (meant === written && coversAny(meant, actions).length > 0)) return undefined;
  const instead = nearest(meant, actions);
  return instead === undefined ? undefined : found('misspelt', { action: written, instead });
}

function spellingOf(pattern: string): Found | undefined {
  const [service = '', ...rest] = pattern.split(':');
  if (pattern === '*') return undefined;
  if (rest.length === 0) return found('no-service', { action: pattern });
  const code = service.toLowerCase();
  if (MISTAKEN_SERVICES.has(code)) return found('wrong-service', { action: pattern, service });
  if (code === 'ram' || code === 'sts') return misspeltOf(pattern, knownRamActions);
  if (code !== 'bss' && code !== 'bssapi') return undefined;
  if (coversAny(pattern, billingActions).length > 0) return undefined;
  if (isWild(pattern)) return found('matches-nothing', { action: pattern });
  const instead = spelling.get(pattern.toLowerCase());
  if (instead !== undefined) return found('corrected', { action: pattern, instead });
  return (
    misspeltOf(pattern, billingActions) ??
    misspeltOf(`${code === 'bss' ? 'bssapi' : 'bss'}:${rest.join(':')}`, billingActions, pattern) ??
    found('unknown-action', { action: pattern })
  );
}

function widthOf(pattern: string): Found | undefined {
  if (/^\*+(?::\*+)?$/.test(pattern)) return found('everything', { action: pattern });
  const spends = coversAny(pattern, moneyPoints);
  if (isWild(pattern) && spends.length > 0) {
    return found('over-wide', { action: pattern, rights: spends.slice(0, 3).join(', ') });
  }
  return coversAny(pattern, selfGranting).length > 0 ? found('self-granting', { action: pattern }) : undefined;
}

function widthOfAllBut({ patterns }: Statement['actions']): Found | undefined {
  const left = moneyPoints.filter((action) => !patterns.some((pattern) => matchesAction(pattern, action)));
  return left.length === 0
    ? undefined
    : found('all-but', { action: patterns.join(', '), rights: left.slice(0, 3).join(', ') });
}

const isOneNamedResource = ({ resources }: Statement): boolean =>
  !resources.except && resources.patterns.every((pattern) => /[^*/:]$/.test(pattern));

function widthsOf(statement: Statement): readonly (Found | undefined)[] {
  const { actions } = statement;
  if (actions.except) return [widthOfAllBut(actions)];
  return actions.patterns.map((pattern) => {
    const width = widthOf(pattern);
    return width?.what === 'self-granting' && isOneNamedResource(statement) ? undefined : width;
  });
}

function resourceOf({ actions, resources }: Statement): Found | undefined {
  const billing = actions.except ? [] : actions.patterns.filter((pattern) => /^bss(?:api)?:/i.test(pattern));
  const [action] = billing;
  if (action === undefined || resources.except || resources.patterns.some((pattern) => /^\*+$/.test(pattern))) {
    return undefined;
  }
  return found('one-resource', { action, resource: resources.patterns.join(', ') });
}

const deniesThaw = ({ actions }: Statement): readonly string[] =>
  THAWING.filter((action) => actions.patterns.some((pattern) => matchesAction(pattern, action)) !== actions.except);

function findingsIn(statement: Statement): readonly Found[] {
  const operators = Object.keys(statement.conditions).filter((operator) => !isKnownOperator(operator));
  const [thawing] = statement.effect === 'Deny' ? deniesThaw(statement) : [];
  return [
    ...(statement.effect === 'Allow' ? widthsOf(statement) : []),
    ...statement.actions.patterns.map(spellingOf),
    resourceOf(statement),
    ...operators.map((operator) => found('unknown-operator', { operator })),
    thawing === undefined ? undefined : found('locks-out-thaw', { action: thawing }),
  ].filter((each): each is Found => each !== undefined);
}

const READS_BALANCE = ['bss:DescribeAcccount', 'bssapi:QueryAccountBalance'];

/** The right with two c's exists, for another page: alone, it leaves the balance unreadable. */
function balanceOf({ statements }: Policy): readonly (Found & { readonly statement: number })[] {
  const allows = statements.filter(({ effect }) => effect === 'Allow');
  const covered = allows.some(
    ({ actions }) => actions.except || actions.patterns.some((pattern) => coversAny(pattern, READS_BALANCE).length > 0),
  );
  const at = statements.findIndex(
    ({ effect, actions }) =>
      effect === 'Allow' && actions.patterns.some((pattern) => pattern.toLowerCase() === 'bss:describeaccount'),
  );
  if (covered || at === -1) return [];
  return [
    { ...found('corrected', { action: 'bss:DescribeAccount', instead: 'bss:DescribeAcccount' }), statement: at + 1 },
  ];
}

const RANK = ['critical', 'watch', 'calm'];

/** What is wrong with a policy, or wider than it needs to be, the worst first. */
export function lint(policy: Policy): readonly Finding[] {
  const all = [
    ...policy.statements.flatMap((statement, index) =>
      findingsIn(statement).map((each) => ({ ...each, statement: index + 1 })),
    ),
    ...balanceOf(policy),
  ];
  return all
    .map((each): Finding => ({ ...each, severity: SEVERITY[each.what], text: `permissions.lint.${each.what}` }))
    .sort((left, right) => RANK.indexOf(left.severity) - RANK.indexOf(right.severity));
}

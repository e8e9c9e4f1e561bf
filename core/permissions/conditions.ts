import { type Instant, instantOf, isoOf } from '../time';
import { rangeHolds } from './address-range';
import type { Conditions } from './policy';
import { matchesPattern } from './wildcard';

/** What is known of a request besides its action, by condition key (`acs:SourceIp`); the moment is told apart. */
export type Circumstances = Readonly<Record<string, string>>;

/** Three-valued: what is not known is neither met nor unmet. */
export type Met = 'met' | 'unmet' | 'unknown';

/** What has to be so, and is not known to be. */
export interface Need {
  /** A condition key, an operator that RAM does not document, or what else was not there to be read. */
  readonly on: string;
  /** Of a condition: its operator, and the values of which one must match. */
  readonly operator?: string;
  readonly values?: readonly string[];
  /** Of what may be taken away: it must not be that all of these are met. */
  readonly unless?: readonly Need[];
}

/** That something which may be taken away is not. */
export const unlessAll = (open: readonly Need[]): readonly Need[] =>
  open[0] === undefined ? [] : [{ on: open[0].on, unless: open }];

export interface Judged {
  readonly met: Met;
  readonly open: readonly Need[];
}

type Comparison = (wanted: string, given: string) => boolean | undefined;

const numeric =
  (holds: (given: number, wanted: number) => boolean): Comparison =>
  (wanted, given) => {
    const [left, right] = [Number(given), Number(wanted)];
    return Number.isNaN(left) || Number.isNaN(right) ? undefined : holds(left, right);
  };

const dated =
  (holds: (given: number, wanted: number) => boolean): Comparison =>
  (wanted, given) => {
    const [left, right] = [instantOf(given), instantOf(wanted)];
    return left === undefined || right === undefined ? undefined : holds(left, right);
  };

const not =
  (comparison: Comparison): Comparison =>
  (wanted, given) => {
    const held = comparison(wanted, given);
    return held === undefined ? undefined : !held;
  };

const equal: Comparison = (wanted, given) => wanted === given;
const equalInAnyCase: Comparison = (wanted, given) => wanted.toLowerCase() === given.toLowerCase();
const like: Comparison = (wanted, given) => matchesPattern(wanted, given);
const inRange: Comparison = (wanted, given) => rangeHolds(wanted, given);
const sameNumber = numeric((given, wanted) => given === wanted);
const sameMoment = dated((given, wanted) => given === wanted);

interface Operator {
  readonly holds: Comparison;
  /** No value may match, where the others need one that does. */
  readonly negated?: true;
}

/** Every operator that RAM documents (November 2026). */
const OPERATORS: Readonly<Record<string, Operator>> = {
  StringEquals: { holds: equal },
  StringNotEquals: { holds: not(equal), negated: true },
  StringEqualsIgnoreCase: { holds: equalInAnyCase },
  StringNotEqualsIgnoreCase: { holds: not(equalInAnyCase), negated: true },
  StringLike: { holds: like },
  StringNotLike: { holds: not(like), negated: true },
  NumericEquals: { holds: sameNumber },
  NumericNotEquals: { holds: not(sameNumber), negated: true },
  NumericLessThan: { holds: numeric((given, wanted) => given < wanted) },
  NumericLessThanEquals: { holds: numeric((given, wanted) => given <= wanted) },
  NumericGreaterThan: { holds: numeric((given, wanted) => given > wanted) },
  NumericGreaterThanEquals: { holds: numeric((given, wanted) => given >= wanted) },
  DateEquals: { holds: sameMoment },
  DateNotEquals: { holds: not(sameMoment), negated: true },
  DateLessThan: { holds: dated((given, wanted) => given < wanted) },
  DateLessThanEquals: { holds: dated((given, wanted) => given <= wanted) },
  DateGreaterThan: { holds: dated((given, wanted) => given > wanted) },
  DateGreaterThanEquals: { holds: dated((given, wanted) => given >= wanted) },
  Bool: { holds: equalInAnyCase },
  IpAddress: { holds: inRange },
  NotIpAddress: { holds: not(inRange), negated: true },
};

export const isKnownOperator = (operator: string): boolean => Object.hasOwn(OPERATORS, operator);

const CURRENT_TIME = 'acs:currenttime';

function givenOf(key: string, circumstances: Circumstances, now: Instant): string | undefined {
  const wanted = key.toLowerCase();
  if (wanted === CURRENT_TIME) return isoOf(now);
  return Object.entries(circumstances).find(([name]) => name.toLowerCase() === wanted)?.[1];
}

function keyMet(operator: string, given: string | undefined, wanted: readonly string[]): Met {
  const found = isKnownOperator(operator) ? OPERATORS[operator] : undefined;
  if (found === undefined || given === undefined) return 'unknown';
  const held = wanted.map((value) => found.holds(value, given));
  if (found.negated) return held.includes(false) ? 'unmet' : held.includes(undefined) ? 'unknown' : 'met';
  return held.includes(true) ? 'met' : held.includes(undefined) ? 'unknown' : 'unmet';
}

/** All operators and all their keys must be met; of a key's values, one. */
export function conditionsMet(conditions: Conditions, circumstances: Circumstances, now: Instant): Judged {
  const open: Need[] = [];
  for (const [operator, keys] of Object.entries(conditions)) {
    const isKnown = isKnownOperator(operator);
    for (const [key, values] of Object.entries(keys)) {
      const met = keyMet(operator, givenOf(key, circumstances, now), values);
      if (met === 'unmet') return { met, open: [] };
      if (met === 'unknown') open.push(isKnown ? { on: key, operator, values } : { on: operator });
    }
  }
  return { met: open.length > 0 ? 'unknown' : 'met', open };
}

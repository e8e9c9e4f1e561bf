import { type Instant, instantOf, isoOf } from '../time';
import { rangeHolds } from './address-range';
import type { Conditions } from './policy';
import { matchesPattern } from './wildcard';

/** What is known of a request besides its action, by condition key (`acs:SourceIp`); the moment is told apart. */
export type Circumstances = Readonly<Record<string, string>>;

/** Three-valued: what is not known is neither met nor unmet. */
export type Met = 'met' | 'unmet' | 'unknown';

export interface Judged {
  readonly met: Met;
  /** What it depends on where that is unknown: condition keys, or operators that RAM does not document. */
  readonly on: readonly string[];
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
  const judged = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, wanted]) => ({
      on: isKnownOperator(operator) ? key : operator,
      met: keyMet(operator, givenOf(key, circumstances, now), wanted),
    })),
  );
  if (judged.some(({ met }) => met === 'unmet')) return { met: 'unmet', on: [] };
  const on = [...new Set(judged.filter(({ met }) => met === 'unknown').map((each) => each.on))];
  return { met: on.length > 0 ? 'unknown' : 'met', on };
}

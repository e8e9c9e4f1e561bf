/*
 * The simulator's own reading of RAM's rules: nothing of core is used here, so that the program is held against a
 * second implementation and not against itself.
 */
export type Ruling = 'allowed' | 'explicit-deny' | 'implicit-deny';

/** What the simulator knows of a request; keys in lower case. */
export type Facts = ReadonlyMap<string, string>;

export interface Asked {
  readonly action: string;
  /** `*` for services without single resources. */
  readonly resource: string;
}

interface Clause {
  readonly [part: string]: unknown;
}

const listOf = (value: unknown): readonly string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);

function glob(pattern: string, flags: string): RegExp {
  const escaped = pattern.replace(/\*+/g, '*').replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*/g, '[\\s\\S]*').replace(/\?/g, '[\\s\\S]')}$`, flags);
}

const addressOf = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number.parseInt(part, 10), 0);

function isInside(range: string, address: string): boolean {
  const [base = '', bits = '32'] = range.split('/');
  const size = 2 ** (32 - Number(bits));
  const start = addressOf(base) - (addressOf(base) % size);
  return addressOf(address) >= start && addressOf(address) < start + size;
}

/** Compares moments in ISO 8601 as numbers; other texts as they are. */
export type MomentReader = (text: string) => number;

type Test = (given: string, wanted: string, moment: MomentReader) => boolean;
const onNumbers =
  (test: (given: number, wanted: number) => boolean): Test =>
  (given, wanted) =>
    test(+given, +wanted);
const onMoments =
  (test: (given: number, wanted: number) => boolean): Test =>
  (given, wanted, moment) =>
    test(moment(given), moment(wanted));

const ORDERS: Readonly<Record<string, (given: number, wanted: number) => boolean>> = {
  Equals: (given, wanted) => given === wanted,
  LessThan: (given, wanted) => given < wanted,
  LessThanEquals: (given, wanted) => given <= wanted,
  GreaterThan: (given, wanted) => given > wanted,
  GreaterThanEquals: (given, wanted) => given >= wanted,
};

function testNamed(operator: string): Test | undefined {
  const [, family = '', order = ''] = /^(Numeric|Date)(\w+)$/.exec(operator) ?? [];
  const compare = ORDERS[order];
  if (compare !== undefined) return family === 'Date' ? onMoments(compare) : onNumbers(compare);
  const rest: Readonly<Record<string, Test>> = {
    StringEquals: (given, wanted) => given === wanted,
    StringEqualsIgnoreCase: (given, wanted) => given.toLowerCase() === wanted.toLowerCase(),
    StringLike: (given, wanted) => glob(wanted, '').test(given),
    Bool: (given, wanted) => given === wanted.toLowerCase(),
    IpAddress: (given, wanted) => isInside(wanted, given),
  };
  return rest[operator];
}

function isMet(operator: string, key: string, wanted: unknown, facts: Facts, moment: MomentReader): boolean {
  const negated = /Not/.test(operator);
  const test = testNamed(operator.replace('Not', ''));
  const given = facts.get(key.toLowerCase());
  if (test === undefined || given === undefined) return false;
  return listOf(wanted).some((value) => test(given, value, moment)) !== negated;
}

const conditionsHold = (condition: unknown, facts: Facts, moment: MomentReader): boolean =>
  Object.entries((condition ?? {}) as Clause).every(([operator, keys]) =>
    Object.entries((keys ?? {}) as Clause).every(([key, wanted]) => isMet(operator, key, wanted, facts, moment)),
  );

/** RAM makes no difference between capitals in the names of users, groups and roles; policies keep theirs. */
const IDENTITY = /:(?:user|group|role)\//i;

function applies(clause: Clause, { action, resource }: Asked, facts: Facts, moment: MomentReader): boolean {
  const isNamed = (part: string) => listOf(clause[part]).some((pattern) => glob(pattern, 'i').test(action));
  const onAction = clause.NotAction === undefined ? isNamed('Action') : !isNamed('NotAction');
  const reaches = (part: string) =>
    listOf(clause[part]).some(
      (pattern) =>
        /^\*+$/.test(pattern) || (resource !== '*' && glob(pattern, IDENTITY.test(resource) ? 'i' : '').test(resource)),
    );
  const onResource = clause.NotResource === undefined ? reaches('Resource') : !reaches('NotResource');
  return onAction && onResource && conditionsHold(clause.Condition, facts, moment);
}

/** A Deny that applies decides; what nothing allows is denied. Documents are those of RAM's policies, as text. */
export function ruling(documents: readonly string[], asked: Asked, facts: Facts, moment: MomentReader): Ruling {
  const clauses = documents.flatMap((document) => {
    const { Statement } = JSON.parse(document) as { readonly Statement: readonly Clause[] };
    return Statement.filter((clause) => applies(clause, asked, facts, moment));
  });
  if (clauses.some(({ Effect }) => Effect === 'Deny')) return 'explicit-deny';
  return clauses.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'implicit-deny';
}

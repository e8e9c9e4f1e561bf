import type { InputError } from '../input-error';
import { jsonValues } from './json-text';
import { type Conditions, jsonReason, policyReason } from './policy';
import { conditionsAt, effectAt, fieldsAt, NotAPolicy, oneOfBoth, statementsIn, textsAt } from './policy-parts';
import { matchesAction } from './wildcard';

/** Whom a trust policy names: `identity` and `account` are of RAM, the latter for all of its users and roles. */
export type Party =
  | { readonly kind: 'anybody' }
  | { readonly kind: 'account'; readonly account: string }
  | { readonly kind: 'identity'; readonly account: string; readonly name: string }
  | { readonly kind: 'service' | 'federated' | 'other'; readonly name: string };

export interface TrustStatement {
  readonly effect: 'Allow' | 'Deny';
  /** `except` is of `NotPrincipal`, which RAM does not describe for roles. */
  readonly parties: { readonly except: boolean; readonly named: readonly Party[] };
  readonly conditions: Conditions;
}

/** Who may take on a role, as far as its own trust policy goes. */
export interface Trust {
  readonly statements: readonly TrustStatement[];
}

export type TrustRead =
  | { readonly ok: true; readonly trust: Trust }
  | { readonly ok: false; readonly reason: InputError };

const TAKING = ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithOIDC'];
const RAM_NAME = /^acs:ram:[^:]*:([^:]*):(.+)$/i;

function partyOf(kind: string, name: string): Party {
  if (kind === 'Service') return { kind: 'service', name };
  if (kind === 'Federated') return { kind: 'federated', name };
  if (name === '*') return { kind: 'anybody' };
  const [, account = '', whom = ''] = RAM_NAME.exec(name) ?? [];
  if (kind !== 'RAM' || whom === '') return { kind: 'other', name };
  if (whom.toLowerCase() !== 'root') return { kind: 'identity', account, name: whom };
  return account === '*' ? { kind: 'anybody' } : { kind: 'account', account };
}

function partiesAt(value: unknown, place: string): readonly Party[] {
  if (value === '*') return [{ kind: 'anybody' }];
  const named = Object.entries(fieldsAt(value, place));
  if (named.length === 0) throw new NotAPolicy(place, 'missing-principal');
  return named.flatMap(([kind, names]) => textsAt(names, `${place}.${kind}`).map((name) => partyOf(kind, name)));
}

const PARTS = ['Effect', 'Action', 'NotAction', 'Principal', 'NotPrincipal', 'Resource', 'Condition', 'Sid'];

function statementAt(value: unknown, place: string): readonly TrustStatement[] {
  const fields = fieldsAt(value, place, PARTS);
  const effect = effectAt(fields, place);
  const actions = oneOfBoth(fields, 'Action', place);
  const { Principal: named, NotPrincipal: spared } = fields;
  if ((named === undefined) === (spared === undefined)) throw new NotAPolicy(`${place}.Principal`, 'missing-principal');
  const except = named === undefined;
  const parties = { except, named: partiesAt(named ?? spared, `${place}.${except ? 'Not' : ''}Principal`) };
  const conditions = conditionsAt(fields.Condition, `${place}.Condition`);
  const isAboutTaking = TAKING.some(
    (action) => actions.patterns.some((pattern) => matchesAction(pattern, action)) !== actions.except,
  );
  return isAboutTaking ? [{ effect, parties, conditions }] : [];
}

/** A trust policy that is JSON already. */
export function trustOf(value: unknown, field: string): TrustRead {
  try {
    return { ok: true, trust: { statements: statementsIn(value, statementAt).flat() } };
  } catch (error) {
    return { ok: false, reason: policyReason(error, field) };
  }
}

/** A trust policy as RAM's answers have it: a text inside a text. */
export function parseTrust(text: string, field: string): TrustRead {
  const read = jsonValues(text);
  if (!read.ok) return { ok: false, reason: jsonReason(read.fault, field) };
  return read.values.length === 1
    ? trustOf(read.values[0], field)
    : { ok: false, reason: { field, text: 'input.permissions.several' } };
}

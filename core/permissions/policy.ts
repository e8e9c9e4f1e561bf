import type { InputError } from '../input-error';
import { type JsonFault, jsonValues } from './json-text';
import { conditionsAt, effectAt, fieldsAt, NotAPolicy, oneOfBoth, type Patterns, statementsIn } from './policy-parts';

/** One operator's keys, each with the values of which one must match. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: Patterns;
  readonly resources: Patterns;
  readonly conditions: Conditions;
}

/** The text of a RAM policy, understood. */
export interface Policy {
  readonly statements: readonly Statement[];
}

export type PolicyRead =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly reason: InputError };

const PARTS = ['Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition', 'Sid'];

function statementAt(value: unknown, place: string): Statement {
  const fields = fieldsAt(value, place, PARTS);
  return {
    effect: effectAt(fields, place),
    actions: oneOfBoth(fields, 'Action', place),
    resources: oneOfBoth(fields, 'Resource', place),
    conditions: conditionsAt(fields.Condition, `${place}.Condition`),
  };
}

const JSON_TEXTS = {
  'not-json': 'input.permissions.not-json',
  'cut-off': 'input.permissions.cut-off',
  'named-twice': 'input.permissions.named-twice',
  'too-deep': 'input.permissions.too-deep',
} as const;

export function jsonReason({ what, line, column, found }: JsonFault, field: string): InputError {
  return { field, text: JSON_TEXTS[what], values: { line, column, found } };
}

/** Throws what is no `NotAPolicy` on. */
export function policyReason(error: unknown, field: string): InputError {
  if (!(error instanceof NotAPolicy)) throw error;
  const text = `input.permissions.policy.${error.wanted}` as const;
  return { field, text, values: { place: error.place === '' ? '{ }' : error.place } };
}

/** A policy that is JSON already, as RAM's answers have it. */
export function policyOf(value: unknown, field = 'policy'): PolicyRead {
  try {
    return { ok: true, policy: { statements: statementsIn(value, statementAt) } };
  } catch (error) {
    return { ok: false, reason: policyReason(error, field) };
  }
}

/** The policy of a text as RAM's console shows it; the reason says the line, or the part of the policy. */
export function parsePolicy(text: string, field = 'policy'): PolicyRead {
  const read = jsonValues(text);
  if (!read.ok) return { ok: false, reason: jsonReason(read.fault, field) };
  return read.values.length === 1
    ? policyOf(read.values[0], field)
    : { ok: false, reason: { field, text: 'input.permissions.several' } };
}

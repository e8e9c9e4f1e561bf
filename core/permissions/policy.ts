import type { InputError } from '../input-error';
import { type JsonFault, jsonValues } from './json-text';

/** One operator's keys, each with the values of which one must match. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  /** All actions but those named, where `except` is true. */
  readonly actions: { readonly except: boolean; readonly patterns: readonly string[] };
  readonly resources: { readonly except: boolean; readonly patterns: readonly string[] };
  readonly conditions: Conditions;
}

/** The text of a RAM policy, understood. */
export interface Policy {
  readonly statements: readonly Statement[];
}

export type PolicyRead =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly reason: InputError };

/** A part that is not as RAM's policy language has it; `place` reads like `Statement[2].Action`, counted from 1. */
export class NotAPolicy extends Error {
  readonly place: string;
  readonly wanted:
    | 'object'
    | 'list'
    | 'text'
    | 'texts'
    | 'version'
    | 'effect'
    | 'one-of-both'
    | 'known-part'
    | 'missing';
  constructor(place: string, wanted: NotAPolicy['wanted']) {
    super(wanted);
    this.place = place;
    this.wanted = wanted;
  }
}

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fieldsAt(value: unknown, place: string, known?: readonly string[]): Fields {
  if (!isFields(value)) throw new NotAPolicy(place, 'object');
  const unknown = known === undefined ? undefined : Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new NotAPolicy(place === '' ? unknown : `${place}.${unknown}`, 'known-part');
  return value;
}

function textsAt(value: unknown, place: string): readonly string[] {
  const all = Array.isArray(value) ? value : [value];
  if (all.length === 0) throw new NotAPolicy(place, 'texts');
  return all.map((each: unknown) => {
    if (typeof each !== 'string' || each.trim() === '') throw new NotAPolicy(place, 'texts');
    return each.trim();
  });
}

/** Exactly one of `Action` and `NotAction`, or of `Resource` and `NotResource`. */
function oneOfBoth(fields: Fields, name: string, place: string): Statement['actions'] {
  const here = fields[name];
  const except = fields[`Not${name}`];
  if ((here === undefined) === (except === undefined)) {
    throw new NotAPolicy(`${place}.${name}`, here === undefined ? 'missing' : 'one-of-both');
  }
  return here === undefined
    ? { except: true, patterns: textsAt(except, `${place}.Not${name}`) }
    : { except: false, patterns: textsAt(here, `${place}.${name}`) };
}

const conditionValue = (value: unknown): unknown =>
  typeof value === 'boolean' || typeof value === 'number' ? String(value) : value;

function conditionsAt(value: unknown, place: string): Conditions {
  if (value === undefined) return {};
  const read = Object.entries(fieldsAt(value, place)).map(([operator, keys]) => {
    const inside = `${place}.${operator}`;
    const values = Object.entries(fieldsAt(keys, inside)).map(([key, wanted]) => {
      const plain = Array.isArray(wanted) ? wanted.map(conditionValue) : conditionValue(wanted);
      return [key, textsAt(plain, `${inside}.${key}`)];
    });
    return [operator, Object.fromEntries(values)];
  });
  return Object.fromEntries(read);
}

const PARTS = ['Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition', 'Sid'];

function statementAt(value: unknown, place: string): Statement {
  const fields = fieldsAt(value, place, PARTS);
  const effect = fields.Effect;
  if (effect !== 'Allow' && effect !== 'Deny') throw new NotAPolicy(`${place}.Effect`, 'effect');
  return {
    effect,
    actions: oneOfBoth(fields, 'Action', place),
    resources: oneOfBoth(fields, 'Resource', place),
    conditions: conditionsAt(fields.Condition, `${place}.Condition`),
  };
}

/** Throws `NotAPolicy`. */
function policyFrom(value: unknown): Policy {
  const fields = fieldsAt(value, '', ['Version', 'Statement']);
  if (fields.Version !== '1') throw new NotAPolicy('Version', 'version');
  const { Statement: written } = fields;
  if (!Array.isArray(written) || written.length === 0) throw new NotAPolicy('Statement', 'list');
  return { statements: written.map((each, index) => statementAt(each, `Statement[${index + 1}]`)) };
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

/** A policy that is JSON already, as RAM's answers have it. */
export function policyOf(value: unknown, field = 'policy'): PolicyRead {
  try {
    return { ok: true, policy: policyFrom(value) };
  } catch (error) {
    if (!(error instanceof NotAPolicy)) throw error;
    const text = `input.permissions.policy.${error.wanted}` as const;
    const place = error.place === '' ? '{ }' : error.place;
    return { ok: false, reason: { field, text, values: { place } } };
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

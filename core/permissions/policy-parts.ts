import type { Conditions } from './policy';

/** All but those named, where `except` is true. */
export interface Patterns {
  readonly except: boolean;
  readonly patterns: readonly string[];
}

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
    | 'missing'
    | 'missing-principal';
  constructor(place: string, wanted: NotAPolicy['wanted']) {
    super(wanted);
    this.place = place;
    this.wanted = wanted;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function fieldsAt(value: unknown, place: string, known?: readonly string[]): Fields {
  if (!isFields(value)) throw new NotAPolicy(place, 'object');
  const unknown = known === undefined ? undefined : Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new NotAPolicy(place === '' ? unknown : `${place}.${unknown}`, 'known-part');
  return value;
}

export function textsAt(value: unknown, place: string): readonly string[] {
  const all = Array.isArray(value) ? value : [value];
  if (all.length === 0) throw new NotAPolicy(place, 'texts');
  return all.map((each: unknown) => {
    if (typeof each !== 'string' || each.trim() === '') throw new NotAPolicy(place, 'texts');
    return each.trim();
  });
}

/** Exactly one of `Action` and `NotAction`, or of `Resource` and `NotResource`. */
export function oneOfBoth(fields: Fields, name: string, place: string): Patterns {
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

export function conditionsAt(value: unknown, place: string): Conditions {
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

export function effectAt({ Effect: effect }: Fields, place: string): 'Allow' | 'Deny' {
  if (effect !== 'Allow' && effect !== 'Deny') throw new NotAPolicy(`${place}.Effect`, 'effect');
  return effect;
}

/** The statements of a policy of either kind, each read with its place. */
export function statementsIn<T>(value: unknown, read: (statement: unknown, place: string) => T): readonly T[] {
  const fields = fieldsAt(value, '', ['Version', 'Statement']);
  if (fields.Version !== '1') throw new NotAPolicy('Version', 'version');
  const { Statement: written } = fields;
  if (!Array.isArray(written) || written.length === 0) throw new NotAPolicy('Statement', 'list');
  return written.map((each: unknown, index) => read(each, `Statement[${index + 1}]`));
}

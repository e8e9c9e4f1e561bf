import type { InputError } from '../input-error';
import { isFields } from './policy-parts';

export type Fields = Readonly<Record<string, unknown>>;

/** The form's field that a list of identities is pasted into. */
export const PASTED = 'pasted';

/** A part of the paste that cannot be used; the reason says which. */
export class Unusable extends Error {
  readonly reason: InputError;
  constructor(reason: InputError) {
    super(reason.text);
    this.reason = reason;
  }
}

export const unusable = (place: string, wanted: 'list' | 'name' | 'object'): Unusable =>
  new Unusable({ field: PASTED, text: `input.permissions.identities.${wanted}`, values: { place } });

/** A list, or Alibaba Cloud's wrapping of it (`"Users": { "User": [ … ] }`). */
export function listAt(value: unknown, place: string): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  const inside = isFields(value) ? Object.values(value) : [];
  if (inside.length === 1 && Array.isArray(inside[0])) return inside[0];
  throw unusable(place, 'list');
}

export function nameIn(fields: Fields, names: readonly string[], place: string): string {
  const found = names.map((name) => fields[name]).find((value) => typeof value === 'string' && value !== '');
  if (typeof found !== 'string') throw unusable(`${place}.${names[0] ?? ''}`, 'name');
  return found;
}

export const namesAt = (value: unknown, name: string, place: string): readonly string[] =>
  listAt(value, place).map((each, index) =>
    typeof each === 'string' ? each : nameIn(isFields(each) ? each : {}, [name], `${place}[${index + 1}]`),
  );

/** About 500 users with 10 policies each. */
const LONGEST = 4_000_000;

/** So that nobody waits for what is far too long. */
export function tooLong({ length }: string): InputError | undefined {
  if (length <= LONGEST) return undefined;
  return { field: PASTED, text: 'input.permissions.too-long', values: { length, most: LONGEST } };
}

/**
 * The lines of Cloud Shell between the answers: what was typed there. They are blanked, so that places stay. Each line
 * is gone through once, whatever stands in it.
 */
export const withoutCommands = (text: string): string =>
  text.replace(/^[^\n"{}[\]]+$/gm, (line) => (/\baliyun /.test(line) ? '' : line));

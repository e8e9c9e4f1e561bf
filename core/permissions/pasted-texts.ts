import type { InputError } from '../input-error';
import { PASTED, Unusable } from './pasted-fields';
import { type Policy, parsePolicy, policyOf } from './policy';
import { parseTrust, type Trust, trustOf } from './trust';

const INSIDE: Readonly<Record<string, InputError['text']>> = {
  'input.permissions.not-json': 'input.permissions.inside.not-json',
  'input.permissions.cut-off': 'input.permissions.inside.cut-off',
  'input.permissions.named-twice': 'input.permissions.inside.named-twice',
  'input.permissions.too-deep': 'input.permissions.inside.too-deep',
  'input.permissions.several': 'input.permissions.inside.several',
};

/** What is wrong with a policy inside the paste, and the place of both. */
function inside(place: string, { text, values = {} }: InputError): Unusable {
  const whole = values.place === undefined ? place : `${place}.${values.place}`;
  return new Unusable({ field: PASTED, text: INSIDE[text] ?? text, values: { ...values, place: whole } });
}

export function policyText(document: unknown, place: string): Policy {
  const read = typeof document === 'string' ? parsePolicy(document, PASTED) : policyOf(document, PASTED);
  if (read.ok) return read.policy;
  throw inside(place, read.reason);
}

export function trustText(document: unknown, place: string): Trust {
  const read = typeof document === 'string' ? parseTrust(document, PASTED) : trustOf(document, PASTED);
  if (read.ok) return read.trust;
  throw inside(place, read.reason);
}

import type { Failure } from './failure';
import type { InputError } from './input-error';
import type { TextKey } from './texts/catalogue';
import type { TextValues } from './texts/translator';

const keyFields: Partial<Record<Failure['kind'], string>> = {
  'key-unknown': 'accessKeyId',
  'key-inactive': 'accessKeyId',
  'secret-wrong': 'accessKeySecret',
  'wrong-site': 'site',
};

/** The one line that says what is wrong; its remedy has the same key with `.remedy` behind it. */
export const failureTextKey = (failure: Failure): TextKey =>
  failure.kind === 'keyring' ? `failure.keyring.${failure.state}` : `failure.${failure.kind}`;

export const failureRemedyKey = (failure: Failure): TextKey =>
  failure.kind === 'keyring' ? `failure.keyring.${failure.state}.remedy` : `failure.${failure.kind}.remedy`;

/** What the texts of the failure name: a code, a permission, a field. Never a key or a secret. */
export function failureValues(failure: Failure): TextValues {
  switch (failure.kind) {
    case 'provider-down':
    case 'refused':
      return { code: failure.code };
    case 'no-permission':
      return { action: failure.action ?? 'bss:DescribeAcccount' };
    case 'unreadable':
      return { field: failure.field };
    case 'currency-changed':
      return { was: failure.was, is: failure.is };
    default:
      return {};
  }
}

/** A failure met while an input was tried, on the field of the form that can mend it. */
export function failureTextOf(failure: Failure): InputError {
  const field = keyFields[failure.kind];
  const values = failureValues(failure);
  return { ...(field === undefined ? {} : { field }), text: failureTextKey(failure), values };
}

import type { Failure } from './failure';
import { wordsOf } from './failure-words';
import type { InputError } from './input-error';

const fields: Partial<Record<Failure['kind'], string>> = {
  'key-unknown': 'accessKeyId',
  'key-inactive': 'accessKeyId',
  'secret-wrong': 'accessKeySecret',
  'no-permission': 'accessKeyId',
  'wrong-site': 'site',
};

/** A failure met while an input was tried, on the field of the form that can mend it. */
export function inputErrorOf(failure: Failure): InputError {
  const field = fields[failure.kind];
  const { text, values } = wordsOf(failure);
  return { ...(field === undefined ? {} : { field }), text, values };
}

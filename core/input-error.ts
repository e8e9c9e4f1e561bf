import type { TextKey } from './texts/catalogue';
import type { TextValues } from './texts/translator';

/** Why an input was not taken: the field's name in the form and a text that says the remedy. Nothing was changed. */
export interface InputError {
  readonly field?: string;
  readonly text: TextKey;
  readonly values?: TextValues;
}

export type Answer = { readonly ok: true } | { readonly ok: false; readonly reason: InputError };

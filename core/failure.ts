import type { Duration } from './time';

/** What the person can be told about the keyring; each has its own remedy in the texts. */
export type KeyringState = 'absent' | 'locked' | 'cancelled' | 'crashed' | 'slow';

/** Everything that is expected to go wrong when an account is read. Failures travel as values, never as a zero. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'certificate-refused' }
  /** A web page where an answer should be: a hotel's or an office's log-in page. */
  | { readonly kind: 'captive-portal' }
  | { readonly kind: 'throttled'; readonly retryAfter?: Duration }
  | { readonly kind: 'provider-down'; readonly code: string }
  | { readonly kind: 'wrong-site' }
  | { readonly kind: 'no-permission'; readonly action?: string }
  | { readonly kind: 'key-unknown' }
  | { readonly kind: 'key-inactive' }
  | { readonly kind: 'secret-wrong' }
  | { readonly kind: 'clock-skewed' }
  /** An answer that cannot be read as figures; `field` names the part that could not. */
  | { readonly kind: 'unreadable'; readonly field: string }
  | { readonly kind: 'refused'; readonly code: string }
  /** The account answers in another currency than before: its currency is sticky, so this is another account. */
  | { readonly kind: 'currency-changed'; readonly was: string; readonly is: string }
  /** Slack does not show the message; `code` is Slack's own, such as `no_service`, or `HTTP.404`. */
  | { readonly kind: 'slack-refused'; readonly code: string }
  | { readonly kind: 'key-missing' }
  | { readonly kind: 'keyring'; readonly state: KeyringState };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (failure: Failure): Result<never> => ({ ok: false, failure });

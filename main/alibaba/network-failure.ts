import type { Failure } from '../../core/failure';

/** Chromium's names (`net::ERR_CERT_AUTHORITY_INVALID`) and Node's (`SELF_SIGNED_CERT_IN_CHAIN`, `ETIMEDOUT`). */
export function failureOfNetwork(error: Error): Failure {
  const code: unknown = Reflect.get(error, 'code');
  const told = `${typeof code === 'string' ? code : ''} ${error.message}`;
  if (/ERR_CERT|CERT_|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_SSL|ERR_TLS|ERR_BAD_SSL/.test(told)) {
    return { kind: 'certificate-refused' };
  }
  if (/ERR_TOO_MANY_REDIRECTS|ERR_UNSAFE_REDIRECT|ERR_INVALID_REDIRECT/.test(told)) return { kind: 'captive-portal' };
  if (/TIMED_?OUT/.test(told)) return { kind: 'timed-out' };
  return { kind: 'offline' };
}

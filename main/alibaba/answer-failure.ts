import type { Failure } from '../../core/failure';
import { type Duration, elapsed, hours, instantOf, milliseconds, minutes, seconds } from '../../core/time';
import { httpDateOf } from './http-date';
import type { RawAnswer, SignedRequest } from './signed-request';

interface Refusal {
  readonly code: string;
  readonly success: unknown;
  readonly action: string | undefined;
}

/** 2017-12-14 answers "200" for some operations and "Success" for others. */
const GOOD_CODES = new Set(['', '200', 'Success', 'OK']);
const SKEW_TOLERATED = minutes(5);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function jsonOf(body: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Only what looks like a code or an action's name goes on: nothing that a server could echo of a request. */
const named = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[A-Za-z][\w.:-]{0,79}$/.test(value) ? value : undefined;

function refusalIn(body: Record<string, unknown>): Refusal {
  const written = body.Code ?? body.code;
  const detail = body.AccessDeniedDetail;
  return {
    code: typeof written === 'number' ? String(written) : typeof written === 'string' ? written : '',
    success: body.Success ?? body.success,
    action: isRecord(detail) ? named(detail.AuthAction) : undefined,
  };
}

/** Whatever an answer asks for, an account is read again within the hour. */
const LONGEST_WAIT = hours(1);
const waitOf = (asked: Duration): Duration => milliseconds(Math.min(Math.ceil(asked), LONGEST_WAIT));

/** `Retry-After` is in seconds, `x-acs-retry-after` in milliseconds. */
function retryAfterOf({ headers }: RawAnswer): Duration | undefined {
  const standard = Number(headers['retry-after']);
  if (standard > 0) return waitOf(seconds(standard));
  const vendor = Number(headers['x-acs-retry-after']);
  return vendor > 0 ? waitOf(milliseconds(vendor)) : undefined;
}

/** A wrong clock is told as a wrong signature by some gateways: the answer's own Date says which it is. */
function clockIsOff(request: SignedRequest, answer: RawAnswer): boolean {
  const signedAt = instantOf(request.headers['x-acs-date'] ?? '');
  const answeredAt = httpDateOf(answer.headers.date ?? '');
  if (signedAt === undefined || answeredAt === undefined) return false;
  return Math.abs(elapsed(signedAt, answeredAt)) > SKEW_TOLERATED;
}

function failureOfCode({ code, action }: Refusal, request: SignedRequest, answer: RawAnswer): Failure | undefined {
  if (/throttling/i.test(code) || answer.status === 429) {
    const retryAfter = retryAfterOf(answer);
    return retryAfter === undefined ? { kind: 'throttled' } : { kind: 'throttled', retryAfter };
  }
  if (/^NotApplicable/.test(code)) return { kind: 'wrong-site' };
  if (/^(NoPermission|NotAuthorized|Forbidden|AccessDenied)/i.test(code)) {
    return action === undefined ? { kind: 'no-permission' } : { kind: 'no-permission', action };
  }
  if (/^InvalidAccessKeyId\.Inactive/.test(code)) return { kind: 'key-inactive' };
  if (/^(InvalidAccessKeyId|MissingAccessKeyId)/.test(code)) return { kind: 'key-unknown' };
  if (/^(InvalidTimeStamp|IllegalTimestamp|RequestTimeTooSkewed)/i.test(code)) return { kind: 'clock-skewed' };
  if (/^(SignatureDoesNotMatch|IncompleteSignature|InvalidAccessKeySecret)/.test(code)) {
    return { kind: clockIsOff(request, answer) ? 'clock-skewed' : 'secret-wrong' };
  }
  return undefined;
}

function failureOfPage({ status, body, headers }: RawAnswer): Failure {
  if (status >= 500 && status !== 511) return { kind: 'provider-down', code: `HTTP.${status}` };
  const claimsJson = (headers['content-type'] ?? '').includes('json') || body.trimStart().startsWith('{');
  return body.trim() === '' || claimsJson ? { kind: 'unreadable', field: 'body' } : { kind: 'captive-portal' };
}

/**
 * Why an answer is not one to read figures from; undefined for a good one. Codes count, not the status: Alibaba Cloud
 * sends `Success: false` with 200, and the same code with 400, 403 or 404 from one product to the next.
 */
export function failureOf(request: SignedRequest, answer: RawAnswer): Failure | undefined {
  if (answer.status >= 300 && answer.status < 400) return { kind: 'captive-portal' };
  const body = jsonOf(answer.body);
  if (body === undefined) return failureOfPage(answer);
  const refusal = refusalIn(body);
  const known = failureOfCode(refusal, request, answer);
  if (known !== undefined) return known;
  const code = named(refusal.code) ?? `HTTP.${answer.status}`;
  if (answer.status >= 500 || /^(InternalError|ServiceUnavailable|SystemError)/i.test(refusal.code)) {
    return { kind: 'provider-down', code };
  }
  const good = answer.status < 300 && refusal.success !== false && GOOD_CODES.has(refusal.code);
  return good ? undefined : { kind: 'refused', code };
}

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { elapsed, type Instant, instantOf, minutes } from '../core/time';

/** The parts of a request that its signature covers. */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  /** As it was sent, without the question mark. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Authorization {
  readonly accessKeyId: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const ALGORITHM = 'ACS3-HMAC-SHA256';
/** The gateway's own window is not documented; 15 minutes is what its older signatures allowed. */
const TOLERATED_SKEW = minutes(15);

export function authorizationOf(header: string | undefined): Authorization | undefined {
  const [, accessKeyId, signedHeaders, signature] =
    /^ACS3-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(
      header ?? '',
    ) ?? [];
  if (accessKeyId === undefined || signedHeaders === undefined || signature === undefined) return undefined;
  return { accessKeyId, signedHeaders: signedHeaders.split(';'), signature };
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

const byCode = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** RFC 3986: only letters, digits and `-_.~` stay as they are. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Clients encode differently (`%20` or `+`), so parameters are decoded and encoded again. */
function canonicalQuery(query: string): string {
  return [...new URLSearchParams(query)]
    .sort(([left], [right]) => byCode(left, right))
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&');
}

function canonicalHeaders(headers: IncomingHttpHeaders, names: readonly string[]): string {
  return names.map((name) => `${name}:${[headers[name] ?? ''].flat().join(',').trim()}\n`).join('');
}

function signatureOf(request: SignedRequest, signedHeaders: readonly string[], secret: string): string {
  const canonical = [
    request.method,
    request.path,
    canonicalQuery(request.query),
    canonicalHeaders(request.headers, signedHeaders),
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n');
  return createHmac('sha256', secret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest('hex');
}

/** Host and every `x-acs-` header must be covered, or they could be changed on the way. */
function coversAll(headers: IncomingHttpHeaders, signedHeaders: readonly string[]): boolean {
  return Object.keys(headers).every(
    (name) => !(name === 'host' || name.startsWith('x-acs-')) || signedHeaders.includes(name),
  );
}

export function isSignedWith(request: SignedRequest, authorization: Authorization, secret: string): boolean {
  const { signedHeaders, signature } = authorization;
  const ascending = [...signedHeaders].sort(byCode);
  if (signedHeaders.some((name, index) => name !== ascending[index])) return false;
  if (!coversAll(request.headers, signedHeaders)) return false;
  if (request.headers['x-acs-content-sha256'] !== sha256(request.body)) return false;
  return timingSafeEqual(Buffer.from(signatureOf(request, signedHeaders, secret)), Buffer.from(signature));
}

export function isOnTime(headers: IncomingHttpHeaders, now: Instant): boolean {
  const date = headers['x-acs-date'];
  const sent = typeof date === 'string' ? instantOf(date) : undefined;
  return sent !== undefined && Math.abs(elapsed(sent, now)) <= TOLERATED_SKEW;
}

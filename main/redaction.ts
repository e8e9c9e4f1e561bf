import { createHash } from 'node:crypto';
import { inspect } from 'node:util';

export interface Redaction {
  /** From now on the text is hidden wherever it turns up. Only its hash is remembered. */
  readonly hide: (secret: string) => void;
  readonly redacted: (text: string) => string;
}

const HIDDEN = '[hidden]';

/** `"`, `\"`, `'` and their forms in a query. */
const QUOTE = String.raw`(?:\\*["']|%(?:25)*2[27])?`;
const SLASH = String.raw`\\*/|%(?:25)*2[Ff]`;
const GAP = String.raw`(?:\s|%20|\+)*`;
const BETWEEN = `${QUOTE}${GAP}(?:=>|[:=]|%(?:25)*3[ADad])${GAP}`;
const NAMES = String.raw`access[-_]?key[-_]?(?:id|secret)|security[-_]?token|\bsignature|x-acs-[a-z-]{1,40}`;
const QUOTED = String.raw`(["'])(?:\\.|(?!\2)[^\\\n])*|(\\+["'])(?:(?!\3)[^\n])*`;
const BARE = String.raw`[^\s"'&,;)}\]]+`;

/** The value behind a name that stands for a secret, in an object, JSON, JSON in JSON, a header or a query. */
const NAMED = new RegExp(`((?:${NAMES})${BETWEEN})(?:${QUOTED}|${BARE})`, 'gi');
/** AccessKey IDs of RAM users, and of sessions. */
const ACCESS_KEY_ID = /LTAI[A-Za-z0-9]{8,}|(?:STS|TMP)\.[A-Za-z0-9]{8,}/g;
/** A Slack webhook's path, whatever the host, also in a query. */
const WEBHOOK = new RegExp(`(services)(?:${SLASH})T\\w+(?:${SLASH})B\\w+(?:${SLASH})\\w+`, 'g');
/** What an AccessKey secret looks like: 30 letters of both cases and digits in a row, and no more. */
const SECRET_LIKE = /(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=[a-z\d]*[A-Z])(?=[A-Z\d]*[a-z])[A-Za-z0-9]{30}(?![A-Za-z0-9])/g;

/** What is shorter is no key: hidden, every line would be full of holes. */
const SHORTEST = 8;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** The forms in which a secret gets into a line: as it is, escaped once or twice, in a query, in base64, in hex. */
function formsOf(secret: string): ReadonlySet<string> {
  const escaped = JSON.stringify(secret).slice(1, -1);
  const bytes = Buffer.from(secret);
  /** A form's query escapes other signs than a path does. */
  const inQuery = new URLSearchParams({ secret }).toString().slice('secret='.length);
  return new Set([
    secret,
    escaped,
    JSON.stringify(escaped).slice(1, -1),
    inspect(secret).slice(1, -1),
    encodeURIComponent(secret),
    encodeURIComponent(encodeURIComponent(secret)),
    inQuery,
    encodeURIComponent(inQuery),
    bytes.toString('base64').replace(/=+$/, '').slice(0, -1),
    bytes.toString('hex'),
  ]);
}

/** By length, then by the sum of its characters, which tells nothing: only where both fit is a hash worth its time. */
type Known = Map<number, Map<number, Set<string>>>;

function learn(known: Known, form: string): void {
  const sum = [...Buffer.from(form, 'utf16le').filter((_, index) => index % 2 === 0)].reduce(
    (left, right) => left + right,
    0,
  );
  const bySum = known.get(form.length) ?? new Map<number, Set<string>>();
  known.set(form.length, bySum);
  bySum.set(sum, (bySum.get(sum) ?? new Set<string>()).add(hashOf(form)));
}

function withoutKnown(known: Known, text: string): string {
  let rest = text;
  for (const [length, bySum] of known) rest = withoutOfLength(rest, length, bySum);
  return rest;
}

function withoutOfLength(text: string, length: number, bySum: ReadonlyMap<number, ReadonlySet<string>>): string {
  const parts: string[] = [];
  let start = 0;
  let sum = 0;
  for (let end = 1; end <= text.length; end += 1) {
    sum += text.charCodeAt(end - 1) & 0xff;
    const begin = end - length;
    if (begin > 0) sum -= text.charCodeAt(begin - 1) & 0xff;
    if (begin < start || !bySum.get(sum)?.has(hashOf(text.slice(begin, end)))) continue;
    parts.push(text.slice(start, begin), HIDDEN);
    start = end;
  }
  return start === 0 ? text : [...parts, text.slice(start)].join('');
}

export function openRedaction(): Redaction {
  const known: Known = new Map();
  return {
    hide: (secret) => {
      if (secret.length < SHORTEST) return;
      for (const form of formsOf(secret)) learn(known, form);
    },
    redacted: (text) =>
      withoutKnown(known, text)
        .replace(NAMED, `$1$2$3${HIDDEN}`)
        .replace(ACCESS_KEY_ID, HIDDEN)
        .replace(WEBHOOK, `$1/${HIDDEN}`)
        .replace(SECRET_LIKE, HIDDEN),
  };
}

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { accountIdSchema } from '../account-id';
import { type Instant, instantOf } from '../time';
import { type RecordEntry, recordedActs } from './entry';

/** SHA-256 of the text's UTF-8, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string;

/** Where the record stands: its lines so far, and the hash of the last. */
export interface RecordHead {
  readonly count: number;
  readonly hash: string;
}

const hex = z.string().regex(/^[0-9a-f]{64}$/);

export const recordHeadSchema = z.strictObject({ count: z.number().int().min(0), hash: hex }).readonly();

/** What the first line follows. */
export const NO_HEAD: RecordHead = { count: 0, hash: '0'.repeat(64) };

const lineSchema = z.strictObject({
  number: z.number().int().min(1),
  previous: hex,
  at: z.string().refine((at) => instantOf(at) !== undefined),
  what: z.enum(recordedActs),
  account: accountIdSchema.exactOptional(),
  plan: z.string().exactOptional(),
  by: z.string().exactOptional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  hash: hex,
});

type Line = z.infer<typeof lineSchema>;
type Unsealed = Omit<Line, 'hash'>;

const momentOf = (at: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'millisecond' });

/** One order of the keys and no spaces: the same entry is the same text, byte for byte. */
function canonical({ number, previous, at, what, account, plan, by, values }: Unsealed): string {
  const sorted = Object.fromEntries(Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1)));
  const text = JSON.stringify({ number, previous, at, what, account, plan, by, values: sorted });
  // Bytes that are no UTF-8 are read as this letter: written out, it never stands for a byte that was changed.
  return text.replaceAll('\ufffd', '\\ufffd');
}

const sealed = (text: string, hash: string): string => `${text.slice(0, -1)},"hash":"${hash}"}`;

/** The entry as the next line of the record, without its line break. */
export function recordLine(entry: RecordEntry, head: RecordHead, sha256: Sha256): { text: string; head: RecordHead } {
  const { at, ...rest } = entry;
  const number = head.count + 1;
  const text = canonical({ number, previous: head.hash, at: momentOf(at), ...rest });
  const hash = sha256(text);
  return { text: sealed(text, hash), head: { count: number, hash } };
}

/** A line that is what was once written: in its exact form, with the hash of its own words. */
export function lineIn(text: string, sha256: Sha256): Line | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const line = lineSchema.safeParse(parsed);
  if (!line.success) return undefined;
  const words = canonical(line.data);
  return sealed(words, line.data.hash) === text && sha256(words) === line.data.hash ? line.data : undefined;
}

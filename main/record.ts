import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RecordHead, recordHeadSchema, recordLine, type Sha256 } from '../core/record/chain';
import type { RecordEntry } from '../core/record/entry';
import { type RecordFinding, type RecordVerified, recordVerified } from '../core/record/verified';
import type { Instant } from '../core/time';
import { type Kept, kept, notKept, reasonOf } from './history/kept';
import { makePrivateFile } from './private-file';
import { writeAll, writeWhole } from './whole-file';

export const RECORD_NAME = 'record.jsonl';
/** The last line's number and hash in a file of its own: a record whose end was cut off does not go with it. */
export const HEAD_NAME = 'record-head.json';

/** Who did what about which money, for good: lines that are added and never changed, each sealed by the one after it. */
export interface KeptRecord {
  /** In the order of the calls. `ok` once the disk has the lines; all of a call's are kept, or none. */
  readonly append: (entries: readonly RecordEntry[]) => Promise<Kept<RecordHead>>;
  /** Where it stands, for the foot of what is exported; undefined where it cannot be read. */
  readonly head: () => Promise<RecordHead | undefined>;
  readonly close: () => Promise<void>;
}

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

async function textIn(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}

export async function headIn(file: string): Promise<RecordHead | undefined> {
  try {
    return recordHeadSchema.parse(JSON.parse(await textIn(file)));
  } catch {
    return undefined;
  }
}

const NEWLINE = 10;

/** Bytes behind the last line break: what a killed program did not finish. */
const tornIn = (bytes: Buffer): Buffer => bytes.subarray(bytes.lastIndexOf(NEWLINE) + 1);

interface Standing {
  readonly file: FileHandle;
  readonly head: RecordHead;
  readonly size: number;
}

interface Opened extends Standing {
  readonly verified: RecordVerified;
  readonly torn: Buffer;
}

async function openAt(path: string, headPath: string): Promise<Opened> {
  makePrivateFile(path);
  const bytes = await readFile(path);
  const torn = tornIn(bytes);
  const size = bytes.length - torn.length;
  const keptHead = await headIn(headPath);
  const verified = recordVerified(bytes.subarray(0, size).toString('utf8'), keptHead, sha256);
  const file = await open(path, 'r+');
  if (torn.length > 0) await file.truncate(size);
  // Behind a tail that is gone the numbers go on, so that the gap stays to be seen.
  const head = keptHead !== undefined && keptHead.count > verified.head.count ? keptHead : verified.head;
  return { file, head, size, verified, torn };
}

/** What the record says of itself as it is gone on with; damage is said once. */
function repairs(torn: Buffer, damage: readonly RecordFinding[], now: Instant): readonly RecordEntry[] {
  const what = 'record-repaired';
  const sha = createHash('sha256').update(torn).digest('hex');
  return [
    ...(torn.length === 0 ? [] : [{ at: now, what, values: { tornBytes: torn.length, sha256: sha } } as const]),
    ...damage.map(({ kind, line }) => ({ at: now, what, values: { finding: kind, line } }) as const),
  ];
}

const isSaid = ({ repairs: said }: RecordVerified, { kind, line }: RecordFinding): boolean =>
  said.some(({ values }) => values.finding === kind && values.line === line);

function linesOf(
  entries: readonly RecordEntry[],
  before: RecordHead,
): { readonly text: string; readonly head: RecordHead } {
  let head = before;
  let text = '';
  for (const entry of entries) {
    const line = recordLine(entry, head, sha256);
    text += `${line.text}\n`;
    head = line.head;
  }
  return { text, head };
}

/** One call after the other, also after one that failed. */
function openTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Says it wherever something was done and could not be put on record. */
export const tellingRecord = (record: KeptRecord, onNotKept: () => void): KeptRecord => ({
  ...record,
  append: async (entries) => {
    const answer = await record.append(entries);
    if (!answer.ok) onNotKept();
    return answer;
  },
});

/** Opened by the first call. `onDamage` is told of lines that are not what was written. */
export function openRecord(
  folder: string,
  onDamage: (findings: readonly RecordFinding[]) => void,
  now: () => Instant,
): KeptRecord {
  const path = join(folder, RECORD_NAME);
  const headPath = join(folder, HEAD_NAME);
  const inTurn = openTurns();
  let standing: Standing | undefined;

  async function write(entries: readonly RecordEntry[], { file, head: before, size }: Standing): Promise<RecordHead> {
    const { text, head } = linesOf(entries, before);
    const bytes = Buffer.from(text, 'utf8');
    // From the first line on there is a head: where there is none it was taken away.
    if (before.count === 0) await writeWhole(headPath, JSON.stringify(before));
    try {
      await writeAll(file, bytes, size);
      await file.sync();
    } catch (error) {
      await file.truncate(size).catch(() => undefined);
      throw error;
    }
    standing = { file, head, size: size + bytes.length };
    // Behind by some lines it still tells of a cut before them; the next one brings it up to date.
    await writeWhole(headPath, JSON.stringify(head)).catch(() => undefined);
    return head;
  }

  async function opened(): Promise<Standing> {
    if (standing !== undefined) return standing;
    const { verified, torn, ...found } = await openAt(path, headPath);
    standing = found;
    const damage = verified.findings.filter((finding) => !isSaid(verified, finding));
    if (damage.length > 0) onDamage(damage);
    const said = repairs(torn, damage, now());
    if (said.length > 0) await write(said, standing);
    return standing;
  }

  return {
    append: (entries) =>
      inTurn(async (): Promise<Kept<RecordHead>> => {
        try {
          const to = await opened();
          return kept(entries.length === 0 ? to.head : await write(entries, to));
        } catch (error) {
          return notKept(reasonOf(error));
        }
      }),
    head: () =>
      inTurn(async () => {
        const found = await opened().catch(() => undefined);
        return found === undefined || found.head.count === 0 ? undefined : found.head;
      }),
    close: () =>
      inTurn(async () => {
        await standing?.file.close();
        standing = undefined;
      }),
  };
}

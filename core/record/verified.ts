import { lineIn, NO_HEAD, type RecordHead, type Sha256 } from './chain';

/** `line` is the line's number as the record counts. */
export type RecordFinding =
  /** Not what was written, or not in its form. */
  | { readonly kind: 'changed'; readonly line: number }
  /** In its own form, and not what followed the line before: one of the two was exchanged. */
  | { readonly kind: 'exchanged'; readonly line: number }
  | { readonly kind: 'missing'; readonly line: number; readonly until: number }
  /** It stands behind a line that was written later. */
  | { readonly kind: 'reordered'; readonly line: number }
  /** There are lines, and the head that is kept beside them is gone. */
  | { readonly kind: 'headless'; readonly line: number }
  /** The last line has no end: the program was ended while it wrote. */
  | { readonly kind: 'torn'; readonly line: number };

export interface RecordVerified {
  readonly head: RecordHead;
  readonly findings: readonly RecordFinding[];
  /** Lines up to this one, from the first, are sealed by no line that follows: whoever damaged the record may have changed them too. */
  readonly unvouched: number;
  /** Lines behind the head: only each other vouch for them. */
  readonly uncovered?: { readonly line: number; readonly until: number };
  /** Lines at which the program itself wrote down that the record was torn or damaged. */
  readonly repairs: readonly { readonly line: number; readonly values: Readonly<Record<string, string | number>> }[];
}

interface Walk {
  /** The number that the next line should have, and the hash it should follow; unknown behind a line that is damaged. */
  readonly expected: number;
  readonly previous: string | undefined;
  readonly hashes: Map<number, string>;
  readonly seen: Set<number>;
  readonly findings: RecordFinding[];
  readonly repairs: { readonly line: number; readonly values: Readonly<Record<string, string | number>> }[];
}

function step(walk: Walk, text: string, sha256: Sha256): Walk {
  const { expected, previous, findings, seen } = walk;
  const line = lineIn(text, sha256);
  if (line === undefined) {
    findings.push({ kind: 'changed', line: expected });
    seen.add(expected);
    return { ...walk, expected: expected + 1, previous: undefined };
  }
  const { number, hash } = line;
  if (number < expected) findings.push({ kind: 'reordered', line: number });
  else if (number > expected) findings.push({ kind: 'missing', line: expected, until: number - 1 });
  else if (previous !== undefined && line.previous !== previous) findings.push({ kind: 'exchanged', line: number });
  if (line.what === 'record-repaired') walk.repairs.push({ line: number, values: line.values });
  seen.add(number);
  walk.hashes.set(number, hash);
  return { ...walk, expected: Math.max(expected, number + 1), previous: hash };
}

/** A line that turned up further down was moved there and is not missing. The gaps come in the order of their numbers. */
function withoutFound(findings: readonly RecordFinding[], seen: ReadonlySet<number>): readonly RecordFinding[] {
  const sorted = [...seen].sort((left, right) => left - right);
  let place = 0;
  return findings.flatMap((finding): readonly RecordFinding[] => {
    if (finding.kind !== 'missing') return [finding];
    const gone: RecordFinding[] = [];
    let line = finding.line;
    for (; line <= finding.until; place += 1) {
      const next = Math.min(sorted[place] ?? finding.until + 1, finding.until + 1);
      if (next > line) gone.push({ kind: 'missing', line, until: next - 1 });
      line = Math.max(line, next + 1);
    }
    return gone;
  });
}

const breaking: ReadonlySet<RecordFinding['kind']> = new Set(['changed', 'missing', 'exchanged']);

const unvouchedBy = (findings: readonly RecordFinding[]): number =>
  findings.reduce((most, { kind, line }) => (breaking.has(kind) ? Math.max(most, line - 1) : most), 0);

/** What was kept elsewhere tells of a tail that was cut off, and of one that was written anew. */
function againstHead({ hashes, expected }: Walk, kept: RecordHead | undefined): readonly RecordFinding[] {
  if (kept === undefined) return expected === 1 ? [] : [{ kind: 'headless', line: expected - 1 }];
  if (kept.count === 0) return [];
  if (kept.count >= expected) return [{ kind: 'missing', line: expected, until: kept.count }];
  const hash = hashes.get(kept.count);
  return hash === undefined || hash === kept.hash ? [] : [{ kind: 'exchanged', line: kept.count }];
}

/**
 * Judges the record's text, every line of it. Without the head that was kept elsewhere, whole lines that are missing at
 * the end cannot be told.
 */
export function recordVerified(text: string, kept: RecordHead | undefined, sha256: Sha256): RecordVerified {
  const parts = text.split('\n');
  const rest = parts.pop() ?? '';
  let walk: Walk = {
    expected: 1,
    previous: NO_HEAD.hash,
    hashes: new Map(),
    seen: new Set(),
    findings: [],
    repairs: [],
  };
  for (const part of parts) walk = step(walk, part, sha256);
  const { expected, previous, findings, repairs, seen } = walk;
  const torn: readonly RecordFinding[] = rest === '' ? [] : [{ kind: 'torn', line: expected }];
  const tail = againstHead(walk, kept).filter(({ line }) => rest === '' || line !== expected);
  const all = [...withoutFound(findings, seen), ...torn, ...tail];
  const isBehind = kept !== undefined && kept.count < expected - 1;
  return {
    head: { count: expected - 1, hash: previous ?? sha256(parts[parts.length - 1] ?? '') },
    findings: all,
    unvouched: unvouchedBy(all),
    ...(isBehind ? { uncovered: { line: kept.count + 1, until: expected - 1 } } : {}),
    repairs,
  };
}

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_HEAD, type RecordHead, recordLine } from '../../../core/record/chain';
import { type RecordEntry, recordedActs } from '../../../core/record/entry';
import { recordVerified } from '../../../core/record/verified';
import { accountId, at } from '../../fixtures/readings';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function recordOf(entries: readonly RecordEntry[]): { readonly text: string; readonly head: RecordHead } {
  let head = NO_HEAD;
  let text = '';
  for (const entry of entries) {
    const line = recordLine(entry, head, sha256);
    text += `${line.text}\n`;
    head = line.head;
  }
  return { text, head };
}

const entry: fc.Arbitrary<RecordEntry> = fc.record(
  {
    at: fc.integer({ min: 0, max: 4_000_000_000_000 }).map((moment) => moment as RecordEntry['at']),
    what: fc.constantFrom(...recordedActs),
    account: fc.constantFrom(accountId('pavo'), accountId('kite')),
    plan: fc.string(),
    by: fc.string({ unit: 'grapheme' }),
    values: fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
      fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant('\ufffd')),
    ),
  },
  { requiredKeys: ['at', 'what', 'values'] },
);

const record = fc.array(entry, { minLength: 1, maxLength: 6 }).map(recordOf);

const judged = (bytes: Uint8Array | string, head: RecordHead | undefined) =>
  recordVerified(typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8'), head, sha256);

const five = recordOf(
  ['check', 'ready', 'paid', 'arrival', 'export'].map((what, index) => ({
    at: at(`2026-11-2${index}T08:00:00Z`),
    what: what as RecordEntry['what'],
    by: 'Lin 林',
    values: { amount: `${index}.00` },
  })),
);
const lines = five.text.trimEnd().split('\n');
const findingsIn = (changed: readonly string[], head: RecordHead | undefined = five.head) =>
  judged(`${changed.join('\n')}\n`, head).findings;

describe('the record', () => {
  it('is found as it was written, whatever was written down', () => {
    fc.assert(
      fc.property(record, ({ text, head }) => {
        expect(judged(text, head)).toMatchObject({ findings: [], head });
      }),
    );
  });

  it('gives away every single byte that is changed, put in or taken out', () => {
    const edit = fc.record({
      place: fc.nat(),
      byte: fc.nat(255),
      how: fc.constantFrom('change', 'put in', 'take out'),
    });
    fc.assert(
      fc.property(record, edit, ({ text, head }, { place, byte, how }) => {
        const bytes = [...Buffer.from(text, 'utf8')];
        const index = place % bytes.length;
        if (how === 'change' && bytes[index] === byte) return;
        bytes.splice(index, how === 'put in' ? 0 : 1, ...(how === 'take out' ? [] : [byte]));
        if (Buffer.from(bytes).equals(Buffer.from(text))) return;
        expect(judged(new Uint8Array(bytes), head).findings).not.toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says which line was changed', () => {
    const changed = lines.map((line, index) => (index === 2 ? line.replace('"2.00"', '"9.00"') : line));
    expect(findingsIn(changed)).toEqual([{ kind: 'changed', line: 3 }]);
  });

  it('says which line was exchanged for another with a hash of its own', () => {
    const head = { count: 2, hash: (JSON.parse(lines[1] ?? '') as RecordHead).hash };
    const forged = recordLine(
      { at: at('2026-11-22T08:00:00Z'), what: 'paid', values: { amount: '9.00' } },
      head,
      sha256,
    );
    expect(findingsIn(lines.map((line, index) => (index === 2 ? forged.text : line)))).toEqual([
      { kind: 'exchanged', line: 4 },
    ]);
  });

  it('says which lines are missing, in the middle, at the beginning and at the end', () => {
    const without = (...gone: readonly number[]) => lines.filter((_, index) => !gone.includes(index + 1));
    expect(findingsIn(without(3))).toEqual([{ kind: 'missing', line: 3, until: 3 }]);
    expect(findingsIn(without(1, 2))).toEqual([{ kind: 'missing', line: 1, until: 2 }]);
    expect(findingsIn(without(4, 5))).toEqual([{ kind: 'missing', line: 4, until: 5 }]);
    expect(judged('', five.head).findings).toEqual([{ kind: 'missing', line: 1, until: 5 }]);
  });

  it('says which line was moved', () => {
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = lines;
    expect(findingsIn([first, third, second, fourth, fifth])).toContainEqual({ kind: 'reordered', line: 2 });
    expect(findingsIn([first, second, third, third, fourth, fifth])).toContainEqual({ kind: 'reordered', line: 3 });
  });

  it('tells a tail that was cut and written anew by the head that is kept elsewhere', () => {
    const head = { count: 4, hash: (JSON.parse(lines[3] ?? '') as RecordHead).hash };
    const forged = recordLine({ at: at('2026-11-24T08:00:00Z'), what: 'export', values: {} }, head, sha256);
    const changed = [...lines.slice(0, 4), forged.text];
    expect(findingsIn(changed)).toEqual([{ kind: 'exchanged', line: 5 }]);
    expect(judged(`${changed.join('\n')}\n`, undefined).findings).toEqual([{ kind: 'headless', line: 5 }]);
  });

  it('tells a last line that was not finished, and a head that lags behind is no harm', () => {
    expect(judged(five.text.slice(0, -1), five.head).findings).toEqual([{ kind: 'torn', line: 5 }]);
    const behind = judged(five.text, { count: 3, hash: (JSON.parse(lines[2] ?? '') as RecordHead).hash });
    expect(behind).toMatchObject({ findings: [], uncovered: { line: 4, until: 5 } });
    expect(judged(five.text, five.head)).not.toHaveProperty('uncovered');
  });

  it('vouches for no line before one that was changed, is missing or was exchanged', () => {
    const changed = lines.map((line, index) => (index === 2 ? line.replace('"2.00"', '"9.00"') : line));
    expect(judged(`${changed.join('\n')}\n`, five.head).unvouched).toBe(2);
    expect(judged(`${lines.filter((_, index) => index !== 3).join('\n')}\n`, five.head).unvouched).toBe(3);
    expect(judged(five.text, five.head).unvouched).toBe(0);
  });

  it('is judged at once also where a line has an enormous number', () => {
    const far = (count: number) =>
      recordLine(
        { at: at('2026-11-24T08:00:00Z'), what: 'export', values: {} },
        { count, hash: five.head.hash },
        sha256,
      ).text;
    expect(findingsIn([...lines, far(8_000_000_000_000), far(6)])).toEqual([
      { kind: 'missing', line: 6, until: 6 },
      { kind: 'missing', line: 8, until: 8_000_000_000_000 },
      { kind: 'reordered', line: 7 },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { type SizeWritten, sizeChoiceOf } from '../../../core/top-up/size-input';

const reasonOf = (written: SizeWritten) => {
  const answer = sizeChoiceOf(written);
  return answer.ok ? undefined : answer.reason;
};

describe('what is typed as the size of a top-up', () => {
  it.each([
    [
      { kind: 'sprint', days: ' 14 ', expected: '' },
      { kind: 'sprint', days: 14 },
    ],
    [
      { kind: 'sprint', days: '14', expected: '8,200.50' },
      { kind: 'sprint', days: 14, expected: '8200.5' },
    ],
    [
      { kind: 'until', day: '2026-12-24' },
      { kind: 'until', day: '2026-12-24' },
    ],
    [
      { kind: 'above-days', days: '366', expected: 'left over' },
      { kind: 'above-days', days: 366 },
    ],
    [
      { kind: 'amount', amount: '9,500' },
      { kind: 'amount', amount: '9500' },
    ],
  ] as const)('%j is taken', (written, size) => expect(sizeChoiceOf(written)).toEqual({ ok: true, size }));

  it.each([
    [{ kind: 'sprint', days: '0' }, 'days'],
    [{ kind: 'sprint', days: '367' }, 'days'],
    [{ kind: 'sprint', days: '1.5' }, 'days'],
    [{ kind: 'sprint' }, 'days'],
    [{ kind: 'sprint', days: '14', expected: 'much' }, 'expected'],
    [{ kind: 'sprint', days: '14', expected: '-1' }, 'expected'],
    [{ kind: 'until', day: '2026-02-30' }, 'day'],
    [{ kind: 'until', day: '' }, 'day'],
    [{ kind: 'amount', amount: '' }, 'amount'],
    [{ kind: 'amount', amount: '0' }, 'amount'],
    [{ kind: 'amount', amount: '1e9' }, 'amount'],
  ] as const)('%j names its field', (written, field) => expect(reasonOf(written)?.field).toBe(field));
});

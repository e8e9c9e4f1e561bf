import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../core/account';
import { happeningSchema } from '../../../core/alerts/happening';
import { recordedActs } from '../../../core/record/entry';
import { happeningOfEntry } from '../../../core/record/entry-happening';
import { epochMilliseconds } from '../../../core/time';

const at = epochMilliseconds(1_795_000_000_000);
const account = 'lumen' as AccountId;

describe('the activity of what is on record', () => {
  it('tells who froze how many, and never a remark or a number of a transaction', () => {
    const values = { frozen: 9, of: 10, way: 'prepared', uid: '1234567890123456' };
    expect(happeningOfEntry({ at, what: 'freeze', account, by: 'Anna Berg', values })).toEqual({
      at,
      what: 'frozen',
      account,
      values: { by: 'Anna Berg', frozen: 9, of: 10 },
    });
    const paid = { amount: 'CNY 12000', method: 'wire', remark: 'INV-7' };
    expect(happeningOfEntry({ at, what: 'paid', account, values: paid })?.values).toEqual({ amount: 'CNY 12000' });
  });

  it('has no line for an answer to a question about an arrival', () => {
    expect(happeningOfEntry({ at, what: 'arrival', values: { question: 'late' } })).toBeUndefined();
    expect(happeningOfEntry({ at, what: 'arrival', values: { amount: 'CNY 1' } })?.what).toBe('top-up-arrived');
  });

  it('is what the page can read, for every act', () => {
    for (const what of recordedActs) {
      const told = happeningOfEntry({ at, what, values: { amount: 'CNY 1' } });
      if (told !== undefined) expect(happeningSchema.parse(JSON.parse(JSON.stringify(told)))).toEqual(told);
    }
  });
});

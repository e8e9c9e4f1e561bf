import fc from 'fast-check';
import { expect, it } from 'vitest';
import { money } from '../../../core/money';
import { amountStored, storedAmount } from '../../../main/history/stored-amount';

it('every amount comes out of its 64 bits as it went in', () => {
  const amounts = fc
    .record({
      digits: fc.bigInt({ min: 0n, max: 10n ** 17n - 1n }),
      decimals: fc.integer({ min: 0, max: 15 }),
      owed: fc.boolean(),
    })
    .map(({ digits, decimals, owed }) => {
      const text = String(digits).padStart(decimals + 1, '0');
      const whole = text.slice(0, text.length - decimals);
      return `${owed ? '-' : ''}${whole}${decimals === 0 ? '' : `.${text.slice(-decimals)}`}`;
    });
  fc.assert(
    fc.property(amounts, (amount) => {
      const stored = storedAmount(money('CNY', amount).amount);
      expect(BigInt.asIntN(64, stored)).toBe(stored);
      expect(amountStored(stored)).toBe(money('CNY', amount).amount);
    }),
    { numRuns: 5_000, seed: 7 },
  );
});

it.each(['-0.01', '-11.19', '1234567.89', '0.000001', '-99999999999.999999', '0', '123456789012'])('%s', (amount) => {
  expect(amountStored(storedAmount(amount))).toBe(amount);
});

it.each(['', '1e5', '1,000', ' 1', '0.0000000000000001', '999999999999999999', 'NaN'])(
  'what cannot be kept exactly is refused, never rounded: %j',
  (amount) => {
    expect(() => storedAmount(amount)).toThrow(RangeError);
  },
);

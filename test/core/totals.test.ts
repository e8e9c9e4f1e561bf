import fc from 'fast-check';
import { expect, it } from 'vitest';
import { money } from '../../core/money';
import { totalsOf } from '../../core/totals';

it('totals are kept per currency and never mixed', () => {
  const amounts = [money('USD', '20.10'), money('CNY', '100'), money('JPY', '1200000'), money('CNY', '-0.01')];
  expect(totalsOf(amounts)).toEqual([money('CNY', '99.99'), money('JPY', '1200000'), money('USD', '20.1')]);
});

it('there is no total of nothing', () => {
  expect(totalsOf([])).toEqual([]);
});

it('totals are exact, and the same whatever the order of the accounts', () => {
  const amount = fc.tuple(fc.constantFrom('CNY', 'USD', 'JPY'), fc.integer());
  fc.assert(
    fc.property(fc.array(amount), (amounts) => {
      const all = amounts.map(([currency, units]) => money(currency, String(units)));
      const totals = totalsOf(all);
      expect(totalsOf([...all].reverse())).toEqual(totals);
      for (const { currency, amount: total } of totals) {
        const own = amounts.filter(([each]) => each === currency).map(([, units]) => BigInt(units));
        expect(total).toBe(own.reduce((left, right) => left + right, 0n).toString());
      }
    }),
    { seed: 21 },
  );
});

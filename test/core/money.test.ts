import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareMoney,
  difference,
  isNegative,
  isZero,
  money,
  perSpan,
  ratio,
  scaled,
  sum,
  writtenAmount,
  zero,
} from '../../core/money';
import { days, hours } from '../../core/time';

const cny = money('CNY', '100');
const usd = money('USD', '100');

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 4 }))
  .map(([units, places]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    const part = places === 0 ? '' : `.${digits.slice(-places)}`;
    return `${units < 0n ? '-' : ''}${whole}${part}`;
  });

describe('two currencies', () => {
  it('cannot be added, subtracted or compared: a compile error where they are known', () => {
    // @ts-expect-error yuan and dollars do not add up
    expect(() => sum(cny, usd)).toThrow(RangeError);
    // @ts-expect-error nor do they subtract
    expect(() => difference(cny, usd)).toThrow(RangeError);
    // @ts-expect-error nor compare
    expect(() => compareMoney(cny, usd)).toThrow(RangeError);
    // @ts-expect-error nor divide
    expect(() => ratio(cny, usd)).toThrow(RangeError);
  });

  it('cannot be combined where they are known only when the program runs', () => {
    const currencies: readonly string[] = ['CNY', 'JPY'];
    const [left, right] = currencies.map((currency) => money(currency, '1'));
    if (left === undefined || right === undefined) throw new Error('two amounts');
    expect(() => sum(left, right)).toThrow('CNY and JPY cannot be combined');
    expect(() => difference(left, right)).toThrow(RangeError);
    expect(() => compareMoney(left, right)).toThrow(RangeError);
    expect(() => ratio(left, right)).toThrow(RangeError);
  });
});

describe('an amount', () => {
  it('keeps every digit that a float would lose', () => {
    const large = money('CNY', '12345678901234567.89');
    expect(sum(large, money('CNY', '0.01')).amount).toBe('12345678901234567.9');
    expect(difference(large, money('CNY', '12345678901234567')).amount).toBe('0.89');
    expect(compareMoney(large, money('CNY', '12345678901234567.88'))).toBeGreaterThan(0);
    expect(perSpan(large, days(7), days(1)).amount).toBe('1763668414462081.1271428571');
  });

  it('of ten cents and twenty cents is thirty cents', () => {
    expect(sum(money('USD', '0.1'), money('USD', '0.2'))).toEqual(money('USD', '0.3'));
  });

  it('in yen has no decimals to lose', () => {
    expect(sum(money('JPY', '1200000'), money('JPY', '-1')).amount).toBe('1199999');
  });

  it('is written one way only, never with an exponent or a signed zero', () => {
    expect(money('CNY', '10000.00').amount).toBe('10000');
    expect(money('CNY', '1e21').amount).toBe('1000000000000000000000');
    expect(money('CNY', '-0').amount).toBe('0');
    expect(isZero(zero('CNY'))).toBe(true);
    expect(isNegative(money('CNY', '-11.19'))).toBe(true);
    expect(isNegative(difference(cny, cny))).toBe(false);
  });

  it('is never made of something that is no number', () => {
    expect(() => money('CNY', 'N/A')).toThrow();
    expect(() => money('CNY', '')).toThrow();
    expect(() => money('CNY', '1,000')).toThrow();
  });

  it('rounds half up when it is multiplied', () => {
    expect(scaled(money('USD', '8200'), '1.15').amount).toBe('9430');
    expect(scaled(money('USD', '0.0000005'), '1').amount).toBe('0.000001');
    expect(scaled(money('USD', '2.345'), '1', 2).amount).toBe('2.35');
  });

  it('spent over six hours comes to four times that a day', () => {
    expect(perSpan(money('CNY', '512.68'), hours(6), days(1)).amount).toBe('2050.72');
  });

  it('added and taken away again is what it was', () => {
    fc.assert(
      fc.property(decimal, decimal, (left, right) => {
        const [first, second] = [money('CNY', left), money('CNY', right)];
        expect(difference(sum(first, second), second)).toEqual(first);
        expect(sum(first, second)).toEqual(sum(second, first));
        expect(Math.sign(compareMoney(first, second))).toBe(-Math.sign(compareMoney(second, first)) + 0);
      }),
      { seed: 1 },
    );
  });
});

describe('an amount as Alibaba Cloud writes it', () => {
  it.each([
    ['1,234,567.89', '1234567.89'],
    ['10000.00\n', '10000'],
    ['-11.19', '-11.19'],
    ['-1,000.50', '-1000.5'],
    ['0', '0'],
    ['-0.00', '0'],
    ['0.00', '0'],
    [' 42 ', '42'],
    ['12345678901234567.89', '12345678901234567.89'],
  ])('%j is %s', (written, amount) => {
    expect(writtenAmount(written)).toBe(amount);
  });

  it.each([
    '',
    ' ',
    'N/A',
    '1,23',
    '1,2345',
    ',123',
    '12,34,567',
    '1,234,56',
    '１２',
    '1.',
    '.5',
    '+5',
    '--5',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '1 000',
    '1.234,56',
    '¥5',
    '5 CNY',
    'null',
    'undefined',
    '-',
  ])('%j is no amount, and never 0', (written) => {
    expect(writtenAmount(written)).toBeUndefined();
  });

  it('is read back whatever the amount, with and without its commas', () => {
    fc.assert(
      fc.property(decimal, (amount) => {
        const [whole = '', part] = amount.split('.');
        const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
        const written = part === undefined ? commas : `${commas}.${part}`;
        expect(writtenAmount(written)).toBe(money('CNY', amount).amount);
        expect(writtenAmount(`${amount}\n`)).toBe(money('CNY', amount).amount);
      }),
      { seed: 2 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countriesCovered, taxCountryOf, taxNumberOf } from '../../../core/tax/tax-number';

const countries = countriesCovered.map(({ country }) => country);
const isTaken = (country: string, written: string): boolean => {
  const verdict = taxNumberOf(country, written);
  return verdict !== 'not-covered' && verdict.ok;
};
const reasonOf = (country: string, written: string) => {
  const verdict = taxNumberOf(country, written);
  return verdict === 'not-covered' || verdict.ok ? undefined : verdict.reason;
};

describe('what the form of a number can tell', () => {
  it('claims no check digit where none is published', () => {
    expect(countriesCovered.filter(({ depth }) => depth === 'form only').map(({ country }) => country)).toEqual([
      'AE',
      'SA',
      'MY',
      'PH',
      'ZA',
    ]);
    expect(taxNumberOf('AE', '100014706400003')).toMatchObject({ depth: 'form only' });
    expect(taxNumberOf('SG', 'M2-0089765-3')).toMatchObject({ depth: 'form only' });
    expect(taxNumberOf('GB', 'GBGD100')).toMatchObject({ depth: 'form only' });
    expect(taxNumberOf('SG', '196800306E')).toMatchObject({ depth: 'check digit' });
  });

  it('knows both forms of an Indonesian NPWP', () => {
    expect(taxNumberOf('ID', '01.000.013.1-093.000')).toMatchObject({
      number: '010000131093000',
      depth: 'check digit',
    });
    expect(taxNumberOf('ID', '0010000131093000')).toMatchObject({ depth: 'check digit' });
    expect(reasonOf('ID', '0010000132093000')?.text).toBe('input.tax-number.check-digit');
    expect(taxNumberOf('ID', '3171011708450001')).toMatchObject({ depth: 'form only' });
  });

  it('takes what the library in its version 1.12.0 refuses wrongly', () => {
    // A check character of 0, a body that begins with letters, Ladakh, and a number since April 2023.
    for (const [code, written] of [
      ['CN', usccEndingInZero()],
      ['IN', '38AAACR5055K1Z4'],
      ['TW', '00501508'],
    ] as const) {
      expect([written, isTaken(code, written)]).toEqual([written, true]);
    }
  });

  it('covers each country of the European Union and Northern Ireland', () => {
    const union = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE XI'.split(' ');
    expect(union.filter((code) => !countries.includes(code))).toEqual([]);
  });

  it('says plainly that a country is not covered', () => {
    for (const code of ['US', 'HK', 'BR', 'TR', 'ZZ', '']) expect(taxNumberOf(code, '123456789')).toBe('not-covered');
  });

  it('reads a country with its region, and Greece under its own letters', () => {
    expect([taxCountryOf('AU-NSW'), taxCountryOf(' el '), taxCountryOf('de')]).toEqual(['AU', 'GR', 'DE']);
  });

  it('shows an example that it takes itself', () => {
    expect(countriesCovered.filter(({ country, example }) => !isTaken(country, example))).toEqual([]);
  });

  it('has an answer to anything that is pasted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...countries), fc.string({ unit: 'binary', maxLength: 80 }), (code, written) => {
        const verdict = taxNumberOf(code, written);
        return verdict !== 'not-covered' && (verdict.ok || verdict.reason.field === 'number');
      }),
    );
  });
});

/** A number made for this: the first serial whose check character comes out as 0. */
function usccEndingInZero(): string {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  for (let serial = 0; serial < 1_000; serial += 1) {
    const body = `91110000${String(serial).padStart(9, '0')}`;
    const total = weights.reduce((sum, weight, place) => sum + weight * Number(body[place]), 0);
    if (total % 31 === 0) return `${body}0`;
  }
  return '';
}

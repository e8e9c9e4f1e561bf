import { describe, expect, it } from 'vitest';
import { countriesCovered, taxNumberOf } from '../../../core/tax/tax-number';
import { corruptedNumbers, publishedNumbers } from '../../fixtures/tax-numbers';

const countries = countriesCovered.map(({ country }) => country);
const reasonOf = (country: string, written: string) => {
  const verdict = taxNumberOf(country, written);
  return verdict === 'not-covered' || verdict.ok ? undefined : verdict.reason;
};
const isTaken = (country: string, written: string): boolean => {
  const verdict = taxNumberOf(country, written);
  return verdict !== 'not-covered' && verdict.ok;
};

describe('a tax number that is in use', () => {
  it('is published for every country that is covered, at least two hundred in all', () => {
    expect(publishedNumbers.length).toBeGreaterThanOrEqual(200);
    expect(countries.filter((code) => !publishedNumbers.some(({ country }) => country === code))).toEqual([]);
  });

  it.each(countries)('is taken in %s, as it is written and as it is kept', (code) => {
    const own = publishedNumbers.filter(({ country }) => country === code);
    expect(own.filter(({ written }) => !isTaken(code, written))).toEqual([]);
    for (const { written } of own) {
      const verdict = taxNumberOf(code, written);
      const kept = verdict !== 'not-covered' && verdict.ok ? verdict.number : '';
      expect(taxNumberOf(code, kept)).toMatchObject({ ok: true, number: kept });
    }
  });

  it('is taken with the separators, the case and the widths that people write it with', () => {
    const ways = [
      'ie 6388047 v',
      'IE-6388047-V',
      '6388047V',
      ' IE6388047V ',
      'ＩＥ６３８８０４７Ｖ',
      'IE\u00a06388047V',
    ];
    for (const written of ways) expect(taxNumberOf('IE', written)).toMatchObject({ ok: true, number: 'IE6388047V' });
    expect(taxNumberOf('CH', 'CHE-116.281.710 TVA')).toMatchObject({ ok: true, number: 'CHE116281710' });
    expect(taxNumberOf('NO', '923 609 016')).toMatchObject({ ok: true, number: 'NO923609016MVA' });
    expect(taxNumberOf('AU', 'ABN 51 824 753 556')).toMatchObject({ ok: true, number: '51824753556' });
    expect(taxNumberOf('JP', '7000012050002')).toMatchObject({ ok: true, number: '7000012050002' });
    expect(taxNumberOf('BE', '428.759.497')).toMatchObject({ ok: true, number: 'BE0428759497' });
    expect(taxNumberOf('GR', 'GR094259216')).toMatchObject({ ok: true, number: 'EL094259216' });
  });
});

describe('a damaged tax number', () => {
  it('is at hand for every country with a check digit, at least two hundred in all', () => {
    expect(corruptedNumbers.length).toBeGreaterThanOrEqual(200);
    const checked = countriesCovered.filter(({ depth }) => depth === 'check digit');
    expect(checked.filter(({ country: code }) => !corruptedNumbers.some(({ country }) => country === code))).toEqual(
      [],
    );
  });

  it.each([...new Set(corruptedNumbers.map(({ country }) => country))])('is refused in %s', (code) => {
    const own = corruptedNumbers.filter(({ country }) => country === code);
    expect(own.filter(({ written }) => isTaken(code, written))).toEqual([]);
  });

  it('is told by what is wrong with it', () => {
    expect(reasonOf('DE', 'DE14345421')).toEqual({
      field: 'number',
      text: 'input.tax-number.length',
      values: { name: 'USt-IdNr.', written: 8, expected: '9', example: 'DE136695976' },
    });
    expect(reasonOf('DE', 'DE14345421O')).toMatchObject({
      text: 'input.tax-number.characters',
      values: { found: 'O' },
    });
    expect(reasonOf('DE', 'DE143454215')?.text).toBe('input.tax-number.check-digit');
    expect(reasonOf('DE', 'IE6388047V')).toMatchObject({ text: 'input.tax-number.country', values: { begins: 'IE' } });
    expect(reasonOf('AT', 'AT13585627U')?.text).toBe('input.tax-number.form');
    expect(reasonOf('AE', '900014706400003')?.text).toBe('input.tax-number.form');
    expect(reasonOf('DE', ' - ')).toMatchObject({ text: 'input.tax-number.empty', values: { name: 'USt-IdNr.' } });
  });

  // Their arithmetic notices each changed digit.
  it.each([
    'AT',
    'AU',
    'BE',
    'DE',
    'HR',
    'IT',
    'LU',
    'SE',
    'SI',
    'SK',
    'CN',
    'CH',
    'NO',
    'PL',
    'FI',
    'DK',
    'HU',
    'MT',
    'EE',
  ])('never goes unnoticed in %s where one digit is changed', (code) => expect(unnoticed(code).share).toBe(0));

  it('goes unnoticed in few cases where the scheme is weaker, and the form says no more than that', () => {
    const weaker = countriesCovered.filter(({ depth }) => depth === 'check digit');
    expect(weaker.filter(({ country }) => unnoticed(country).share > 0.2)).toEqual([]);
  });
});

/** Of the numbers with one digit changed inside what the check digit covers, those that are taken all the same. */
function unnoticed(code: string): { readonly share: number } {
  // What stands behind the check digit counts branches and offices.
  const covered: Readonly<Record<string, number>> = { ID: 9, VN: 10, GB: 9, XI: 9, NL: 9, SE: 10, FR: 11 };
  const changed = publishedNumbers
    .filter(({ country }) => country === code)
    .flatMap(({ written }) => {
      const verdict = taxNumberOf(code, written);
      if (verdict === 'not-covered' || !verdict.ok || verdict.depth !== 'check digit') return [];
      const places = [...verdict.number.matchAll(/\d/g)].map(({ index }) => index).slice(0, covered[code]);
      return places.flatMap((place) =>
        [...'0123456789']
          .filter((digit) => digit !== verdict.number[place])
          .map((digit) => `${verdict.number.slice(0, place)}${digit}${verdict.number.slice(place + 1)}`),
      );
    });
  return { share: changed.filter((written) => isTaken(code, written)).length / Math.max(1, changed.length) };
}

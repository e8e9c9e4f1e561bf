import { countriesCovered } from '../../core/tax/tax-number';
import type { Language } from '../../core/texts/text';
import type { Translator } from '../../core/texts/translator';

/** Where agencies are registered too, though their numbers cannot be judged. */
const NOT_COVERED = 'US CA MX BR CL CO PE AR HK MO IS LI TR RS UA IL QA KW BH OM EG MA KE NG MU PK BD LK KH'.split(' ');

interface Group {
  readonly group: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}

/** `XI` is no country of ISO 3166: only tax offices call Northern Ireland so. */
export function countryName(country: string, text: Translator, language: Language): string {
  if (country === 'XI') return text('tax.form.northern-ireland');
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
  } catch {
    return country;
  }
}

/** All countries to choose from, by name; `own` are in it whatever they are. */
export function countryGroups(own: readonly string[], text: Translator, language: Language): readonly Group[] {
  const covered = countriesCovered.map(({ country }) => country);
  const others = [...new Set([...NOT_COVERED, ...own])].filter((country) => !covered.includes(country));
  const { compare } = new Intl.Collator(language);
  const itemsOf = (countries: readonly string[]) =>
    countries
      .map((value) => ({ value, label: countryName(value, text, language) }))
      .sort((left, right) => compare(left.label, right.label));
  return [
    { group: text('tax.form.covered'), items: itemsOf(covered) },
    { group: text('tax.form.not-covered'), items: itemsOf(others) },
  ];
}

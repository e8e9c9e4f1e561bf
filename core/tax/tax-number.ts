import type { InputError } from '../input-error';
import { euSchemes } from './eu-schemes';
import type { Depth, Fault, Scheme } from './scheme';
import { worldSchemes } from './world-schemes';

export type TaxNumberVerdict =
  | { readonly ok: true; readonly number: string; readonly depth: Depth }
  | { readonly ok: false; readonly reason: InputError }
  | 'not-covered';

export interface CountryCovered {
  /** ISO 3166, and `XI` for Northern Ireland. */
  readonly country: string;
  /** What the country itself calls the number. */
  readonly name: string;
  readonly example: string;
  readonly depth: Depth;
}

const schemes: ReadonlyMap<string, Scheme> = new Map([...euSchemes, ...worldSchemes]);

export const countriesCovered: readonly CountryCovered[] = [...schemes].map(([country, scheme]) => ({
  country,
  name: scheme.name,
  example: scheme.example,
  depth: scheme.depth,
}));

/** `AU-NSW` is Australia; Greece's own letters for VAT are another pair. */
export function taxCountryOf(country: string): string {
  const code = country.trim().toUpperCase().split('-', 1).join('');
  return code === 'EL' ? 'GR' : code;
}

const LONGEST_WRITTEN = 60;
const DIGITS = /\d/;
/** People put these between the parts; they say nothing. */
const SEPARATORS = /[\s./,:·_()'’"\u00ad\u200b-\u200f\ufeff\u2010-\u2015\u2212-]/g;

const compact = (written: string): string =>
  written.slice(0, LONGEST_WRITTEN).normalize('NFKC').toUpperCase().replace(SEPARATORS, '');

interface Bare {
  readonly bare: string;
  readonly withLead: boolean;
}

function bareOf({ leads = [], tails = [] }: Scheme, number: string): Bare {
  const lead = leads.find((text) => number.startsWith(text));
  const behind = lead === undefined ? number : number.slice(lead.length);
  const tail = tails.find((text) => behind.endsWith(text));
  return { bare: tail === undefined ? behind : behind.slice(0, -tail.length), withLead: lead !== undefined };
}

const refused = (text: InputError['text'], values: NonNullable<InputError['values']>): TaxNumberVerdict => ({
  ok: false,
  reason: { field: 'number', text, values },
});

const BRITISH = new Map(worldSchemes.filter(([code]) => code === 'GB' || code === 'XI'));
const withCountryLetters = [...euSchemes, ...BRITISH];

/** The country whose letters the number begins with, where they are another's. */
const otherCountryOf = (country: string, number: string): string | undefined =>
  withCountryLetters.find(
    ([code, { leads = [] }]) => code !== country && leads.some((lead) => number.startsWith(lead)),
  )?.[0];

function refusalOf(fault: Fault, country: string, scheme: Scheme, number: string, bare: string): TaxNumberVerdict {
  const { name, example, lengths, characters = DIGITS } = scheme;
  if (fault === 'characters') {
    const other = otherCountryOf(country, number);
    if (other !== undefined) return refused('input.tax-number.country', { name, begins: number.slice(0, 2), example });
    const found = [...bare].find((character) => !characters.test(character)) ?? '';
    return refused('input.tax-number.characters', { name, found, example });
  }
  if (fault === 'length') {
    return refused('input.tax-number.length', { name, written: bare.length, expected: lengths.join(' / '), example });
  }
  return refused(fault === 'form' ? 'input.tax-number.form' : 'input.tax-number.check-digit', { name, example });
}

function faultOrDepth({ characters = DIGITS, lengths, form, judged }: Scheme, bare: string): Depth | Fault {
  if ([...bare].some((character) => !characters.test(character))) return 'characters';
  if (!lengths.includes(bare.length)) return 'length';
  return form?.test(bare) === false ? 'form' : judged(bare);
}

function keptOf({ kept, leads = [] }: Scheme, { bare, withLead }: Bare): string {
  return kept === undefined ? `${leads[0] ?? ''}${bare}` : kept(bare, withLead);
}

/**
 * Judges a tax number as a person wrote it, without asking anybody. An `ok` says that the form fits (and the check
 * digit, where `depth` says so), never that anybody is registered under it.
 */
export function taxNumberOf(country: string, written: string): TaxNumberVerdict {
  const code = taxCountryOf(country);
  const scheme = schemes.get(code);
  if (scheme === undefined) return 'not-covered';
  const number = compact(written);
  if (number === '') return refused('input.tax-number.empty', { name: scheme.name, example: scheme.example });
  const parts = bareOf(scheme, number);
  const judged = faultOrDepth(scheme, parts.bare);
  return judged === 'check digit' || judged === 'form only'
    ? { ok: true, number: keptOf(scheme, parts), depth: judged }
    : refusalOf(judged, code, scheme, number, parts.bare);
}

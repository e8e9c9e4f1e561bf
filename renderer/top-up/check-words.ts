import { figuresIn, type PlainFigures } from '../../core/plain-figures';
import type { TextKey } from '../../core/texts/catalogue';
import type { TextValues } from '../../core/texts/translator';
import { useSnapshot, useText } from '../ui/snapshot-context';

const named = (language: string, type: 'language' | 'region', code: string): string =>
  new Intl.DisplayNames([language], { type, fallback: 'code' }).of(code) ?? code;

const COUNTRY = /^[A-Z]{2}$/;

/** A country or a language by its code, as a person calls it. */
function figureNamed(name: string, value: TextValues[string], language: string): TextValues[string] {
  if (typeof value !== 'string') return value;
  if (name === 'language' && /^[a-z]{2,3}$/.test(value)) return named(language, 'language', value);
  return (name === 'country' || name === 'vat') && COUNTRY.test(value) ? named(language, 'region', value) : value;
}

/** A text with plain figures in it, as it is read here and now. */
export function useFigureText(): (key: TextKey, figures: PlainFigures) => string {
  const { language, zone, settings, now } = useSnapshot();
  const text = useText();
  return (key, figures) => {
    const read = figuresIn(figures, { language, zone, hideAmounts: settings.hideAmounts }, now);
    const values = Object.entries(read).map(([name, value]) => [name, figureNamed(name, value, language)]);
    return text(key, Object.fromEntries(values));
  };
}

export function useNames(): {
  readonly ofLanguage: (code: string) => string;
  readonly ofCountry: (code: string) => string;
} {
  const { language } = useSnapshot();
  return {
    ofLanguage: (code) => named(language, 'language', code),
    ofCountry: (code) => named(language, 'region', code),
  };
}

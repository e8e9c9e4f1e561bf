import i18next from 'i18next';
import { catalogue, type TextKey } from './catalogue';
import type { Language, Text } from './text';

export type TextValues = Readonly<Record<string, string | number>>;
/** The text of a key in one language, its `{{values}}` filled in; `count` chooses the plural form. */
export type Translator = (key: TextKey, values?: TextValues) => string;

function formsOf(key: string, text: Text, language: Language): readonly (readonly [string, string])[] {
  const written = text[language];
  if (typeof written === 'string') return [[key, written]];
  return [
    [`${key}_one`, written.one],
    [`${key}_other`, written.other],
  ];
}

const resourcesOf = (language: Language) =>
  Object.fromEntries(Object.entries(catalogue).flatMap(([key, text]) => formsOf(key, text, language)));

export function translatorOf(language: Language): Translator {
  const instance = i18next.createInstance({
    lng: language,
    resources: { [language]: { translation: resourcesOf(language) } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  void instance.init();
  return (key, values) => instance.t(key, { ...values });
}

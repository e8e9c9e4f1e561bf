import type { AccountId } from '../account';
import type { Failure } from '../failure';
import { wordsOf } from '../failure-words';
import { type FigureReader, figuresIn } from '../plain-figures';
import type { TextValues, Translator } from '../texts/translator';
import type { Instant } from '../time';
import type { Alert } from './alert';
import { alertTextKeys } from './alert-text-keys';
import type { Severity } from './kinds';

/** Who reads, and how an account is called. */
export interface Reader extends FigureReader {
  readonly nameOf: (account: AccountId) => string;
}

export interface AlertWords {
  readonly title: string;
  readonly body: string;
  /** What to do next, in a sentence. */
  readonly next: string;
  /** What the button that does it is called. */
  readonly button: string;
  readonly severity: Severity;
  /** Of a fire drill: whoever shows it marks it TEST. */
  readonly test: boolean;
}

/** The plain figures of an alert as a person reads them. */
export const figuresOf = (alert: Alert, reader: Reader, now: Instant): TextValues => ({
  ...figuresIn(alert.facts, reader, now),
  ...(typeof alert.facts.other === 'string' ? { other: reader.nameOf(alert.facts.other as AccountId) } : {}),
  account: reader.nameOf(alert.account),
});

type Refused = Extract<Failure, { kind: 'no-permission' }> | { readonly kind: 'key-unknown' };

/** A refusal is told in the words of its failure; one that this version does not know is an unknown key's. */
function refusalOf({ facts }: Alert): Failure {
  const known = ['key-inactive', 'secret-wrong', 'wrong-site', 'key-missing'] as const;
  if (facts.failure === 'no-permission') {
    const refused: Refused = { kind: 'no-permission' };
    return typeof facts.action === 'string' ? { ...refused, action: facts.action } : refused;
  }
  return { kind: known.find((kind) => kind === facts.failure) ?? 'key-unknown' };
}

function said(alert: Alert, t: Translator, values: TextValues): Pick<AlertWords, 'title' | 'body' | 'next'> {
  const keys = alertTextKeys(alert);
  if (keys !== undefined)
    return { title: t(keys.title, values), body: t(keys.body, values), next: t(keys.next, values) };
  const failure = wordsOf(refusalOf(alert));
  return {
    title: t('alert.key-refused.title', values),
    body: t(failure.text, failure.values),
    next: t(failure.remedy, failure.values),
  };
}

function titled(title: string, { because }: Alert, t: Translator): string {
  if (because === 'raised') return title;
  return t(because === 'worse' ? 'alert.because.worse' : 'alert.because.still', { title });
}

export function alertWords(alert: Alert, reader: Reader, t: Translator, now: Instant): AlertWords {
  const { title, body, next } = said(alert, t, figuresOf(alert, reader, now));
  const { severity, test } = alert;
  return { title: titled(title, alert, t), body, next, button: t(`alert.do.${alert.action.do}`), severity, test };
}

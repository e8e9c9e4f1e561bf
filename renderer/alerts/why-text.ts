import type { Failure } from '../../core/failure';
import { slackWordsOf } from '../../core/slack-failure-words';
import type { Translator } from '../../core/texts/translator';

const OWN = ['quiet-hours', 'do-not-disturb', 'interrupted', 'not-shown', 'not-set-up', 'keyring', 'fault'] as const;
const PLAIN = ['offline', 'timed-out', 'certificate-refused', 'captive-portal', 'throttled', 'key-missing'] as const;

const failureOf = (why: string): Failure => {
  const kind = PLAIN.find((each) => each === why);
  if (kind !== undefined) return { kind };
  return why === 'provider-down' ? { kind: why, code: why } : { kind: 'slack-refused', code: why };
};

/** The reason that a delivery wrote down, in words, and what to do about it; any other word is a code of Slack's. */
export function whyText(text: Translator, why: string): string {
  const own = OWN.find((each) => each === why);
  if (own !== undefined) return text(`why.${own}`);
  const words = slackWordsOf(failureOf(why));
  const remedy = text(words.remedy, words.values);
  return text('why.and-remedy', { why: text(words.text, words.values), remedy });
}

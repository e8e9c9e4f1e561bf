import type { Translator } from '../texts/translator';
import type { Instant } from '../time';
import { type AlertWords, alertWords, type Reader } from './alert-words';
import type { AlertAction } from './condition';
import type { Due } from './due';

export interface NotificationWords {
  readonly title: string;
  readonly body: string;
  /** Of a click: the first alert's, or the window's list where there are several accounts. */
  readonly action?: AlertAction;
  readonly button?: string;
  /** Stays until it is closed. */
  readonly isCritical: boolean;
}

const titleOf = ({ title, test }: AlertWords, t: Translator): string =>
  test ? t('alert.test.title', { title }) : title;

function bodyOf({ body, next, test }: AlertWords, more: number, t: Translator): string {
  const said = more === 0 ? `${body} ${next}` : `${body} ${next} ${t('alert.more', { count: more })}`;
  return test ? t('alert.test.body', { body: said }) : said;
}

/** What the screen shows of a message that is due. */
export function notificationWords(
  due: Due,
  reader: Reader,
  t: Translator,
  now: Instant,
): NotificationWords | undefined {
  const [first, ...more] = due.alerts;
  if (first === undefined) return undefined;
  const words = alertWords(first, reader, t, now);
  const isCritical = due.alerts.some(({ severity }) => severity === 'critical');
  if (due.form === 'digest') {
    const count = new Set(due.alerts.map(({ account }) => account)).size;
    const title = t('alert.digest.title', { count });
    return { title, body: t('alert.digest.body', { title: words.title }), isCritical };
  }
  return {
    title: titleOf(words, t),
    body: bodyOf(words, more.length, t),
    action: first.action,
    button: words.button,
    isCritical,
  };
}

import type { Reader } from '../core/alerts/alert-words';
import type { Due } from '../core/alerts/due';
import { notificationWords } from '../core/alerts/notification-words';
import type { Sent } from '../core/alerts/sending';
import type { Snapshot } from '../core/snapshot';
import { translatorOf } from '../core/texts/translator';
import type { Notifier } from './notifier';

/** Several accounts in one message share its tag: the next digest takes the place of the last. */
const DIGEST = 'digest';

/** Sample accounts say so wherever they are named. */
export function readerOf(snapshot: Snapshot): Reader {
  const { language, zone, accounts, settings } = snapshot;
  const t = translatorOf(language);
  const names = new Map(
    accounts.map(({ id, name, source }) => [id, source === 'sample' ? t('notice.sample', { account: name }) : name]),
  );
  return { language, zone, hideAmounts: settings.hideAmounts, nameOf: (id) => names.get(id) ?? '' };
}

export async function sendNotification(due: Due, notifier: Notifier, snapshot: Snapshot): Promise<Sent> {
  const words = notificationWords(due, readerOf(snapshot), translatorOf(snapshot.language), snapshot.now);
  const account = due.alerts[0]?.account;
  if (words === undefined || account === undefined) return { ok: true };
  const { title, body, isCritical } = words;
  const isDigest = due.form === 'digest';
  const message = { tag: isDigest ? DIGEST : account, title, body, critical: isCritical };
  const shown = await notifier.notify(isDigest ? message : { ...message, account });
  return shown ? { ok: true } : { ok: false, why: 'not-shown' };
}

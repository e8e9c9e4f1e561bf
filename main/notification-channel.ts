import type { Reader } from '../core/alerts/alert-words';
import type { Due } from '../core/alerts/due';
import { notificationWords } from '../core/alerts/notification-words';
import type { Sent } from '../core/alerts/sending';
import type { AccountRow } from '../core/snapshot';
import { languageOf } from '../core/snapshot-of';
import type { State } from '../core/state';
import type { Language } from '../core/texts/text';
import { translatorOf } from '../core/texts/translator';
import type { Instant } from '../core/time';
import type { Notifier } from './notifier';

/** Several accounts in one message share its tag: the next digest takes the place of the last. */
const DIGEST = 'digest';

/** What a message says beside its alerts: a `Snapshot` is one, and far more. */
export interface Told {
  readonly now: Instant;
  readonly language: Language;
  readonly zone: string;
  readonly settings: { readonly hideAmounts: boolean };
  readonly accounts: readonly Pick<AccountRow, 'id' | 'name' | 'source'>[];
}

export const toldOf = (state: State, now: Instant): Told => ({
  now,
  language: languageOf(state),
  zone: state.zone,
  settings: state.settings,
  accounts: state.accounts.map(({ account: { id, name }, source }) => ({ id, name, source })),
});

/** Sample accounts say so wherever they are named. */
export function readerOf({ language, zone, accounts, settings }: Told): Reader {
  const t = translatorOf(language);
  const names = new Map(
    accounts.map(({ id, name, source }) => [id, source === 'sample' ? t('notice.sample', { account: name }) : name]),
  );
  return { language, zone, hideAmounts: settings.hideAmounts, nameOf: (id) => names.get(id) ?? '' };
}

export async function sendNotification(due: Due, notifier: Notifier, told: Told): Promise<Sent> {
  const words = notificationWords(due, readerOf(told), translatorOf(told.language), told.now);
  const account = due.alerts[0]?.account;
  if (words === undefined || account === undefined) return { ok: true };
  const { title, body, isCritical } = words;
  const isDigest = due.form === 'digest';
  const message = { tag: isDigest ? DIGEST : account, title, body, critical: isCritical };
  const shown = await notifier.notify(isDigest ? message : { ...message, account });
  return shown ? { ok: true } : { ok: false, why: 'not-shown' };
}

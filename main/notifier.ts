import { Notification } from 'electron';
import type { AccountId } from '../core/account';
import { seconds } from '../core/time';

export interface NotifierActions {
  readonly onClick: (account: AccountId | undefined) => void;
  /** The system could not show it: no notification service, or not allowed. */
  readonly onFailed: (tag: string) => void;
}

export interface Message {
  /** One message of a tag is shown at a time: a later one takes its place. */
  readonly tag: string;
  readonly title: string;
  readonly body: string;
  /** Stays until it is dismissed, and passes a quiet desktop. */
  readonly critical: boolean;
  readonly account?: AccountId;
}

export interface Notifier {
  /** Resolves when the system has shown it (`true`) or said that it cannot. */
  notify(message: Message): Promise<boolean>;
  withdraw(tag: string): void;
  /** Withdraws what was said about any other account: it is no longer there. */
  keepOnly(accounts: readonly AccountId[]): void;
  close(): void;
}

/** Not every desktop says that it has shown something; each says at once that it cannot. */
const TAKEN_AFTER = seconds(2);

/** Linux reads a body as markup: an account's name could put a link into an alert. */
const withoutMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function openNotifier({ onClick, onFailed }: NotifierActions): Notifier {
  // A Notification that nothing refers to is collected, and its click is lost: electron/electron#12690.
  const shown = new Map<string, { readonly notification: Notification; readonly account: AccountId | undefined }>();

  function withdraw(tag: string): void {
    shown.get(tag)?.notification.close();
    shown.delete(tag);
  }

  function notify({ tag, title, body, critical, account }: Message): Promise<boolean> {
    withdraw(tag);
    const notification = new Notification({
      title,
      body: process.platform === 'linux' ? withoutMarkup(body) : body,
      urgency: critical ? 'critical' : 'normal',
      timeoutType: critical ? 'never' : 'default',
    });
    shown.set(tag, { notification, account });
    notification.once('failed', () => {
      if (shown.get(tag)?.notification === notification) shown.delete(tag);
      onFailed(tag);
    });
    notification.once('click', () => {
      shown.delete(tag);
      onClick(account);
    });
    notification.once('close', () => {
      if (shown.get(tag)?.notification === notification) shown.delete(tag);
    });
    return new Promise((settle) => {
      const silence = setTimeout(() => settle(true), TAKEN_AFTER);
      const settled = (shown: boolean) => {
        clearTimeout(silence);
        settle(shown);
      };
      notification.once('show', () => settled(true));
      notification.once('failed', () => settled(false));
      notification.show();
    });
  }

  return {
    notify,
    withdraw,
    keepOnly: (accounts) => {
      for (const [tag, { account }] of [...shown]) {
        if (account !== undefined && !accounts.includes(account)) withdraw(tag);
      }
    },
    close: () => {
      for (const tag of [...shown.keys()]) withdraw(tag);
    },
  };
}

import type { AccountId } from './account';

/** What the window shows. Main keeps it, so that a click on a notification or the tray can turn the page. */
export type Page =
  | { readonly name: 'overview' }
  | { readonly name: 'account'; readonly account: AccountId }
  | { readonly name: 'connect' }
  | { readonly name: 'settings' };

import type { AccountId } from './account';
import type { Happening } from './alerts/happening';
import type { DrillWanted } from './spend/drill';

/** What the window shows. Main keeps it, so that a click on a notification or the tray can turn the page. */
export type Page =
  | { readonly name: 'overview' }
  | { readonly name: 'account'; readonly account: AccountId }
  | { readonly name: 'alerts' }
  /** What happened, from the newest down; of one account only, or of one kind of happening, where that is named. */
  | {
      readonly name: 'activity';
      readonly account?: AccountId;
      readonly what?: Happening['what'];
      readonly most: number;
    }
  | { readonly name: 'connect' }
  /** The open plans and the Friday batch. */
  | { readonly name: 'top-ups' }
  | { readonly name: 'top-up'; readonly plan: string }
  /** `YYYY-MM`; this month where it is absent. */
  | { readonly name: 'calendar'; readonly month?: string }
  /** All months of one account, or one month of all of them: `YYYY-MM`, the last that is over where it is absent. */
  | { readonly name: 'ledger'; readonly account?: AccountId; readonly month?: string }
  /** Policies to hand out, and who can top up. */
  | { readonly name: 'permissions' }
  /** The emergency freeze; of the first account where none is named. */
  | { readonly name: 'freeze'; readonly account?: AccountId }
  /** Who spent what. */
  | { readonly name: 'spend'; readonly view: DrillWanted }
  | { readonly name: 'settings' };

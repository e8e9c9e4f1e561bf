/** What the page "who spent what" sends up, besides where it goes next. */
export interface SpendCommands {
  /** Reads from Alibaba Cloud what the page's view lacks. */
  readonly 'spend.read': Record<string, never>;
  /** A question in words; the page turns to the view that it asks for. */
  /** Looks through the account's orders for those of the view's instance. */
  readonly 'spend.who-ordered': Record<string, never>;
  readonly 'spend.ask': { readonly question: string };
  /** The page's view, under a name. */
  readonly 'spend.keep-view': { readonly name: string };
  readonly 'spend.drop-view': { readonly id: string };
  /** Asks where, and saves the page's view there; `focus` has every line of its period and account. */
  readonly 'spend.export': { readonly format: 'xlsx' | 'csv' | 'focus' };
  /** Asks for a bill's file, and takes it in. */
  readonly 'spend.choose': Record<string, never>;
  /** Takes the outcome of the last file off the page. */
  readonly 'spend.seen': Record<string, never>;
}

export const spendCommandNames = [
  'spend.read',
  'spend.who-ordered',
  'spend.ask',
  'spend.keep-view',
  'spend.drop-view',
  'spend.export',
  'spend.choose',
  'spend.seen',
] as const satisfies readonly (keyof SpendCommands)[];

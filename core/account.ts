import type { Currency } from './money';
import type { Duration } from './time';

export type AccountId = string & { readonly unit: 'account' };

/** Alibaba Cloud's two sites have their own accounts and endpoints; a key of one is `NotApplicable` at the other. */
export type Site = 'china' | 'international';

/** Prepaid accounts stop at 0; postpaid ones at their buffer, even before an invoice is cut. */
export type AccountKind = 'prepaid' | 'postpaid';

export interface Account {
  readonly id: AccountId;
  readonly name: string;
  readonly kind: AccountKind;
  readonly site: Site;
  /** Decimal string in the account's currency: the balance at which services stop (0, or the postpaid buffer). */
  readonly floor: string;
  /** Set by the first reading and sticky from then on. */
  readonly currency?: Currency;
  /** The last four characters of the AccessKey ID: all of a key that ever leaves the keychain. */
  readonly keyEnding: string;
  /** How often the balance is read; the settings' interval where it is absent. */
  readonly readEvery?: Duration;
}

import type { AccountId } from '../account';
import type { AccountTerms } from '../account-terms';
import type { WorkCalendar } from '../decide-by/work-calendar';
import type { Money } from '../money';
import type { Arrival } from '../reading';
import type { Runway } from '../runway';
import type { Instant } from '../time';

/** One account as the calendar sees it. */
export interface CalendarAccount {
  readonly id: AccountId;
  readonly terms: AccountTerms;
  readonly runway: Runway;
  /** The latest moment to pay before the credit runs out. */
  readonly decideBy?: Instant;
  /** In time order, as far back as the calendar shows. */
  readonly arrivals: readonly Arrival[];
  /** From when on arrivals are known; absent while nothing was read. */
  readonly seenSince?: Instant;
  readonly testTopUpDue?: Instant;
}

/** A plan of the desk that is not over. */
export interface PendingTopUp {
  readonly id: string;
  readonly account: AccountId;
  readonly amount: Money;
  readonly remark: string;
  readonly stage: 'draft' | 'ready' | 'paid';
  readonly payBy?: Instant;
}

/** A plan that is over: what a calendar program took of it before is withdrawn. */
export interface OverTopUp {
  readonly id: string;
  readonly account: AccountId;
  readonly at: Instant;
}

/** When the confirmation of an account's tax registration is over. */
export interface DueTaxCheck {
  readonly account: AccountId;
  readonly country: string;
  readonly validUntil: Instant;
}

/** The team's weekly top-up: 1 is Monday; `at` is `HH:MM` in an IANA zone. */
export interface StandingTopUp {
  readonly weekday: number;
  readonly at: string;
  readonly zone: string;
}

/** All that the calendar is made of. */
export interface CalendarFacts {
  readonly accounts: readonly CalendarAccount[];
  readonly pending: readonly PendingTopUp[];
  readonly over: readonly OverTopUp[];
  readonly taxChecks: readonly DueTaxCheck[];
  readonly standing?: StandingTopUp;
  readonly china: WorkCalendar;
}

import type { AccountId, AccountKind, Site } from './account';
import type { AccountForecast } from './account-forecast';
import type { Alerting } from './alerting';
import type { Alert } from './alerts/alert';
import type { Happening } from './alerts/happening';
import type { CalendarShown } from './calendar/calendar-shown';
import type { Failure } from './failure';
import type { FreezeShown, FrozenAccount } from './freeze/freeze-shown';
import type { Health } from './health';
import type { ImportOutcome, LedgerView } from './ledger/ledger-view';
import type { Money } from './money';
import type { Page } from './page';
import type { KeyChecked } from './permissions/key-rights';
import type { PermissionsShown } from './permissions/permissions-shown';
import type { ArrivalKind } from './reading';
import type { Runway } from './runway';
import type { Settings } from './settings';
import type { SpendShown } from './spend/spend-shown';
import type { TextKey } from './texts/catalogue';
import type { Language } from './texts/text';
import type { TextValues } from './texts/translator';
import type { Duration, Instant } from './time';
import type { DeskList, DeskSummary, TopUpView } from './top-up/desk-view';
import type { Work } from './work';

/** One account as every surface shows it. */
export interface AccountRow {
  readonly id: AccountId;
  readonly name: string;
  readonly kind: AccountKind;
  readonly site: Site;
  readonly source: 'sample' | 'connected';
  readonly keyEnding: string;
  readonly readEveryMinutes?: number;
  /** Absent until the first reading; from then on the last good figure, whatever its age. */
  readonly available?: Money;
  readonly floor?: Money;
  /** Per day, over the burn window; absent while unknown. */
  readonly burnRate?: Money;
  /** Share by which the burn rate moved against the window before: 0.38 is 38% more. */
  readonly burnChange?: number;
  readonly runway: Runway;
  /** The runway is not known yet, and what it rests on is being asked for at this moment. */
  readonly beingWorkedOut?: true;
  /** The latest moment to pay so that the money is there in time. */
  readonly decideBy?: Instant;
  readonly health: Health;
  readonly asOf?: Instant;
  /** The last reading's failure; absent after a good one. */
  readonly failure?: Failure;
  readonly nextReadingAt?: Instant;
  /** Burn of each of the last 7 days, oldest first, for a sparkline: shape only, no money. */
  readonly recentBurn: readonly number[];
}

export interface ChartPoint {
  readonly at: Instant;
  /** Decimal string in the account's currency. */
  readonly available: string;
}

export interface ChartArrival {
  readonly at: Instant;
  readonly kind: ArrivalKind;
  readonly amount: Money;
  readonly remark: string;
}

/** One account's history: in the snapshot only while its page is shown. */
export interface AccountHistory {
  readonly id: AccountId;
  readonly points: readonly ChartPoint[];
  readonly arrivals: readonly ChartArrival[];
  /** Burn of each billing day (UTC+8), oldest first. */
  readonly daily: readonly { readonly day: string; readonly burn: string }[];
}

/** A part of what happened, the newest first. */
export interface Activity {
  readonly happened: readonly Happening[];
  /** There is more before the last of these. */
  readonly more: boolean;
}

/** Something the person should know that is not about one account: a banner, until it is over or dismissed. */
export interface Notice {
  readonly id: string;
  readonly severity: 'critical' | 'watch' | 'calm';
  readonly text: TextKey;
  readonly remedy?: TextKey;
  readonly values?: TextValues;
  readonly dismissible: boolean;
}

/** Everything that any surface shows, plain data. The window has no store of its own. */
export interface Snapshot {
  readonly now: Instant;
  readonly language: Language;
  /** IANA zone of the computer, for every date that a person reads. */
  readonly zone: string;
  readonly page: Page;
  readonly accounts: readonly AccountRow[];
  /** The account with the fewest days left among those with a current figure. */
  readonly worst?: AccountId;
  /** One amount per currency, never combined. */
  readonly totals: readonly Money[];
  /** The simulator's accounts are shown because none is connected. */
  readonly sample: boolean;
  readonly paused: boolean;
  readonly reading: boolean;
  readonly lastReadAt?: Instant;
  readonly nextReadingAt?: Instant;
  readonly staleAfter: Duration;
  readonly notices: readonly Notice[];
  readonly settings: Settings;
  /** Open alerts, the most pressing first; their words come from `alertWords`. */
  readonly alerts: readonly Alert[];
  /** What the person chose about alerts and their ways out. */
  readonly alerting: Alerting;
  /** Only while the activity page is shown. */
  readonly activity?: Activity;
  /** Only while the calendar is shown. */
  readonly calendar?: CalendarShown;
  readonly ledger?: LedgerView;
  readonly imported?: ImportOutcome;
  /** Work that takes a while: shown on every page, with a way to stop it. */
  readonly work?: Work;
  readonly history?: AccountHistory;
  /** Only while the account's page is shown. */
  readonly forecast?: AccountForecast;
  readonly topUps: DeskSummary;
  /** Only while the list of top-ups is shown. */
  readonly topUpList?: DeskList;
  /** Only while that top-up's page is shown. */
  readonly topUp?: TopUpView;
  /** What the key of the account on its page may do beyond reading. */
  readonly keyChecked?: KeyChecked;
  /** Accounts whose recharge rights are frozen, or half frozen. */
  readonly frozen: readonly FrozenAccount[];
  /** Only while its page is shown. */
  readonly freeze?: FreezeShown;
  /** Only while its page is shown. */
  readonly permissions?: PermissionsShown;
  /** Only while its page is shown. */
  readonly spend?: SpendShown;
  readonly version: string;
}

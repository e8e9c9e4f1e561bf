import type { AccountId, AccountKind, Site } from '../core/account';
import type { AccountProfileChange } from '../core/account-profile-input';
import type { RulesChange } from '../core/alerts/rules';
import type { SnoozeChoice } from '../core/alerts/snooze-end';
import type { Answer } from '../core/input-error';
import type { LeaveOutInput } from '../core/left-out';
import type { Page } from '../core/page';
import type { Settings } from '../core/settings';
import type { Snapshot } from '../core/snapshot';
import type { Instant } from '../core/time';
import { type CalendarCommands, calendarCommandNames } from './contract-calendar';
import { type FreezeCommands, freezeCommandNames } from './contract-freeze';
import { type LedgerCommands, ledgerCommandNames } from './contract-ledger';
import { type PermissionCommands, permissionCommandNames } from './contract-permissions';
import { type SpendCommands, spendCommandNames } from './contract-spend';
import { type TopUpCommands, topUpCommandNames } from './contract-top-ups';

/** Both halves of a key. They go up once and are in no type that comes down. */
export interface KeyDraft {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

export interface AccountDraft {
  readonly name: string;
  readonly kind: AccountKind;
  /** As typed; the site is found by asking both where it is `either`. */
  readonly site: Site | 'either';
  /** As typed, in the account's currency. */
  readonly floor: string;
}

/** The team's channel, and the one that is told when nobody acts. */
export type SlackSlot = 'slack' | 'second';

/** Clock times as typed, `20:00`; weekdays 1 (Monday) to 7. */
export interface QuietHoursDraft {
  readonly from: string;
  readonly to: string;
  readonly days: readonly number[];
  readonly wholeDays: readonly number[];
}

/** Weekdays 1 (Monday) to 7; `at` as typed, `09:00`. */
export interface SlackScheduleDraft {
  readonly days: readonly number[];
  readonly at: string;
}

/** What a top-up is made on; each of Alibaba Cloud's two sites has its own. */
export type BillingPage = 'account-center' | 'billing' | 'recharge' | 'tax' | 'invoices';
type SiteLink = `${BillingPage}-${Site}`;

/** Pages of Alibaba Cloud that the window may ask to open in the browser: by name, never by address. */
export const links = [
  'ram-users',
  'ram-policies',
  'billing-management',
  ...([
    'account-center-china',
    'account-center-international',
    'billing-china',
    'billing-international',
    'recharge-china',
    'recharge-international',
    'tax-china',
    'tax-international',
    'invoices-china',
    'invoices-international',
  ] as const satisfies readonly SiteLink[]),
] as const;
export type Link = (typeof links)[number] | SiteLink;

/** The whole conversation upwards: what each command takes. The answer is always an `Answer`. */
export interface Commands
  extends TopUpCommands,
    CalendarCommands,
    LedgerCommands,
    PermissionCommands,
    FreezeCommands,
    SpendCommands {
  readonly 'account.connect': AccountDraft & KeyDraft;
  readonly 'account.edit': AccountDraft & { readonly id: AccountId; readonly readEveryMinutes?: number };
  readonly 'account.replace-key': KeyDraft & { readonly id: AccountId };
  readonly 'account.disconnect': { readonly id: AccountId };
  readonly 'readings.refresh': { readonly id?: AccountId };
  readonly 'readings.pause': Record<string, never>;
  readonly 'readings.resume': Record<string, never>;
  readonly 'settings.change': Partial<Settings>;
  readonly 'alert.acknowledge': { readonly id: string; readonly note: string };
  readonly 'alert.snooze': { readonly id: string; readonly choice: SnoozeChoice };
  /** Takes an acknowledgement or a snooze back. */
  readonly 'alert.undo': { readonly id: string };
  /** For one account, or for all where none is named. */
  readonly 'alert-rules.change': { readonly account?: AccountId; readonly change: RulesChange };
  /** `quietHours: null` switches them off. */
  readonly 'delivery.change': { readonly escalateAfterMinutes?: number; readonly quietHours?: QuietHoursDraft | null };
  /** The address goes into the keychain; a first message is posted before it is kept. */
  readonly 'slack.connect': { readonly slot: SlackSlot; readonly url: string };
  readonly 'slack.disconnect': { readonly slot: SlackSlot };
  /** When the runway of all accounts is posted to the team's channel; `null` for never. Times are the computer's. */
  readonly 'slack.schedule': { readonly schedule: SlackScheduleDraft | null };
  /** Pretends that the account has so many days left: through the real rules and channels, marked TEST. */
  readonly 'drill.start': { readonly account: AccountId; readonly days: number };
  /** A test top-up of 1.00 was made today. */
  readonly 'test-top-up.log': { readonly account: AccountId };
  /** How the account is paid and by whom, and what happens at zero; only what is said is changed. */
  readonly 'profile.change': { readonly account: AccountId; readonly change: AccountProfileChange };
  /** Spending that will not come again: `at` is a moment that the page lists, the amount is as typed. */
  readonly 'one-off.leave-out': LeaveOutInput & { readonly account: AccountId };
  readonly 'one-off.take-back': { readonly account: AccountId; readonly at: Instant };
  readonly 'page.show': Page;
  /** From the popover: brings up the main window at a page. */
  readonly 'window.open': Page;
  readonly 'popover.close': Record<string, never>;
  readonly 'notice.dismiss': { readonly id: string };
  readonly 'link.open': { readonly link: Link };
  readonly 'clipboard.copy': { readonly text: string };
}

export type CommandName = keyof Commands;

/** All that the window can see of main: `window.runway`. */
export interface Bridge {
  readonly send: <N extends CommandName>(name: N, input: Commands[N]) => Promise<Answer>;
  /** Calls back with the current snapshot at once and with every later one; returns how to stop. */
  readonly onSnapshot: (show: (snapshot: Snapshot) => void) => () => void;
}

/** A snapshot comes in one or more, one after the other. */
export interface SnapshotPart {
  /** Of the snapshot: a later one has a higher number. */
  readonly number: number;
  readonly parts: number;
  /** Sent to who asked for it, and no news to anybody else in that page. */
  readonly asked: boolean;
  readonly accounts: Snapshot['accounts'];
  readonly alerts: Snapshot['alerts'];
  /** In the last part only. */
  readonly rest?: Omit<Snapshot, 'accounts' | 'alerts'>;
}

/** The one channel down; every command has its own channel up, named after it. */
export const SNAPSHOT_CHANNEL = 'snapshot';

/**
 * A bill's file that was dropped on the page. Only the preload says where it lies, and only of a file that a person
 * dropped: the window can name no path.
 */
export const BILL_DROPPED_CHANNEL = 'bill-dropped';
/** On the element that takes such a file. */
export const BILL_DROP_ATTRIBUTE = 'data-takes-bill';

export const commandNames = [
  'account.connect',
  'account.edit',
  'account.replace-key',
  'account.disconnect',
  'readings.refresh',
  'readings.pause',
  'readings.resume',
  'settings.change',
  'alert.acknowledge',
  'alert.snooze',
  'alert.undo',
  'alert-rules.change',
  'delivery.change',
  'slack.connect',
  'slack.disconnect',
  'slack.schedule',
  'drill.start',
  'test-top-up.log',
  'profile.change',
  'one-off.leave-out',
  'one-off.take-back',
  'page.show',
  'window.open',
  'popover.close',
  'notice.dismiss',
  'link.open',
  'clipboard.copy',
  ...topUpCommandNames,
  ...spendCommandNames,
  ...calendarCommandNames,
  ...permissionCommandNames,
  ...freezeCommandNames,
  ...ledgerCommandNames,
] as const satisfies readonly CommandName[];

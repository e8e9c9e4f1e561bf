import type { AccountId } from './account';
import type { AccountState } from './account-state';
import type { CalendarsAtHand } from './account-terms';
import type { Alerting } from './alerting';
import type { Alert } from './alerts/alert';
import type { CalendarState } from './calendar/calendar-state';
import type { ForecastRecord } from './forecast-record';
import type { Freezes } from './freeze/freezes';
import type { ImportOutcome, LedgerView } from './ledger/ledger-view';
import type { Page } from './page';
import type { KeyChecked } from './permissions/key-rights';
import type { PermissionsShown } from './permissions/permissions-shown';
import type { Settings } from './settings';
import type { AccountHistory, Activity, Notice } from './snapshot';
import type { SpendShown } from './spend/spend-shown';
import type { Language } from './texts/text';
import type { Instant } from './time';
import type { TopUps } from './top-up/top-ups';
import type { Work } from './work';

/** All that the program knows while it runs. Transitions are pure; main holds the one current value. */
export interface State {
  readonly accounts: readonly AccountState[];
  readonly settings: Settings;
  readonly page: Page;
  readonly paused: boolean;
  readonly notices: readonly Notice[];
  readonly history?: AccountHistory;
  readonly activity?: Activity;
  readonly alerting: Alerting;
  /** Open ones, and those that were resolved within a day. */
  readonly alerts: readonly Alert[];
  /** Notices that are not shown again on this desktop. */
  readonly dismissed: readonly string[];
  /** The computer's own, for settings that say `system`. */
  readonly systemLanguage: Language;
  readonly zone: string;
  /** ISO 3166, of the computer: where payers are until a profile says otherwise. */
  readonly country: string;
  readonly calendars: CalendarsAtHand;
  /** What was said of each account day by day. */
  readonly said: ReadonlyMap<AccountId, ForecastRecord>;
  readonly topUps: TopUps;
  readonly calendar: CalendarState;
  /** Only while the ledger is shown. */
  readonly ledger?: LedgerView;
  /** What became of the last file of invoices, until the page is left. */
  readonly imported?: ImportOutcome;
  readonly freezes: Freezes;
  /** Until it is cleared or the program ends. */
  readonly permissions?: PermissionsShown;
  /** What accounts' keys may do beyond reading, where that could be asked. */
  readonly keysChecked?: ReadonlyMap<AccountId, KeyChecked>;
  readonly work?: Work;
  /** Only while its page is shown. */
  readonly spend?: SpendShown;
  readonly version: string;
}

export const accountOf = (state: State, id: AccountId): AccountState | undefined =>
  state.accounts.find(({ account }) => account.id === id);

/** The same state where there is no such account: it may have been disconnected while it was being read. */
export function withAccount(state: State, id: AccountId, change: (account: AccountState) => AccountState): State {
  const index = state.accounts.findIndex(({ account }) => account.id === id);
  const before = state.accounts[index];
  if (before === undefined) return state;
  const accounts = state.accounts.slice();
  accounts[index] = change(before);
  return { ...state, accounts };
}

export const withAccounts = (state: State, accounts: readonly AccountState[]): State => ({ ...state, accounts });

function pageWithout(page: Page, id: AccountId): Page {
  if (page.name === 'ledger' && page.account === id) return { name: 'ledger' };
  return page.name === 'account' && page.account === id ? { name: 'overview' } : page;
}

export const withoutAccount = (state: State, id: AccountId): State => ({
  ...state,
  accounts: state.accounts.filter(({ account }) => account.id !== id),
  page: pageWithout(state.page, id),
});

export const withSettings = (state: State, settings: Settings): State => ({ ...state, settings });

export function withPage(state: State, page: Page): State {
  const named = page.name === 'account' || page.name === 'ledger' ? page.account : undefined;
  const known = named === undefined || accountOf(state, named) !== undefined;
  return { ...state, page: known ? page : { name: 'overview' } };
}

export const withPaused = (state: State, paused: boolean): State => ({ ...state, paused });

export function withHistory(state: State, history: AccountHistory | undefined): State {
  const { history: _before, ...rest } = state;
  return history === undefined ? rest : { ...rest, history };
}

/** One notice per id: a newer one takes the place of the older. */
export const withNotice = (state: State, notice: Notice): State => ({
  ...state,
  notices: [...state.notices.filter(({ id }) => id !== notice.id), notice],
});

export const withoutNotice = (state: State, id: string): State => ({
  ...state,
  notices: state.notices.filter((notice) => notice.id !== id),
});

export const withNextReadingAt = (state: State, id: AccountId, nextReadingAt: Instant): State =>
  withAccount(state, id, (account) => ({ ...account, nextReadingAt }));

export const withAlerts = (state: State, alerts: readonly Alert[]): State =>
  state.alerts === alerts ? state : { ...state, alerts };

export const withCalendars = (state: State, calendars: CalendarsAtHand): State => ({ ...state, calendars });

export const withSaid = (state: State, said: State['said']): State => ({ ...state, said });

export const withTopUps = (state: State, topUps: TopUps): State =>
  state.topUps === topUps ? state : { ...state, topUps };

export const withCalendar = (state: State, calendar: CalendarState): State => ({ ...state, calendar });

export function withSpend(state: State, spend: SpendShown | undefined): State {
  const { spend: _before, ...rest } = state;
  return spend === undefined ? rest : { ...rest, spend };
}

export const withAlerting = (state: State, alerting: Alerting): State => ({ ...state, alerting });

export function withActivity(state: State, activity: Activity | undefined): State {
  const { activity: _before, ...rest } = state;
  return activity === undefined ? rest : { ...rest, activity };
}

export function withLedger(state: State, ledger: LedgerView | undefined): State {
  const { ledger: _before, ...rest } = state;
  return ledger === undefined ? rest : { ...rest, ledger };
}

export function withImported(state: State, imported: ImportOutcome | undefined): State {
  const { imported: _before, ...rest } = state;
  return imported === undefined ? rest : { ...rest, imported };
}

export function withPermissions(state: State, permissions: PermissionsShown | undefined): State {
  const { permissions: _before, ...rest } = state;
  return permissions === undefined ? rest : { ...rest, permissions };
}

export const withKeyChecked = (state: State, id: AccountId, checked: KeyChecked): State => ({
  ...state,
  keysChecked: new Map(state.keysChecked).set(id, checked),
});

export const withFreezes = (state: State, freezes: Freezes): State => ({ ...state, freezes });

export function withWork(state: State, work: Work | undefined): State {
  const { work: _before, ...rest } = state;
  return work === undefined ? rest : { ...rest, work };
}

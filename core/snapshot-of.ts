import type { AccountId } from './account';
import { type AccountForecast, accountForecast } from './account-forecast';
import { accountDecideBy, accountRunway } from './account-runway';
import { type AccountState, latestReading } from './account-state';
import { type AccountTerms, termsOf } from './account-terms';
import { isOpen } from './alerts/alert';
import { comparePressing } from './alerts/delivery';
import { calendarShown } from './calendar/calendar-shown';
import { type FreezeShown, freezeShown, frozenAccounts } from './freeze/freeze-shown';
import { healthOf, staleAfter } from './health';
import { money } from './money';
import type { KeyChecked } from './permissions/key-rights';
import type { Credit, Runway } from './runway';
import type { Settings } from './settings';
import type { AccountRow, Snapshot } from './snapshot';
import { standingNotices } from './standing-notices';
import { accountOf, type State } from './state';
import type { Language } from './texts/text';
import { type Duration, type Instant, inMinutes, minutes } from './time';
import { deskList, deskSummary, topUpView } from './top-up/desk-view';
import { totalsOf } from './totals';

export const languageOf = ({ settings, systemLanguage }: State): Language =>
  settings.language === 'system' ? systemLanguage : settings.language;

export const readEveryOf = (account: AccountState, settings: Settings): Duration =>
  account.account.readEvery ?? minutes(settings.readEveryMinutes);

export function creditOf(account: AccountState): Credit | undefined {
  const latest = latestReading(account);
  if (latest === undefined) return undefined;
  const floor = money(latest.available.currency, account.account.floor);
  return { available: latest.available, floor, asOf: latest.at };
}

type StandingRow = Omit<AccountRow, 'runway' | 'health'>;

interface Known {
  readonly terms: AccountTerms;
  readonly settings: Settings;
  readonly row: StandingRow;
  /** As of one moment: a snapshot of many accounts is made in some turns. */
  whole: { readonly row: AccountRow; readonly now: Instant };
}

const known = new WeakMap<AccountState, Known>();

/** What only a change of the account brings about. */
function standingRow(state: AccountState, terms: AccountTerms, runway: Runway): StandingRow {
  const { account, burn, failure } = state;
  const credit = creditOf(state);
  const decideBy = accountDecideBy(state, terms, runway);
  const isWorkedOut = state.beingRead && runway.kind === 'unknown' && failure === undefined;
  const row: StandingRow = {
    id: account.id,
    name: account.name,
    kind: account.kind,
    site: account.site,
    source: state.source,
    keyEnding: account.keyEnding,
    recentBurn: burn.recent,
    nextReadingAt: state.nextReadingAt,
    ...(account.readEvery === undefined ? {} : { readEveryMinutes: inMinutes(account.readEvery) }),
    ...(credit === undefined ? {} : { available: credit.available, floor: credit.floor, asOf: credit.asOf }),
    ...(burn.rate === undefined ? {} : { burnRate: burn.rate }),
    ...(isWorkedOut ? { beingWorkedOut: true } : {}),
    ...(decideBy === undefined ? {} : { decideBy }),
    ...(burn.change === undefined ? {} : { burnChange: burn.change }),
    ...(failure === undefined ? {} : { failure }),
  };
  return row;
}

function wholeRow(state: AccountState, row: StandingRow, runway: Runway, settings: Settings, now: Instant): AccountRow {
  const { available, floor, asOf } = row;
  const isRead = available !== undefined && floor !== undefined && asOf !== undefined;
  const credit = isRead ? { available, floor, asOf } : undefined;
  return { ...row, runway, health: healthOf(credit, runway, settings, readEveryOf(state, settings), now) };
}

export function rowOf(state: AccountState, terms: AccountTerms, settings: Settings, now: Instant): AccountRow {
  const before = known.get(state);
  const last = before?.terms === terms && before.settings === settings ? before : undefined;
  if (last?.whole.now === now) return last.whole.row;
  const runway = accountRunway(state, terms.profile, now);
  const standing = last?.row ?? standingRow(state, terms, runway);
  const row = wholeRow(state, standing, runway, settings, now);
  if (last === undefined) known.set(state, { terms, settings, row: standing, whole: { row, now } });
  else last.whole = { row, now };
  return row;
}

const isCurrent = (row: AccountRow): boolean => row.health !== 'stale' && row.health !== 'unknown';

/** The fewest days left among the current figures: an old one never leads the ranking. */
function worstOf(rows: readonly AccountRow[]): AccountId | undefined {
  let worst: { readonly id: AccountId; readonly days: number } | undefined;
  for (const { id, runway, health } of rows) {
    if (health === 'stale' || health === 'unknown' || runway.kind !== 'days') continue;
    if (worst === undefined || runway.days < worst.days) worst = { id, days: runway.days };
  }
  return worst?.id ?? rows.find(isCurrent)?.id;
}

const latestOf = (moments: readonly (Instant | undefined)[]): Instant | undefined =>
  moments.reduce((latest, each) => (latest === undefined || (each ?? 0) > latest ? each : latest), undefined);

const soonestOf = (moments: readonly (Instant | undefined)[]): Instant | undefined =>
  moments.reduce((soonest, each) => (soonest === undefined || (each ?? 0) < soonest ? each : soonest), undefined);

function forecastShown(state: State, now: Instant): AccountForecast | undefined {
  const { page, said } = state;
  const account = page.name === 'account' ? accountOf(state, page.account) : undefined;
  if (account === undefined) return undefined;
  const { id } = account.account;
  return accountForecast(account, termsOf(state, id), said.get(id) ?? [], now);
}

/** Of the key that the account has now. */
function keyCheckedOf(state: State): KeyChecked | undefined {
  const { page, keysChecked } = state;
  if (page.name !== 'account') return undefined;
  const checked = keysChecked?.get(page.account);
  return checked?.keyEnding === accountOf(state, page.account)?.account.keyEnding ? checked : undefined;
}

function freezeOf({ page, accounts, freezes }: State, now: Instant): FreezeShown | undefined {
  if (page.name !== 'freeze') return undefined;
  const account = page.account ?? accounts[0]?.account.id;
  return account === undefined ? undefined : freezeShown(freezes, account, now);
}

/** Everything that any surface shows of the state at `now`. */
export function snapshotOf(state: State, now: Instant): Snapshot {
  const { settings } = state;
  const rows = state.accounts.map((account) => rowOf(account, termsOf(state, account.account.id), settings, now));
  const worst = worstOf(rows);
  const lastReadAt = latestOf(rows.map(({ asOf }) => asOf));
  const forecast = forecastShown(state, now);
  const calendar = calendarShown(state, now);
  const keyChecked = keyCheckedOf(state);
  const topUp = state.page.name === 'top-up' ? topUpView(state, state.page.plan, now) : undefined;
  const freeze = freezeOf(state, now);
  const nextReadingAt = state.paused ? undefined : soonestOf(rows.map((row) => row.nextReadingAt));
  return {
    now,
    language: languageOf(state),
    zone: state.zone,
    page: state.page,
    accounts: rows,
    totals: totalsOf(rows.flatMap(({ available }) => available ?? [])),
    sample: state.accounts.some(({ source }) => source === 'sample'),
    paused: state.paused,
    reading: state.accounts.some(({ beingRead }) => beingRead),
    staleAfter: staleAfter(minutes(settings.readEveryMinutes)),
    notices: [...standingNotices(state), ...state.notices],
    settings,
    alerts: state.alerts.filter(isOpen).sort(comparePressing),
    alerting: state.alerting,
    topUps: deskSummary(state, now),
    frozen: frozenAccounts(state.freezes, rows),
    version: state.version,
    ...(keyChecked === undefined ? {} : { keyChecked }),
    ...(state.page.name === 'permissions' && state.permissions !== undefined ? { permissions: state.permissions } : {}),
    ...(freeze === undefined ? {} : { freeze }),
    ...(worst === undefined ? {} : { worst }),
    ...(lastReadAt === undefined ? {} : { lastReadAt }),
    ...(nextReadingAt === undefined ? {} : { nextReadingAt }),
    ...(state.activity === undefined ? {} : { activity: state.activity }),
    ...(calendar === undefined ? {} : { calendar }),
    ...(forecast === undefined ? {} : { forecast }),
    ...(state.history === undefined ? {} : { history: state.history }),
    ...(state.spend === undefined ? {} : { spend: state.spend }),
    ...(state.ledger === undefined ? {} : { ledger: state.ledger }),
    ...(state.imported === undefined ? {} : { imported: state.imported }),
    ...(state.work === undefined ? {} : { work: state.work }),
    ...(state.page.name === 'top-ups' ? { topUpList: deskList(state, now) } : {}),
    ...(topUp === undefined ? {} : { topUp }),
  };
}

import type { AccountState } from '../../core/account-state';
import { usualAlerting } from '../../core/alerting';
import { usualCalendar } from '../../core/calendar/calendar-state';
import { noFreezes } from '../../core/freeze/freezes';
import type { Page } from '../../core/page';
import { defaultSettings } from '../../core/settings';
import type { State } from '../../core/state';
import { noTopUps } from '../../core/top-up/top-ups';

/** The program as it is installed, with these accounts, at a page. */
export const installedState = (accounts: readonly AccountState[], page: Page): State => ({
  accounts,
  settings: defaultSettings,
  page,
  paused: false,
  notices: [],
  alerting: usualAlerting,
  alerts: [],
  dismissed: [],
  systemLanguage: 'en',
  zone: 'Europe/Dublin',
  country: 'IE',
  calendars: {},
  said: new Map(),
  topUps: noTopUps,
  freezes: noFreezes,
  calendar: usualCalendar,
  version: '0.1.0',
});

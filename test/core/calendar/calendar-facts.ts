import { type AccountProfile, usualProfile } from '../../../core/account-profile';
import { termsWith } from '../../../core/account-terms';
import type { CalendarEvent } from '../../../core/calendar/calendar-event';
import { calendarEvents } from '../../../core/calendar/calendar-events';
import type { CalendarAccount, CalendarFacts } from '../../../core/calendar/calendar-facts';
import type { CalendarReader } from '../../../core/calendar/calendar-reader';
import { money } from '../../../core/money';
import type { Arrival } from '../../../core/reading';
import type { Language } from '../../../core/texts/text';
import { translatorOf } from '../../../core/texts/translator';
import { type BillingDay, type Instant, instantOf } from '../../../core/time';
import { accountId } from '../../fixtures/readings';
import { china, ireland } from '../decide-by/calendars';

export const at = (iso: string): Instant => instantOf(iso) as Instant;
export const NOW = at('2026-11-23T14:32:00Z');
export const NOVEMBER = { from: '2026-11-01' as BillingDay, to: '2026-12-31' as BillingDay };

export const tokyo = accountId('tokyo');
export const london = accountId('london');

export const arrival = (iso: string, amount: string, own: Partial<Arrival> = {}): Arrival => ({
  at: at(iso),
  kind: 'top-up',
  amount: money('CNY', amount),
  transactionNumber: `t-${iso}-${amount}`,
  remark: '',
  ...own,
});

export const calendarAccount = (
  id = tokyo,
  profile: Partial<AccountProfile> = {},
  own: Partial<CalendarAccount> = {},
): CalendarAccount => ({
  id,
  terms: termsWith({ ...usualProfile('Europe/Dublin', 'IE'), ...profile }, { IE: ireland, CN: china }),
  runway: { kind: 'unknown' },
  arrivals: [],
  seenSince: at('2026-01-01T00:00:00Z'),
  ...own,
});

export const factsWith = (accounts: readonly CalendarAccount[], own: Partial<CalendarFacts> = {}): CalendarFacts => ({
  accounts,
  pending: [],
  over: [],
  taxChecks: [],
  china,
  ...own,
});

export const eventsOf = (
  facts: CalendarFacts,
  kind: CalendarEvent['about']['kind'],
  range = NOVEMBER,
  now = NOW,
): readonly CalendarEvent[] => calendarEvents(facts, range, now).filter(({ about }) => about.kind === kind);

export const reader = (language: Language = 'en', own: Partial<CalendarReader> = {}): CalendarReader => ({
  language,
  zone: 'Europe/Dublin',
  text: translatorOf(language),
  names: new Map([
    [tokyo, 'ClientX-Tokyo'],
    [london, 'BrandLab-UK'],
  ]),
  hideAmounts: false,
  ...own,
});

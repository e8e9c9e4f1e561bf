import type { AccountId } from './account';
import { type AccountProfile, usualProfile } from './account-profile';
import { type WorkCalendar, weekendsOnly } from './decide-by/work-calendar';

/** By country, as the profiles name it. */
export type CalendarsAtHand = Readonly<Record<string, WorkCalendar>>;

/** What is true of one account besides its balance, with the calendars that its payments go by. */
export interface AccountTerms {
  readonly profile: AccountProfile;
  readonly payer: WorkCalendar;
  readonly china: WorkCalendar;
}

/** Where profiles and calendars come from: a `State` is one. */
export interface TermsKept {
  readonly alerting: { readonly profiles: Readonly<Record<AccountId, AccountProfile>> };
  readonly zone: string;
  readonly country: string;
  readonly calendars: CalendarsAtHand;
}

export const CHINA = 'CN';
const NO_CALENDARS: CalendarsAtHand = {};

interface Usual {
  readonly zone: string;
  readonly country: string;
  readonly profile: AccountProfile;
}

let usual: Usual | undefined;

/** The account's own, or what is usual where this computer is. */
export function profileOf({ alerting, zone, country }: TermsKept, id: AccountId): AccountProfile {
  const own = alerting.profiles[id];
  if (own !== undefined) return own;
  if (usual?.zone !== zone || usual.country !== country)
    usual = { zone, country, profile: usualProfile(zone, country) };
  return usual.profile;
}

const known = new WeakMap<CalendarsAtHand, WeakMap<AccountProfile, AccountTerms>>();

/** The same terms for the same profile and calendars, so that what follows from them is worked out once. */
export function termsWith(profile: AccountProfile, calendars: CalendarsAtHand = NO_CALENDARS): AccountTerms {
  const ofThese = known.get(calendars) ?? new WeakMap<AccountProfile, AccountTerms>();
  known.set(calendars, ofThese);
  const { payerCountry } = profile;
  const terms = ofThese.get(profile) ?? {
    profile,
    payer: calendars[payerCountry] ?? weekendsOnly(payerCountry),
    china: calendars[CHINA] ?? weekendsOnly(CHINA),
  };
  ofThese.set(profile, terms);
  return terms;
}

export const termsOf = (state: TermsKept, id: AccountId): AccountTerms =>
  termsWith(profileOf(state, id), state.calendars);

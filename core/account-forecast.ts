import type { AccountId } from './account';
import { type AccountCover, coverOf, rawCover, type TaxAhead } from './account-cover';
import { type AccountProfile, atZeroChoiceOf, paymentPlanOf } from './account-profile';
import { dreadedAt, runwayUnder } from './account-runway';
import type { AccountState } from './account-state';
import type { AccountTerms } from './account-terms';
import { type AtZero, atZero } from './at-zero/at-zero';
import { type DecideByOutlook, decideByOutlook } from './decide-by/decide-by';
import { type Arithmetic, arithmeticOf, headroomOf } from './forecast/credit-forecast';
import type { BurnOutlook } from './forecast/forecast';
import {
  type Drift,
  driftOf,
  type ForecastRecord,
  type Said,
  type SaidPoint,
  saidSeries,
  type UsualError,
  usualError,
} from './forecast-record';
import { type LargeFall, type LeftOutSpending, largestFalls } from './left-out';
import type { Reading } from './reading';
import type { Runway } from './runway';
import type { Instant } from './time';

/** The days before tax and after it, each with the moment at which they end. */
export interface RawAndReal {
  readonly raw: Runway;
  readonly real: Runway;
  /** Absent where no rate was given. */
  readonly tax?: TaxAhead;
}

/** All that is said of one account's days ahead, and why: in the snapshot only while its page is shown. */
export interface AccountForecast extends RawAndReal {
  readonly id: AccountId;
  readonly arithmetic?: Arithmetic;
  readonly drift?: Drift;
  readonly usualError?: UsualError;
  /** What was said day by day. */
  readonly said: readonly SaidPoint[];
  readonly atZero?: AtZero;
  readonly decideBy?: DecideByOutlook;
  readonly profile: AccountProfile;
  /** Whose public holidays nobody keeps: only their weekends are left out. */
  readonly noCalendarOf: readonly string[];
  readonly leftOut: readonly LeftOutSpending[];
  readonly falls: readonly LargeFall[];
  /** For a what-if; absent while too little has been read. */
  readonly outlook?: BurnOutlook;
  /** The balance above the floor and the tax, for a what-if: statistics, never money. */
  readonly headroom?: number;
}

const errors = new WeakMap<ForecastRecord, UsualError | undefined>();

function errorOf(record: ForecastRecord, arrivals: readonly Instant[]): UsualError | undefined {
  if (!errors.has(record)) errors.set(record, usualError(record, arrivals));
  return errors.get(record);
}

interface Looked {
  readonly leftOut: readonly LeftOutSpending[];
  readonly falls: readonly LargeFall[];
}

const looked = new WeakMap<readonly Reading[], Looked>();

function fallsOf(account: AccountState): readonly LargeFall[] {
  const { readings, leftOut, outlook } = account;
  const before = looked.get(readings);
  if (before?.leftOut === leftOut) return before.falls;
  const falls = largestFalls(account, outlook, leftOut);
  looked.set(readings, { leftOut, falls });
  return falls;
}

function comingOf(real: Runway, { profile, payer, china }: AccountTerms, now: Instant) {
  const before = dreadedAt(real);
  if (real.kind !== 'days' || before === undefined) return {};
  return {
    atZero: atZero(atZeroChoiceOf(profile), real.depletesAt),
    decideBy: decideByOutlook(before, paymentPlanOf(profile, payer, china), now),
  };
}

const unkept = ({ payer }: AccountTerms): readonly string[] =>
  payer.lastYear < payer.firstYear ? [payer.country] : [];

function sumsOf({ outlook }: AccountState, cover: AccountCover) {
  if (outlook === undefined) return {};
  return { outlook, arithmetic: arithmeticOf(outlook, cover), headroom: Number(headroomOf(cover).amount) };
}

const UNKNOWN: RawAndReal = { raw: { kind: 'unknown' }, real: { kind: 'unknown' } };

function runwaysOf(account: AccountState, cover: AccountCover, now: Instant): RawAndReal {
  const real = runwayUnder(account, cover, now);
  const { tax } = cover;
  return tax === undefined ? { raw: real, real } : { raw: runwayUnder(account, rawCover(cover), now), real, tax };
}

export function accountForecast(
  account: AccountState,
  terms: AccountTerms,
  record: ForecastRecord,
  now: Instant,
): AccountForecast {
  const { profile } = terms;
  const cover = coverOf(account, profile);
  const runways = cover === undefined ? UNKNOWN : runwaysOf(account, cover, now);
  const { real } = runways;
  const arrivals = account.arrivals.map(({ at }) => at);
  const drift = driftOf(record, real.kind === 'days' ? real.depletesAt : undefined, arrivals, now);
  const error = errorOf(record, arrivals);
  return {
    id: account.account.id,
    ...runways,
    ...(cover === undefined ? {} : sumsOf(account, cover)),
    ...comingOf(real, terms, now),
    ...(drift === undefined ? {} : { drift }),
    ...(error === undefined ? {} : { usualError: error }),
    said: saidSeries(record),
    profile,
    noCalendarOf: unkept(terms),
    leftOut: account.leftOut,
    falls: fallsOf(account),
  };
}

/** What is kept of today's forecast; nothing while nothing is known. */
export function saidOf(runway: Runway, asOf: Instant): Said | undefined {
  if (runway.kind === 'unknown') return undefined;
  if (runway.kind === 'endless') return { at: asOf };
  return { at: asOf, likely: runway.depletesAt, ...runway.range };
}

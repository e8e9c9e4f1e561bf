import { type AccountCover, coverOf } from './account-cover';
import type { AccountProfile } from './account-profile';
import { paymentPlanOf } from './account-profile';
import { type AccountState, spanOf, TRUSTED_SPAN } from './account-state';
import type { AccountTerms } from './account-terms';
import { decideBy } from './decide-by/decide-by';
import { creditForecast, headroomOf } from './forecast/credit-forecast';
import type { BurnOutlook } from './forecast/forecast';
import { type Money, sum } from './money';
import type { Reading } from './reading';
import { type Runway, runwayOf } from './runway';
import { spikeIn } from './spike/spike';
import { elapsed, type Instant, inDays } from './time';

const daysAt = (depletesAt: Instant, now: Instant): number => Math.max(0, inDays(elapsed(now, depletesAt)));

/** While a job drains the account the usual burn says nothing: it lasts as long as that job leaves it. */
function drained(usual: Runway, account: AccountState, cover: AccountCover, now: Instant): Runway {
  const spike = spikeIn(account.spikeWatch, Number(headroomOf(cover).amount));
  if (spike === undefined || (usual.kind === 'days' && usual.depletesAt <= spike.floorAt)) return usual;
  return { kind: 'days', days: daysAt(spike.floorAt, now), depletesAt: spike.floorAt, alarmAt: spike.floorAt };
}

/** A forecast where the readings carry one; the balance over the billed burn while the account is new. */
function usually(account: AccountState, cover: AccountCover, now: Instant): Runway {
  const { outlook, readings, billedBurn } = account;
  const floor = sum(cover.floor, cover.taxReserve);
  const plain = runwayOf({ available: cover.available, floor, asOf: cover.asOf }, account.burn.rate, now);
  const isNew = billedBurn !== undefined && spanOf(readings) < TRUSTED_SPAN;
  if (outlook === undefined || isNew || (plain.kind === 'days' && plain.days === 0)) return plain;
  const forecast = creditForecast(outlook, cover, now);
  if (forecast.kind !== 'range') return forecast.kind === 'endless' ? forecast : plain;
  const { likely, earliest, latest, alarmAt } = forecast;
  const range = { earliest: earliest.at, latest: latest.at };
  return { kind: 'days', days: likely.days, depletesAt: likely.at, range, alarmAt };
}

interface Worked {
  readonly outlook: BurnOutlook | undefined;
  readonly burnRate: Money | undefined;
  readonly billedBurn: Money | undefined;
  readonly runway: Runway;
}

const worked = new WeakMap<AccountCover, Worked>();

/** Worked out once for each reading: as time passes only the days left change. */
export function runwayUnder(account: AccountState, cover: AccountCover, now: Instant): Runway {
  const { outlook, billedBurn } = account;
  const burnRate = account.burn.rate;
  const before = worked.get(cover);
  const holds = before?.outlook === outlook && before?.burnRate === burnRate && before?.billedBurn === billedBurn;
  if (!holds || before === undefined) {
    const runway = drained(usually(account, cover, now), account, cover, now);
    worked.set(cover, { outlook, burnRate, billedBurn, runway });
    return runway;
  }
  const { runway } = before;
  return runway.kind === 'days' ? { ...runway, days: daysAt(runway.depletesAt, now) } : runway;
}

/** What is left above the floor and the tax that is still to come. */
export function accountRunway(account: AccountState, profile: AccountProfile, now: Instant): Runway {
  const cover = coverOf(account, profile);
  return cover === undefined ? { kind: 'unknown' } : runwayUnder(account, cover, now);
}

/** What a payment must come before: the early side of the forecast, as for every alarm. */
export const dreadedAt = (runway: Runway): Instant | undefined =>
  runway.kind === 'days' ? (runway.alarmAt ?? runway.depletesAt) : undefined;

interface Decided {
  readonly terms: AccountTerms;
  readonly before: Instant;
  readonly by: Instant | undefined;
}

const decided = new WeakMap<readonly Reading[], Decided>();

/** The latest moment to pay, worked out once for each reading. */
export function accountDecideBy({ readings }: AccountState, terms: AccountTerms, runway: Runway): Instant | undefined {
  const before = dreadedAt(runway);
  if (before === undefined) return undefined;
  const last = decided.get(readings);
  if (last?.terms === terms && last.before === before) return last.by;
  const { profile, payer, china } = terms;
  const by = decideBy(before, paymentPlanOf(profile, payer, china))?.at;
  decided.set(readings, { terms, before, by });
  return by;
}

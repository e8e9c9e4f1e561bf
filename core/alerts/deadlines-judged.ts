import { days, earlier, elapsed, hours, type Instant, inDays, later } from '../time';
import { endOfDay } from './calendar-day';
import { condition, type Judgement } from './condition';
import type { AlertRules } from './rules';
import { isCurrent, type Situation } from './situation';
import { testTopUpDue } from './test-top-up';

/** The moment moves with the forecast; it is over only when it lies this much farther away. */
const DECIDE_BY_MARGIN = hours(12);

export function decideBySoon(situation: Situation, now: Instant): Judgement {
  const { rules, decideBy, runway, account } = situation;
  if (!rules.decideBy.on) return 'clear';
  if (!isCurrent(situation, now) || runway.kind === 'unknown') return undefined;
  if (decideBy === undefined) return runway.kind === 'endless' ? 'clear' : undefined;
  const left = elapsed(now, decideBy);
  const before = hours(rules.decideBy.hoursBefore);
  if (left > before) return left > before + DECIDE_BY_MARGIN ? 'clear' : undefined;
  const levels = { level: left <= 0 ? 1 : 0, heldLevel: left <= DECIDE_BY_MARGIN ? 1 : 0 };
  return condition('decide-by', levels, { decideByAt: decideBy }, { do: 'top-up', account });
}

const LAST_DAYS = days(3);

type Expiry = AlertRules['expiry']['dates'][number];

/** A card is good until the end of its last day. */
function soonest(dates: readonly Expiry[]): { readonly expiry: Expiry; readonly at: Instant } | undefined {
  let first: { readonly expiry: Expiry; readonly at: Instant } | undefined;
  for (const expiry of dates) {
    const at = endOfDay(expiry.on);
    if (first === undefined || at < first.at) first = { expiry, at };
  }
  return first;
}

export function expiring({ rules, account }: Situation, now: Instant): Judgement {
  const { on, dates, daysBefore } = rules.expiry;
  const first = on ? soonest(dates) : undefined;
  if (first === undefined || now < earlier(first.at, days(daysBefore))) return 'clear';
  const left = elapsed(now, first.at);
  const level = left <= 0 ? 2 : left <= LAST_DAYS ? 1 : 0;
  const facts = { what: first.expiry.what, on: first.expiry.on, days: Math.max(0, inDays(left)) };
  return condition('expiry', { level }, facts, { do: 'open-account', account });
}

/** Overdue by so much it is no longer a quiet reminder. */
const OVERDUE = days(14);

/** The first test of an account with auto-recharge is due at once; of one without it, a test is due once one was made. */
export function testTopUpWanted(situation: Situation, now: Instant): Judgement {
  const { rules, account } = situation;
  const due = testTopUpDue(rules, situation.arrivals);
  if (due === undefined) return 'clear';
  const action = { do: 'log-test-top-up', account } as const;
  if (due.at === undefined) return condition('test-top-up', { level: 0 }, {}, action);
  if (now < due.at) return 'clear';
  const level = now >= later(due.at, OVERDUE) ? 1 : 0;
  return condition('test-top-up', { level }, { dueAt: due.at, lastAt: due.last }, action);
}

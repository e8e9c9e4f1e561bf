import { z } from 'zod';
import type { AccountId } from '../account';
import { type Money, scaled, sum } from '../money';
import { days, type Instant, later, milliseconds } from '../time';
import type { ActAnswer } from './acts';
import { type Alert, happeningOf } from './alert';
import { conditionsOf } from './conditions';
import { type Channel, channels, type Delivery } from './delivery-record';
import type { AlertKind } from './kinds';
import { newAlert } from './life';
import type { Situation } from './situation';

/** What fewer days left bring about; all else of the account stays out of a drill. */
const drilled: ReadonlySet<AlertKind> = new Set<AlertKind>(['low-days', 'low-20', 'low-5', 'below-buffer']);

function pretendedBalance(floor: Money, burnPerMonth: Money | undefined, daysLeft: number): Money | undefined {
  if (burnPerMonth === undefined || burnPerMonth.currency !== floor.currency) return undefined;
  return sum(floor, scaled(burnPerMonth, (daysLeft / 30).toFixed(6), 2));
}

/** The account as it would be with so many days left: the same rules, burn and floor, another balance. */
export function pretended(situation: Situation, daysLeft: number, now: Instant): Situation {
  const { floor, burnPerMonth, daysToAlarm: _real, ...rest } = situation;
  const available = floor === undefined ? undefined : pretendedBalance(floor, burnPerMonth, daysLeft);
  return {
    ...rest,
    ...(floor === undefined ? {} : { floor }),
    ...(burnPerMonth === undefined ? {} : { burnPerMonth }),
    ...(available === undefined ? {} : { available }),
    asOf: now,
    runway: { kind: 'days', days: daysLeft, depletesAt: later(now, milliseconds(Math.round(days(daysLeft)))) },
  };
}

/**
 * "Pretend this account has so many days left": alerts of their own, marked TEST, that take the same rules and
 * channels. A drill before it on the same account is replaced; real alerts are left alone.
 */
export function withDrill(alerts: readonly Alert[], situation: Situation, daysLeft: number, now: Instant): ActAnswer {
  if (!(daysLeft >= 0 && daysLeft <= 365)) return { ok: false, reason: { field: 'days', text: 'input.drill.days' } };
  if (situation.available === undefined) return { ok: false, reason: { field: 'account', text: 'input.drill.unread' } };
  const conditions = conditionsOf(pretended(situation, daysLeft, now), now).true.filter(({ kind }) =>
    drilled.has(kind),
  );
  const tests = conditions.map((condition) => newAlert(condition, true, now));
  const first = tests[0];
  if (first === undefined) {
    return { ok: false, reason: { field: 'days', text: 'input.drill.nothing', values: { days: daysLeft } } };
  }
  const others = alerts.filter(({ test, account }) => !test || account !== situation.account);
  return { ok: true, alerts: [...others, ...tests], happened: [happeningOf(first, 'drill', { days: daysLeft }, now)] };
}

export interface Receipt {
  readonly channel: Channel;
  /** Undefined while nothing was tried. */
  readonly outcome?: Delivery['outcome'];
  readonly at?: Instant;
  readonly why?: string;
}

/** One receipt for each channel that is set up, of the account's drill. */
export function receiptsOf(
  alerts: readonly Alert[],
  account: AccountId,
  setUp: ReadonlySet<Channel>,
): readonly Receipt[] {
  const deliveries = alerts.flatMap((alert) => (alert.test && alert.account === account ? alert.deliveries : []));
  return channels
    .filter((channel) => setUp.has(channel))
    .map((channel) => {
      const delivery = deliveries.find((each) => each.channel === channel);
      if (delivery === undefined) return { channel };
      const { outcome, at, why } = delivery;
      return { channel, outcome, at, ...(why === undefined ? {} : { why }) };
    });
}

/** When each channel last carried a drill. */
export const provenSchema = z
  .partialRecord(
    z.enum(channels),
    z.number().transform((at) => at as Instant),
  )
  .readonly();
export type Proven = z.infer<typeof provenSchema>;

export function withProven(proven: Proven, alerts: readonly Alert[]): Proven {
  const next: { -readonly [channel in keyof Proven]: Proven[channel] } = { ...proven };
  for (const { channel, at, outcome } of alerts.flatMap(({ test, deliveries }) => (test ? deliveries : []))) {
    if (outcome === 'sent' && at > (next[channel] ?? 0)) next[channel] = at;
  }
  return next;
}

import { compareMoney, type Money } from '../money';
import type { Instant } from '../time';
import { isAwaited } from './auto-recharge';
import { condition, type Judgement, moneyFact } from './condition';
import { isCurrent, type Situation, shareOf } from './situation';

/** What wavers around a threshold is over only when it has risen this far above it. */
const MARGIN = 1.15;
/** Above the floor, in days: under it an account that was used up is not taken for saved. */
const MARGIN_DAYS = 0.5;
const MARGIN_OF_FLOOR = 0.02;
/** In the currency’s unit. */
const CLOSE = 0.001;
const HALF_DAY_OF_MONTH = 1 / 60;

/** Steps below the chosen threshold, in days; the last is where the credit is used up. */
const LOWER_DAYS = [3, 1] as const;

function levelOf(daysLeft: number, underDays: number, margin: number, usedUpAt: number): number {
  const passed = [underDays, ...LOWER_DAYS.map((each) => Math.min(each, underDays))];
  const below = passed.filter((each) => daysLeft < each * margin).length;
  return daysLeft <= usedUpAt ? passed.length : below - 1;
}

export function lowDays(situation: Situation, now: Instant): Judgement {
  const { rules, runway, account } = situation;
  if (!rules.days.on) return 'clear';
  if (!isCurrent(situation, now) || runway.kind === 'unknown') return undefined;
  if (runway.kind === 'endless') return 'clear';
  const daysLeft = Math.min(situation.daysToAlarm ?? runway.days, runway.days === 0 ? 0 : Number.POSITIVE_INFINITY);
  const level = levelOf(daysLeft, rules.days.underDays, 1, 0);
  const heldLevel = levelOf(daysLeft, rules.days.underDays, MARGIN, MARGIN_DAYS);
  if (level < 0) return heldLevel < 0 ? 'clear' : undefined;
  const facts = { days: runway.days, depletesAt: runway.depletesAt };
  return condition('low-days', { level, heldLevel }, facts, { do: 'top-up', account });
}

function underShare(kind: 'low-20' | 'low-5', share: number, situation: Situation, now: Instant): Judgement {
  const { rules, available, burnPerMonth, account } = situation;
  if (!(kind === 'low-20' ? rules.share20 : rules.share5).on) return 'clear';
  const left = isCurrent(situation, now) ? shareOf(available, burnPerMonth) : undefined;
  if (left === undefined || available === undefined || burnPerMonth === undefined) return undefined;
  if (left >= share) return left < share * MARGIN ? undefined : 'clear';
  if (isAwaited(situation, now)) return undefined;
  const facts = { share: left, available: moneyFact(available), burnPerMonth: moneyFact(burnPerMonth) };
  return condition(kind, { level: 0 }, facts, { do: 'top-up', account });
}

export const under20 = (situation: Situation, now: Instant): Judgement => underShare('low-20', 0.2, situation, now);
export const under5 = (situation: Situation, now: Instant): Judgement => underShare('low-5', 0.05, situation, now);

/** As floats, exact enough for a margin; the floor itself is compared exactly wherever it is close. */
function isClearlyAbove(available: Money, floor: Money, burnPerMonth: Money | undefined): boolean {
  const above = Number(available.amount) - Number(floor.amount);
  const ofFloor = Math.abs(Number(floor.amount)) * MARGIN_OF_FLOOR;
  const ofBurn = burnPerMonth?.currency === floor.currency ? Number(burnPerMonth.amount) * HALF_DAY_OF_MONTH : 0;
  return available.currency === floor.currency && above > Math.max(ofFloor, ofBurn, CLOSE);
}

/** At the floor services stop: 0 prepaid, the buffer postpaid. Under zero as well it is a step worse. */
export function belowBuffer(situation: Situation, now: Instant): Judgement {
  const { rules, available, floor, burnPerMonth, account } = situation;
  if (!rules.buffer.on) return 'clear';
  if (!isCurrent(situation, now) || available === undefined || floor === undefined) return undefined;
  if (isClearlyAbove(available, floor, burnPerMonth)) return 'clear';
  if (compareMoney(available, floor) > 0) return undefined;
  const isUnderZero = available.amount.startsWith('-') && Number(floor.amount) > 0;
  const facts = { available: moneyFact(available), floor: moneyFact(floor) };
  const levels = { level: isUnderZero ? 1 : 0, heldLevel: 1 };
  return condition('below-buffer', levels, facts, { do: 'top-up', account });
}

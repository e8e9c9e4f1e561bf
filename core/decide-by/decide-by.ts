import { type Instant, minutes } from '../time';
import { creditedBy, FARTHEST_DAYS, latestToSend, type PaymentPlan, payingHours } from './payment';
import { dayAfter, dayIn, type PlainDay, writtenDay } from './plain-day';
import { closedOn, isAssumed, type WorkCalendar } from './work-calendar';

export interface Payment {
  readonly at: Instant;
  readonly creditedBy: Instant;
}

/** A public holiday that lies between a payment and its arrival, or that keeps the approver away. */
export interface HolidayBetween {
  readonly country: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly name: string;
}

export interface DecideBy extends Payment {
  readonly holidays: readonly HolidayBetween[];
  /** A year that counts here has holidays that are not announced yet: those that are usual are assumed. */
  readonly assumed: boolean;
}

/** `passed`: the credit runs out before a payment by this method can be in; `next` is the soonest that there is. */
export type DecideByOutlook =
  | { readonly kind: 'in-time'; readonly by: DecideBy }
  | { readonly kind: 'passed'; readonly by?: DecideBy; readonly next?: Payment };

const MINUTE = minutes(1);

const wholeMinute = (at: number): Instant => (Math.floor(at / MINUTE) * MINUTE) as Instant;

function holidaysIn(calendar: WorkCalendar, days: readonly PlainDay[]): readonly HolidayBetween[] {
  return days.flatMap((day) => {
    const closed = closedOn(day, calendar);
    if (closed?.why !== 'holiday') return [];
    return [{ country: calendar.country, day: writtenDay(day), name: closed.name }];
  });
}

function explained(payment: Payment, from: PlainDay, until: PlainDay, plan: PaymentPlan): DecideBy {
  const { payer, china, lead } = plan;
  const days = Array.from({ length: until - from + 1 }, (_, index) => dayAfter(from, index));
  const calendars = lead.unit === 'minutes' || payer.country === china.country ? [payer] : [payer, china];
  return {
    ...payment,
    holidays: calendars.flatMap((calendar) => holidaysIn(calendar, days)),
    assumed: calendars.some((calendar) => days.some((day) => isAssumed(day, calendar))),
  };
}

function latestOn(day: PlainDay, moment: Instant, plan: PaymentPlan): Payment | undefined {
  const open = payingHours(day, plan);
  if (open === undefined) return undefined;
  const at = wholeMinute(Math.min(open.closes, moment));
  const credited = at < open.opens ? undefined : creditedBy(at, plan);
  return credited === undefined ? undefined : { at, creditedBy: credited };
}

/**
 * The latest moment at which the approver can pay so that the money is in before `depletion`, to the minute.
 * Undefined where there is none within four months before.
 */
export function decideBy(depletion: Instant, plan: PaymentPlan): DecideBy | undefined {
  const latest = latestToSend(depletion, plan);
  if (latest === undefined) return undefined;
  const { zone } = plan.approver;
  let day = Math.min(latest.day, dayIn(zone, latest.moment)) as PlainDay;
  for (let tried = 0; tried < FARTHEST_DAYS; tried += 1) {
    const payment = latestOn(day, latest.moment, plan);
    if (payment !== undefined) return explained(payment, day, dayIn(zone, depletion), plan);
    day = dayAfter(day, -1);
  }
  return undefined;
}

/** The soonest that the approver can pay; now, within the approver's hours. */
export function nextPayment(plan: PaymentPlan, now: Instant): Payment | undefined {
  let day = dayIn(plan.approver.zone, now);
  for (let tried = 0; tried < FARTHEST_DAYS; tried += 1) {
    const open = payingHours(day, plan);
    if (open !== undefined && open.closes >= now) {
      const at = now > open.opens ? now : open.opens;
      const credited = creditedBy(at, plan);
      return credited === undefined ? undefined : { at, creditedBy: credited };
    }
    day = dayAfter(day);
  }
  return undefined;
}

export function decideByOutlook(depletion: Instant, plan: PaymentPlan, now: Instant): DecideByOutlook {
  const by = decideBy(depletion, plan);
  if (by !== undefined && by.at >= now) return { kind: 'in-time', by };
  const next = nextPayment(plan, now);
  return { kind: 'passed', ...(by === undefined ? {} : { by }), ...(next === undefined ? {} : { next }) };
}

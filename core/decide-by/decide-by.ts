import { Temporal } from 'temporal-polyfill';
import { BILLING_ZONE, earlier, type Instant, minutes } from '../time';
import { creditedBy, dayIn, FARTHEST_DAYS, momentIn, type PayingHours, type PaymentPlan, payingHours } from './payment';
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
const MIDNIGHT = Temporal.PlainTime.from('00:00');

const wholeMinute = (at: number): Instant => (Math.floor(at / MINUTE) * MINUTE) as Instant;

/** Later in the day it is tomorrow in UTC+8, and a transfer takes a day longer: the minute before is worth a try too. */
function lastMoments({ opens, closes }: PayingHours): readonly Instant[] {
  const turn = momentIn(BILLING_ZONE, dayIn(BILLING_ZONE, closes), MIDNIGHT);
  return opens < turn ? [closes, earlier(turn, MINUTE)] : [closes];
}

function latestOn(day: Temporal.PlainDate, plan: PaymentPlan, depletion: Instant): Payment | undefined {
  const open = payingHours(day, plan);
  if (open === undefined) return undefined;
  const moments =
    plan.lead.unit === 'minutes'
      ? [wholeMinute(Math.min(open.closes, earlier(depletion, minutes(plan.lead.count))))]
      : lastMoments(open);
  for (const at of moments) {
    const credited = creditedBy(at, plan);
    if (at >= open.opens && credited !== undefined && credited <= depletion) return { at, creditedBy: credited };
  }
  return undefined;
}

function holidaysIn(calendar: WorkCalendar, days: readonly Temporal.PlainDate[]): readonly HolidayBetween[] {
  return days.flatMap((day) => {
    const closed = closedOn(day, calendar);
    if (closed?.why !== 'holiday') return [];
    return [{ country: calendar.country, day: day.toString(), name: closed.name }];
  });
}

function explained(payment: Payment, depletion: Instant, plan: PaymentPlan): DecideBy {
  const { payer, china, approver, lead } = plan;
  const first = dayIn(approver.zone, payment.at);
  const count = first.until(dayIn(approver.zone, depletion)).days + 1;
  const days = Array.from({ length: count }, (_, index) => first.add({ days: index }));
  const calendars = lead.unit === 'minutes' || payer.country === china.country ? [payer] : [payer, china];
  return {
    ...payment,
    holidays: calendars.flatMap((calendar) => holidaysIn(calendar, days)),
    assumed: calendars.some((calendar) => days.some((day) => isAssumed(day, calendar))),
  };
}

/**
 * The latest moment at which the approver can pay so that the money is in before `depletion`, to the minute.
 * Undefined where there is none within four months before.
 */
export function decideBy(depletion: Instant, plan: PaymentPlan): DecideBy | undefined {
  let day = dayIn(plan.approver.zone, depletion);
  for (let tried = 0; tried < FARTHEST_DAYS; tried += 1) {
    const payment = latestOn(day, plan, depletion);
    if (payment !== undefined) return explained(payment, depletion, plan);
    day = day.subtract({ days: 1 });
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
    day = day.add({ days: 1 });
  }
  return undefined;
}

export function decideByOutlook(depletion: Instant, plan: PaymentPlan, now: Instant): DecideByOutlook {
  const by = decideBy(depletion, plan);
  if (by !== undefined && by.at >= now) return { kind: 'in-time', by };
  const next = nextPayment(plan, now);
  return { kind: 'passed', ...(by === undefined ? {} : { by }), ...(next === undefined ? {} : { next }) };
}

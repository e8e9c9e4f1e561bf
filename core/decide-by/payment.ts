import { BILLING_ZONE, earlier, hours, type Instant, later, minutes } from '../time';
import type { LeadTime } from './payment-method';
import { dayAfter, dayIn, momentIn, type PlainDay, startOfDayThere } from './plain-day';
import { closedOn, type WorkCalendar } from './work-calendar';

/** When the approver can pay: `HH:MM` in an IANA zone, on the business days of the payer's country. */
export interface ApproverHours {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}

export interface PaymentPlan {
  readonly lead: LeadTime;
  /** The approver's local time after which the bank books on the next day. */
  readonly cutOff?: string;
  readonly approver: ApproverHours;
  readonly payer: WorkCalendar;
  /** Transfers are credited on China's business days, in UTC+8. */
  readonly china: WorkCalendar;
}

/** No break on earth is as long: a calendar that is closed for so many days on end says nothing. */
export const FARTHEST_DAYS = 120;
/** A transfer of the day is in the account when the bank's day ends, 18:00 UTC+8. */
const BANK_DAY = hours(18);
const MINUTE = minutes(1);

export const creditedOn = (day: PlainDay): Instant => later(startOfDayThere(day), BANK_DAY);
const lastCreditBefore = (depletion: Instant): PlainDay => dayIn(BILLING_ZONE, earlier(depletion, BANK_DAY));

export interface PayingHours {
  readonly opens: Instant;
  readonly closes: Instant;
}

/** When money can be sent on the day; undefined on a day off, and where the bank closes before the approver comes. */
export function payingHours(day: PlainDay, plan: PaymentPlan): PayingHours | undefined {
  if (closedOn(day, plan.payer) !== undefined) return undefined;
  const { from, to, zone } = plan.approver;
  const until = plan.cutOff !== undefined && plan.cutOff < to ? plan.cutOff : to;
  const opens = momentIn(zone, day, from);
  const closes = momentIn(zone, day, until);
  return opens < closes ? { opens, closes } : undefined;
}

/** The `count`-th day from `day`, itself included, on which both ends work. */
function bothWorkDay(day: PlainDay, count: number, step: 1 | -1, { payer, china }: PaymentPlan): PlainDay | undefined {
  let left = count;
  for (let tried = 0; tried < FARTHEST_DAYS; tried += 1) {
    const each = dayAfter(day, tried * step);
    if (closedOn(each, payer) === undefined && closedOn(each, china) === undefined) left -= 1;
    if (left === 0) return each;
  }
  return undefined;
}

/**
 * The moment by which money sent at `at` is in the account. Business days are counted from the day after the later of
 * the two ends' dates: the first of them on which both ends work is day one.
 */
export function creditedBy(at: Instant, plan: PaymentPlan): Instant | undefined {
  const { lead, approver } = plan;
  if (lead.unit === 'minutes') return later(at, minutes(lead.count));
  const sent = Math.max(dayIn(approver.zone, at), dayIn(BILLING_ZONE, at)) as PlainDay;
  const day = bothWorkDay(dayAfter(sent), lead.count, 1, plan);
  return day === undefined ? undefined : creditedOn(day);
}

/** Money must be sent no later than either of them. */
export interface Latest {
  readonly day: PlainDay;
  readonly moment: Instant;
}

/** The other way round: by when money must be sent, hours and days off aside, to be in before `depletion`. */
export function latestToSend(depletion: Instant, plan: PaymentPlan): Latest | undefined {
  const { lead, approver } = plan;
  if (lead.unit === 'minutes') {
    const moment = earlier(depletion, minutes(lead.count));
    return { day: dayIn(approver.zone, moment), moment };
  }
  const dayOne = bothWorkDay(lastCreditBefore(depletion), lead.count, -1, plan);
  if (dayOne === undefined) return undefined;
  return { day: dayAfter(dayOne, -1), moment: earlier(startOfDayThere(dayOne), MINUTE) };
}

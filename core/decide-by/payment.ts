import { Temporal } from 'temporal-polyfill';
import { BILLING_ZONE, type Instant, later, minutes } from '../time';
import type { LeadTime } from './payment-method';
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

/** A transfer of the day is in the account when the bank's day ends, UTC+8. */
const CREDITED_AT = Temporal.PlainTime.from('18:00');
/** No break on earth is as long: a calendar that is closed for so many days on end says nothing. */
export const FARTHEST_DAYS = 120;

export const dayIn = (zone: string, at: Instant): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();

export const momentIn = (zone: string, day: Temporal.PlainDate, time: Temporal.PlainTime): Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds as Instant;

export interface PayingHours {
  readonly opens: Instant;
  readonly closes: Instant;
}

/** When money can be sent on the day; undefined on a day off, and where the bank closes before the approver comes. */
export function payingHours(day: Temporal.PlainDate, plan: PaymentPlan): PayingHours | undefined {
  if (closedOn(day, plan.payer) !== undefined) return undefined;
  const { from, to, zone } = plan.approver;
  const until = plan.cutOff !== undefined && plan.cutOff < to ? plan.cutOff : to;
  const opens = momentIn(zone, day, Temporal.PlainTime.from(from));
  const closes = momentIn(zone, day, Temporal.PlainTime.from(until));
  return opens < closes ? { opens, closes } : undefined;
}

/**
 * The moment by which money sent at `at` is in the account. Business days are counted from the day after the later of
 * the two ends' dates: the first of them on which both ends work is day one.
 */
export function creditedBy(at: Instant, { lead, approver, payer, china }: PaymentPlan): Instant | undefined {
  if (lead.unit === 'minutes') return later(at, minutes(lead.count));
  const [here, there] = [dayIn(approver.zone, at), dayIn(BILLING_ZONE, at)];
  let day = Temporal.PlainDate.compare(here, there) > 0 ? here : there;
  let left = lead.count;
  for (let tried = 0; left > 0; tried += 1) {
    if (tried > FARTHEST_DAYS) return undefined;
    day = day.add({ days: 1 });
    if (closedOn(day, payer) === undefined && closedOn(day, china) === undefined) left -= 1;
  }
  return momentIn(BILLING_ZONE, day, CREDITED_AT);
}

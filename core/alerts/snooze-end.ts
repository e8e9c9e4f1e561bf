import { Temporal } from 'temporal-polyfill';
import type { InputError } from '../input-error';
import { hours, type Instant, later } from '../time';

export const snoozeChoices = ['hour', 'tomorrow', 'next-business-day', 'decide-by'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

export interface Snoozer {
  /** IANA zone of the computer: a morning is the person's own. */
  readonly zone: string;
  /** Of the account; absent where there is none. */
  readonly decideBy?: Instant;
  /** `YYYY-MM-DD` days on which nobody works, besides weekends. */
  readonly holidays?: ReadonlySet<string>;
}

export type SnoozeEnd =
  | { readonly ok: true; readonly until: Instant }
  | { readonly ok: false; readonly reason: InputError };

const MORNING = 9;
const SATURDAY = 6;

const until = (moment: Instant): SnoozeEnd => ({ ok: true, until: moment });

const morningOf = (day: Temporal.PlainDate, zone: string): Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(MORNING) }).epochMilliseconds as Instant;

function nextBusinessDay(from: Temporal.PlainDate, holidays: ReadonlySet<string>): Temporal.PlainDate {
  let day = from.add({ days: 1 });
  while (day.dayOfWeek >= SATURDAY || holidays.has(day.toString())) day = day.add({ days: 1 });
  return day;
}

/** When the chosen snooze is over; mornings are 09:00. */
export function snoozeEnd(choice: SnoozeChoice, { zone, decideBy, holidays }: Snoozer, now: Instant): SnoozeEnd {
  if (choice === 'hour') return until(later(now, hours(1)));
  if (choice === 'decide-by') {
    if (decideBy !== undefined && decideBy > now) return until(decideBy);
    return { ok: false, reason: { field: 'until', text: 'input.snooze.no-decide-by' } };
  }
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  if (choice === 'tomorrow') return until(morningOf(today.add({ days: 1 }), zone));
  return until(morningOf(nextBusinessDay(today, holidays ?? new Set()), zone));
}

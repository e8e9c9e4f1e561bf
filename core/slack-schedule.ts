import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { InputError } from './input-error';
import { type Duration, elapsed, type Instant } from './time';

const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return name !== '';
  } catch {
    return false;
  }
}

/** When the runway is posted for all to see. `days` are ISO's: 1 is Monday. */
export const slackScheduleSchema = z
  .strictObject({
    on: z.boolean(),
    days: z
      .array(z.number().int().min(1).max(7))
      .min(1)
      .max(7)
      .refine((days) => new Set(days).size === days.length)
      .readonly(),
    at: z.string().regex(TIME_OF_DAY),
    /** IANA name of the team's zone. */
    zone: z.string().refine(isZone),
  })
  .readonly();
export type SlackSchedule = z.infer<typeof slackScheduleSchema>;

export type SlackScheduleAnswer =
  | { readonly ok: true; readonly schedule: SlackSchedule }
  | { readonly ok: false; readonly reason: InputError };

const texts = {
  days: 'input.slackSchedule.days',
  at: 'input.slackSchedule.at',
  zone: 'input.slackSchedule.zone',
} as const;
const isNamed = (field: unknown): field is keyof typeof texts => typeof field === 'string' && field in texts;

/** `given` comes from outside. */
export function slackScheduleOf(given: unknown): SlackScheduleAnswer {
  const parsed = slackScheduleSchema.safeParse(given);
  if (parsed.success) return { ok: true, schedule: parsed.data };
  const field = parsed.error.issues[0]?.path[0];
  if (!isNamed(field)) return { ok: false, reason: { field: 'slackSchedule', text: 'input.not-understood' } };
  return { ok: false, reason: { field: `slackSchedule.${field}`, text: texts[field] } };
}

/**
 * Of a day's two 02:30 when the clocks go back it is the first; a 02:30 that is skipped in spring is 03:30, as
 * everybody's calendar has it.
 */
const momentOn = (day: Temporal.PlainDate, { at, zone }: SlackSchedule): Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: at }).epochMilliseconds as Instant;

const dayOf = (instant: Instant, { zone }: SlackSchedule): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();

function momentsAround(schedule: SlackSchedule, from: number, to: number, now: Instant): readonly Instant[] {
  const today = dayOf(now, schedule);
  return Array.from({ length: to - from + 1 }, (_, index) => today.add({ days: from + index }))
    .filter(({ dayOfWeek }) => schedule.days.includes(dayOfWeek))
    .map((day) => momentOn(day, schedule));
}

/** The first moment after `now`; undefined while the schedule is off. */
export function nextRunwayPost(schedule: SlackSchedule, now: Instant): Instant | undefined {
  return schedule.on ? momentsAround(schedule, 0, 8, now).find((moment) => moment > now) : undefined;
}

/**
 * The moment whose post is still owed: the last one up to `now`, if nothing was posted for it and it is not older than
 * `latest`: a laptop that was asleep posts this morning's at noon, and not Friday's on Monday.
 */
export function runwayPostOwed(
  schedule: SlackSchedule,
  postedFor: Instant | undefined,
  latest: Duration,
  now: Instant,
): Instant | undefined {
  if (!schedule.on) return undefined;
  const last = momentsAround(schedule, -8, 0, now)
    .filter((moment) => moment <= now)
    .pop();
  if (last === undefined || elapsed(last, now) > latest) return undefined;
  return postedFor !== undefined && postedFor >= last ? undefined : last;
}

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { InputError } from '../input-error';
import type { Instant } from '../time';

const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

const weekdays = z.array(z.number().int().min(1).max(7)).max(7).readonly();

/** Local clock times. Where `from` is later than `to` the quiet goes past midnight. Days are 1 (Monday) to 7. */
export const quietHoursSchema = z
  .strictObject({
    from: z.string().regex(CLOCK_TIME),
    to: z.string().regex(CLOCK_TIME),
    /** Weekdays on which a quiet begins. */
    days: weekdays,
    /** Weekdays that are quiet from midnight to midnight. */
    wholeDays: weekdays.default([]),
    zone: z.string().refine(isZone),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'] })
  .readonly();

export type QuietHours = z.infer<typeof quietHoursSchema>;

export type QuietHoursAnswer =
  | { readonly ok: true; readonly quietHours: QuietHours }
  | { readonly ok: false; readonly reason: InputError };

const fields = {
  from: 'input.quiet-hours.from',
  to: 'input.quiet-hours.to',
  days: 'input.quiet-hours.days',
  wholeDays: 'input.quiet-hours.days',
  zone: 'input.quiet-hours.zone',
} as const;

const isField = (name: string): name is keyof typeof fields => Object.hasOwn(fields, name);

/** `written` comes from a form or a file. */
export function quietHoursOf(written: unknown): QuietHoursAnswer {
  const parsed = quietHoursSchema.safeParse(written);
  if (parsed.success) return { ok: true, quietHours: parsed.data };
  const issue = parsed.error.issues[0];
  const field = String(issue?.path[0] ?? '');
  if (!isField(field)) return { ok: false, reason: { text: 'input.not-understood' } };
  const isSame = field === 'to' && issue?.code === 'custom';
  return { ok: false, reason: { field, text: isSame ? 'input.quiet-hours.same' : fields[field] } };
}

const minutesOf = (clockTime: string): number => Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3));

const dayBefore = (day: number): number => (day === 1 ? 7 : day - 1);

export function isQuiet({ from, to, days, wholeDays, zone }: QuietHours, now: Instant): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const day = local.dayOfWeek;
  if (wholeDays.includes(day)) return true;
  const minute = local.hour * 60 + local.minute;
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start < end) return days.includes(day) && minute >= start && minute < end;
  return (days.includes(day) && minute >= start) || (days.includes(dayBefore(day)) && minute < end);
}

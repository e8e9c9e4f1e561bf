import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { InputError } from './input-error';
import { writtenAmount } from './money';
import { epochMilliseconds, type Instant } from './time';
import type { WhatIf } from './what-if';

/** As typed; days are `YYYY-MM-DD` in the reader's zone. */
export const whatIfInputSchema = z.strictObject({
  burnTimes: z.number().exactOptional(),
  burnFrom: z.string().exactOptional(),
  topUps: z
    .array(z.strictObject({ amount: z.string(), on: z.string() }))
    .max(20)
    .readonly(),
});

export type WhatIfInput = z.infer<typeof whatIfInputSchema>;

export type WhatIfAnswer =
  | { readonly ok: true; readonly changes: WhatIf }
  | { readonly ok: false; readonly reason: InputError };

const MOST_TIMES = 100;
const FARTHEST_YEARS = 10;
/** A top-up on a day to come is there when offices open. */
const MORNING = Temporal.PlainTime.from('09:00');
const MIDNIGHT = Temporal.PlainTime.from('00:00');

function plainDate(written: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return undefined;
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** The moment that a day stands for: now for today, `time` for a day to come. */
function momentOn(
  written: string,
  time: Temporal.PlainTime,
  field: string,
  zone: string,
  now: Instant,
): Instant | InputError {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const day = plainDate(written);
  if (day === undefined) return { field, text: 'input.what-if.day' };
  const order = Temporal.PlainDate.compare(day, today);
  if (order < 0) return { field, text: 'input.what-if.past' };
  if (day.year > today.year + FARTHEST_YEARS) return { field, text: 'input.what-if.far' };
  if (order === 0) return now;
  return epochMilliseconds(day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);
}

const isReason = (moment: Instant | InputError): moment is InputError => typeof moment !== 'number';
const refused = (reason: InputError): WhatIfAnswer => ({ ok: false, reason });

/** What the person asked for, or the first field that cannot be taken: nothing can be changed in the past. */
export function whatIfOf({ burnTimes, burnFrom, topUps }: WhatIfInput, zone: string, now: Instant): WhatIfAnswer {
  const moments: { amount: number; at: Instant }[] = [];
  for (const [index, { amount, on }] of topUps.entries()) {
    const written = Number(writtenAmount(amount) ?? Number.NaN);
    if (!(written > 0)) return refused({ field: `topUps.${index}.amount`, text: 'input.what-if.amount' });
    const at = momentOn(on, MORNING, `topUps.${index}.on`, zone, now);
    if (isReason(at)) return refused(at);
    moments.push({ amount: written, at });
  }
  if (burnTimes === undefined) return { ok: true, changes: { topUps: moments } };
  if (!(burnTimes >= 0 && burnTimes <= MOST_TIMES)) {
    return refused({ field: 'burnTimes', text: 'input.what-if.times', values: { most: MOST_TIMES } });
  }
  const from = burnFrom === undefined ? now : momentOn(burnFrom, MIDNIGHT, 'burnFrom', zone, now);
  return isReason(from) ? refused(from) : { ok: true, changes: { burn: { times: burnTimes, from }, topUps: moments } };
}

import { z } from 'zod';
import type { Commands } from '../../preload/contract';

type CalendarCommandName = Extract<keyof Commands, `calendar.${string}`>;

const nothing = z.strictObject({});

/** The window is untrusted: what it sends about the calendar is taken only in exactly this form. */
export const calendarForms: { readonly [N in CalendarCommandName]: z.ZodType<Commands[N]> } = {
  'calendar.export': nothing,
  'calendar.feed': z.strictObject({
    on: z.boolean().exactOptional(),
    port: z.number().exactOptional(),
    renew: z.boolean().exactOptional(),
  }),
  'calendar.copy-address': nothing,
};

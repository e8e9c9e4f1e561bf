import { z } from 'zod';
import type { Account } from './account';
import { accountIdSchema } from './account-id';
import { alertingSchema, usualAlerting } from './alerting';
import { calendarFeedSchema } from './calendar/calendar-feed';
import { writtenAmount } from './money';
import { defaultSettings, settingsSchema } from './settings';
import { type Duration, inMinutes, milliseconds, minutes } from './time';

/** Of the settings file's form; a file with a higher one was written by a newer program. */
export const STORED_VERSION = 1;

const wholeMinutes = (duration: Duration): boolean => Number.isInteger(inMinutes(duration));

const accountSchema = z.strictObject({
  id: accountIdSchema,
  name: z.string().min(1),
  kind: z.enum(['prepaid', 'postpaid']),
  site: z.enum(['china', 'international']),
  floor: z.string().refine((floor) => writtenAmount(floor) !== undefined, 'a decimal number such as 100.50'),
  currency: z.string().min(1).exactOptional(),
  keyEnding: z.string().max(4),
  /** In milliseconds. */
  readEvery: z
    .number()
    .min(minutes(1))
    .max(minutes(1_440))
    .transform(milliseconds)
    .refine(wholeMinutes, 'whole minutes')
    .exactOptional(),
});

const isUnique = (accounts: readonly Account[]): boolean =>
  new Set(accounts.map(({ id }) => id)).size === accounts.length;

/** All that the settings file holds. Keys of accounts are never in it. */
export const storedSchema = z.strictObject({
  version: z.literal(STORED_VERSION),
  settings: settingsSchema,
  accounts: z.array(accountSchema).refine(isUnique, 'an id used twice').readonly(),
  alerting: alertingSchema.default(usualAlerting),
  /** Notices of this desktop that the person does not want to see at every start. */
  dismissed: z.array(z.string()).readonly(),
  /** Absent while nobody has switched it on. */
  calendarFeed: calendarFeedSchema.exactOptional(),
});

export type Stored = Readonly<Omit<z.infer<typeof storedSchema>, 'version'>>;

export const nothingStored: Stored = {
  settings: defaultSettings,
  accounts: [],
  alerting: usualAlerting,
  dismissed: [],
};

import { z } from 'zod';
import type { AccountId } from '../account';
import type { Instant } from '../time';
import { alertKinds } from './kinds';

export const happenings = [
  'raised',
  'raised-again',
  'worsened',
  'reminded',
  'resolved',
  'acknowledged',
  'acknowledgement-over',
  'snoozed',
  'snooze-over',
  'held',
  'delivered',
  'delivery-failed',
  'delivery-given-up',
  'setting-changed',
  'rule-changed',
  'test-top-up-logged',
  'drill',
  'account-connected',
  'account-disconnected',
  'freeze-prepared',
  'frozen',
  'thawed',
  'top-up-paid',
  'top-up-arrived',
] as const;

/** One line of the activity page. `values` are plain figures for its text. */
export const happeningSchema = z
  .strictObject({
    at: z.number().transform((at) => at as Instant),
    account: z
      .string()
      .transform((id) => id as AccountId)
      .exactOptional(),
    what: z.enum(happenings),
    kind: z.enum(alertKinds).exactOptional(),
    alert: z.string().exactOptional(),
    test: z.boolean().exactOptional(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  })
  .readonly();

export type Happening = z.infer<typeof happeningSchema>;

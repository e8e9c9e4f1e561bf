import { z } from 'zod';
import type { AccountId } from './account';
import { accountProfileSchema } from './account-profile';
import { deliveryChoiceSchema } from './alerts/due';
import { provenSchema } from './alerts/fire-drill';
import { type AlertRules, rulesChangeSchema, rulesOf } from './alerts/rules';

const accountId = z
  .string()
  .min(1)
  .transform((id) => id as AccountId);

/** What a person chose about alerts, and what was proven of their ways out. Webhooks are in the keychain, not here. */
export const alertingSchema = z
  .strictObject({
    /** For all accounts; only what differs from the defaults. */
    rules: rulesChangeSchema.default({}),
    /** For one account, on top of those for all. */
    accountRules: z.record(accountId, rulesChangeSchema).default({}),
    profiles: z.record(accountId, accountProfileSchema).default({}),
    delivery: deliveryChoiceSchema.default(deliveryChoiceSchema.parse({})),
    /** A webhook is in the keychain for it. */
    slack: z.boolean().default(false),
    second: z.boolean().default(false),
    proven: provenSchema.default({}),
  })
  .readonly();

export type Alerting = z.infer<typeof alertingSchema>;

export const usualAlerting: Alerting = alertingSchema.parse({});

export const rulesFor = ({ rules, accountRules }: Alerting, id: AccountId): AlertRules =>
  rulesOf(rules, accountRules[id]);

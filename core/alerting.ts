import { z } from 'zod';
import type { AccountId } from './account';
import { accountIdSchema } from './account-id';
import { accountProfileSchema } from './account-profile';
import { deliveryChoiceSchema } from './alerts/due';
import { provenSchema } from './alerts/fire-drill';
import { type AlertRules, type RulesChange, rulesChangeSchema, rulesOf, rulesWith } from './alerts/rules';
import type { InputError } from './input-error';
import { leftOutSchema } from './left-out';
import { slackScheduleSchema } from './slack-schedule';
import type { Instant } from './time';

/** What a person chose about alerts, and what was proven of their ways out. Webhooks are in the keychain, not here. */
export const alertingSchema = z
  .strictObject({
    /** For all accounts; only what differs from the defaults. */
    rules: rulesChangeSchema.default({}),
    /** For one account, on top of those for all. */
    accountRules: z.record(accountIdSchema, rulesChangeSchema).default({}),
    profiles: z.record(accountIdSchema, accountProfileSchema).default({}),
    /** Spending of each account that does not count as its burn. */
    leftOut: z.record(accountIdSchema, z.array(leftOutSchema).readonly()).default({}),
    delivery: deliveryChoiceSchema.default(deliveryChoiceSchema.parse({})),
    /** A webhook is in the keychain for it. */
    slack: z.boolean().default(false),
    second: z.boolean().default(false),
    /** When the runway of all accounts is posted to the team's channel. */
    slackSchedule: slackScheduleSchema.exactOptional(),
    /** The moment of the schedule that was posted last. */
    runwayPostedFor: z
      .number()
      .transform((at) => at as Instant)
      .exactOptional(),
    proven: provenSchema.default({}),
  })
  .readonly();

export type Alerting = z.infer<typeof alertingSchema>;

export const usualAlerting: Alerting = alertingSchema.parse({});

/** Put together once for each choice: accounts are judged far more often than rules are changed. */
const known = new WeakMap<Alerting, Map<AccountId, AlertRules>>();

export function rulesFor(alerting: Alerting, id: AccountId): AlertRules {
  const ofThis = known.get(alerting) ?? new Map<AccountId, AlertRules>();
  known.set(alerting, ofThis);
  const rules = ofThis.get(id) ?? rulesOf(alerting.rules, alerting.accountRules[id]);
  ofThis.set(id, rules);
  return rules;
}

/** One change on top of another, section by section. */
const together = (before: RulesChange | undefined, change: RulesChange): RulesChange => ({
  ...before,
  ...Object.fromEntries(
    Object.entries(change).map(([section, values]) => [
      section,
      { ...Object.entries(before ?? {}).find(([name]) => name === section)?.[1], ...values },
    ]),
  ),
});

export type AlertingAnswer =
  | { readonly ok: true; readonly alerting: Alerting }
  | { readonly ok: false; readonly reason: InputError };

/** For one account, or for all where none is named; refused as a whole where one value cannot be taken. */
export function withRules(alerting: Alerting, account: AccountId | undefined, change: RulesChange): AlertingAnswer {
  const before = account === undefined ? rulesOf(alerting.rules) : rulesFor(alerting, account);
  const judged = rulesWith(before, change);
  if (!judged.ok) return judged;
  if (account === undefined) return { ok: true, alerting: { ...alerting, rules: together(alerting.rules, change) } };
  const own = together(alerting.accountRules[account], change);
  return { ok: true, alerting: { ...alerting, accountRules: { ...alerting.accountRules, [account]: own } } };
}

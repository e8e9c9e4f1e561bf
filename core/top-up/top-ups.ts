import { z } from 'zod';
import type { TaxRegistration } from '../tax/registration';
import type { Instant } from '../time';
import { confirmationSchema, type TopUpPlan } from './plan';

/** A choice of the whole desk. */
export const topUpSettingsSchema = z
  .strictObject({
    /** Ready needs a second person's name and PIN. */
    signOffNeeded: z.boolean().default(false),
    /** Who can sign off: each has a PIN in the keychain. */
    signers: z.array(confirmationSchema.unwrap().shape.by).max(50).readonly().default([]),
    sprintDays: z.number().int().min(1).max(92).default(14),
    /** On top of the expected burn; the agencies' report is 15. */
    marginPercent: z.number().int().min(0).max(100).default(15),
    /** The Friday batch brings every account above so many days. */
    aboveDays: z.number().int().min(1).max(366).default(14),
  })
  .readonly();
export type TopUpSettings = z.infer<typeof topUpSettingsSchema>;

/** What a person said about a top-up that was asked about: it is known, and of no plan or of this one. */
export const answeredSchema = confirmationSchema
  .unwrap()
  .extend({
    /** What was asked about; see `questionOf`. */
    question: z.string().min(1).max(160),
    plan: z.string().exactOptional(),
    note: z.string().max(500).exactOptional(),
  })
  .readonly();
export type Answered = z.infer<typeof answeredSchema>;

/** All that the desk knows. */
export interface TopUps {
  readonly plans: readonly TopUpPlan[];
  readonly registrations: readonly TaxRegistration[];
  readonly settings: TopUpSettings;
  readonly answered: readonly Answered[];
  /** Since when the desk is in use: money that came in before is not asked about. Absent: nothing is. */
  readonly inUseSince?: Instant;
}

export const noTopUps: TopUps = {
  plans: [],
  registrations: [],
  settings: topUpSettingsSchema.parse({}),
  answered: [],
};

export const planOf = ({ plans }: TopUps, id: string): TopUpPlan | undefined => plans.find((plan) => plan.id === id);

/** In the place of the one with its id, or at the end. */
export const withPlan = (topUps: TopUps, plan: TopUpPlan): TopUps => ({
  ...topUps,
  plans: topUps.plans.some(({ id }) => id === plan.id)
    ? topUps.plans.map((each) => (each.id === plan.id ? plan : each))
    : [...topUps.plans, plan],
});

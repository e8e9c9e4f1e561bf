import { z } from 'zod';
import { accountIdSchema } from '../account-id';
import { isCalendarDay } from '../alerts/calendar-day';
import { paymentMethods } from '../decide-by/payment-method';
import { writtenAmount } from '../money';
import type { TextKey } from '../texts/catalogue';
import type { BillingDay, Instant } from '../time';
import { topUpRegions } from './minimums';

const instant = z.number().transform((at) => at as Instant);
const billingDay = z
  .string()
  .refine(isCalendarDay)
  .transform((day) => day as BillingDay);
const isPositive = (written: string): boolean => Number(writtenAmount(written) ?? '0') > 0;
const currency = z.string().regex(/^[A-Z]{3}$/);
export const moneySchema = z
  .strictObject({ currency, amount: z.string().refine((amount) => writtenAmount(amount) !== undefined) })
  .readonly();

export const LONGEST_PERSON = 80;
export const LONGEST_REASON = 500;
const person = z.string().trim().min(1).max(LONGEST_PERSON);

/** Somebody looked and says so. */
export const confirmationSchema = z.strictObject({ by: person, at: instant }).readonly();
export type Confirmation = z.infer<typeof confirmationSchema>;

const overrideSchema = z
  .strictObject({ reason: z.string().trim().min(1).max(LONGEST_REASON), by: person, at: instant })
  .readonly();

export const checkNames = ['tax', 'currency', 'invoice', 'permission', 'minimum', 'method', 'remark'] as const;
export type CheckName = (typeof checkNames)[number];
/** The checks that a person answers for; the others answer themselves. */
export const confirmedChecks = ['currency', 'invoice', 'permission'] as const;
export type ConfirmedCheck = (typeof confirmedChecks)[number];

const decimal = z.string().refine(isPositive);
const wholeDays = z.number().int().min(1).max(366);

/** What the amount is for. Decimal strings are in the account's currency. */
export const sizeChoiceSchema = z
  .discriminatedUnion('kind', [
    /** `expected`: burn of the whole sprint, in place of the forecast's. */
    z.strictObject({ kind: z.literal('sprint'), days: wholeDays, expected: decimal.exactOptional() }),
    /** The credit lasts through this day. */
    z.strictObject({ kind: z.literal('until'), day: billingDay }),
    z.strictObject({ kind: z.literal('above-days'), days: wholeDays }),
    z.strictObject({ kind: z.literal('amount'), amount: decimal }),
  ])
  .readonly();
export type SizeChoice = z.infer<typeof sizeChoiceSchema>;

/** One line of the arithmetic. `values` are plain figures as in an alert: money is `CNY 12.50`, `…At` a moment, `on` a day. */
export const workedLineSchema = z
  .strictObject({
    text: z.string().transform((key) => key as TextKey),
    values: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  })
  .readonly();
export type WorkedLine = z.infer<typeof workedLineSchema>;

export const stages = ['draft', 'ready', 'paid', 'arrived', 'cancelled'] as const;
export type Stage = (typeof stages)[number];

const arrivedSchema = z
  .strictObject({
    /** Absent while the money was seen only as a rise of the balance. */
    transactionNumber: z.string().exactOptional(),
    at: instant,
    amount: moneySchema,
    /** The day (UTC+8) on which the invoice that it lands on is cut. */
    invoice: billingDay.exactOptional(),
  })
  .readonly();

export const GUIDED_STEPS = 7;

/** One top-up from the idea to the money. Kept on the disk as it is. */
export const topUpPlanSchema = z
  .strictObject({
    id: z.string().regex(/^[\w-]{1,64}$/),
    account: accountIdSchema,
    createdAt: instant,
    /** Who prepares it: four eyes are another person's. */
    preparedBy: person.exactOptional(),
    size: sizeChoiceSchema,
    /** Exactly what is transferred. */
    amount: moneySchema,
    /** How the amount was worked out when it was chosen. */
    worked: z.array(workedLineSchema).max(40).readonly(),
    method: z.enum(paymentMethods),
    /** The currency of the money that is meant for it. */
    payerCurrency: currency,
    remark: z.string().max(500),
    /** Whose minimum counts. */
    region: z.enum(topUpRegions),
    payBy: instant.exactOptional(),
    stage: z.enum(stages),
    /** 1 to 7. */
    stepsDone: z.array(z.number().int().min(1).max(GUIDED_STEPS)).readonly(),
    confirmed: z
      .strictObject({
        currency: confirmationSchema.exactOptional(),
        invoice: confirmationSchema.exactOptional(),
        permission: confirmationSchema.exactOptional(),
      })
      .readonly(),
    overrides: z.partialRecord(z.enum(checkNames), overrideSchema).readonly(),
    signOff: confirmationSchema.exactOptional(),
    readyAt: instant.exactOptional(),
    paidAt: instant.exactOptional(),
    cancelledAt: instant.exactOptional(),
    arrival: arrivedSchema.exactOptional(),
  })
  .readonly();

export type TopUpPlan = z.infer<typeof topUpPlanSchema>;

/** Nothing more is to be done about it. */
export const isOver = ({ stage }: TopUpPlan): boolean => stage === 'arrived' || stage === 'cancelled';
/** Until it is ready it can be changed. */
export const isDraft = ({ stage }: TopUpPlan): boolean => stage === 'draft';

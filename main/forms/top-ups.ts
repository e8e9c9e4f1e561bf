import { z } from 'zod';
import type { AccountId } from '../../core/account';
import { checkNames, confirmedChecks, GUIDED_STEPS, moneySchema } from '../../core/top-up/plan';
import type { Commands } from '../../preload/contract';

type TopUpCommandName = Extract<keyof Commands, `top-up${string}` | `tax.${string}` | `sign${string}`>;

const account = z.custom<AccountId>((value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value));
const plan = z.string().regex(/^[\w-]{1,64}$/);
const text = z.string().max(512);
const longText = z.string().max(2_000);
const nothing = z.strictObject({});

/** What was typed is judged in core, which names the field. */
const size = z.strictObject({
  kind: z.enum(['sprint', 'until', 'above-days', 'amount']),
  days: text.exactOptional(),
  expected: text.exactOptional(),
  day: text.exactOptional(),
  amount: text.exactOptional(),
});

const change = z.strictObject({
  size: size.exactOptional(),
  method: text.exactOptional(),
  remark: longText.exactOptional(),
  payerCurrency: text.exactOptional(),
  region: text.exactOptional(),
  preparedBy: text.exactOptional(),
});

const taxNumber = z.strictObject({ account, country: text, number: text });

const agreed = z.strictObject({ agreedBy: text.exactOptional(), agreedPin: text.exactOptional() });

const seen = z.strictObject({ amount: moneySchema, method: text, remark: longText });

const ofPlan = z.strictObject({ plan });

/** The window is untrusted: what it sends to the top-up desk is taken only in exactly this form. */
export const topUpForms: { readonly [N in TopUpCommandName]: z.ZodType<Commands[N]> } = {
  'top-up.start': z.strictObject({ account }),
  'top-up.change': ofPlan.extend({ change }),
  'top-up.confirm': ofPlan.extend({ check: z.enum(confirmedChecks), by: text }),
  'top-up.override': ofPlan.extend({ check: z.enum(checkNames), reason: longText, by: text }),
  'top-up.reopen': ofPlan.extend({ check: z.enum(checkNames) }),
  'tax.number': taxNumber,
  'tax.confirm': taxNumber.extend({ confirmedBy: text, evidence: longText, validUntil: text.exactOptional() }),
  'tax.withdraw': z.strictObject({ account }),
  'tax.open-office': z.strictObject({ country: text }),
  'top-up.sign-off': ofPlan.extend({ by: text, pin: text, seen }),
  'top-up.ready': ofPlan,
  'top-up.draft': ofPlan,
  'top-up.step': ofPlan.extend({ step: z.number().int().min(1).max(GUIDED_STEPS), done: z.boolean() }),
  'top-up.paid': ofPlan,
  'top-up.cancel': ofPlan.extend({ reason: longText }),
  'top-up.restore': ofPlan,
  'top-up.answer': z.strictObject({ question: text, plan: plan.exactOptional(), by: text, note: longText }),
  'top-ups.batch': nothing,
  'top-ups.settings': z.strictObject({
    sprintDays: z.number().exactOptional(),
    marginPercent: z.number().exactOptional(),
    aboveDays: z.number().exactOptional(),
  }),
  'sign-off.switch': agreed.extend({ on: z.boolean(), by: text, pin: text }),
  'signer.add': agreed.extend({ name: text, pin: text, again: text }),
  'signer.remove': z.strictObject({ name: text, pin: text }),
  'top-up.export': ofPlan.extend({ as: z.enum(['pdf', 'csv', 'text']) }),
};

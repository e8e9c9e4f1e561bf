import { z } from 'zod';
import type { AccountId } from '../../core/account';
import { failureSchema } from '../../core/failure-schema';
import type { BillingMonth } from '../../core/invoices/billing-month';
import { isSlackWebhook, type SlackWebhook, slackSlots } from '../../core/slack-webhook';
import { billItems, billSources } from '../../core/spend/bill-line';
import type { BillingDay, Duration, Instant } from '../../core/time';
import { ramReads, ramWrites } from '../alibaba/ram-actions';

/*
 * The whole conversation between main and the vault's process. Keys go one way only, into the process; a signed request
 * and figures come out. A webhook is an address, so it comes out in the request that is sent to it and nowhere else.
 */

const text = (value: unknown): boolean => typeof value === 'string' && value !== '';
const wholeNumber = (value: unknown): boolean => Number.isSafeInteger(value);
const accountId = z.custom<AccountId>(text);
const instant = z.custom<Instant>(wholeNumber);
const billingDay = z.custom<BillingDay>((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
const billingMonth = z.custom<BillingMonth>((value) => typeof value === 'string' && /^\d{4}-\d{2}$/.test(value));
const site = z.enum(['china', 'international']);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const money = z.object({ currency: z.string(), amount: decimal }).readonly();
const key = z.object({ accessKeyId: z.string().min(1), accessKeySecret: z.string().min(1) }).readonly();
const account = z.object({ id: accountId, site, currency: z.string().exactOptional() }).readonly();

const slot = z.enum(slackSlots);
const webhook = z.custom<SlackWebhook>((value) => typeof value === 'string' && isSlackWebhook(value));
/** What Slack shows where it shows no blocks, such as a notification, is never left out. */
const payload = z.looseObject({ text: z.string().min(1) }).readonly();

const ramParameters = z.record(z.string().regex(/^[A-Za-z]+$/), z.string()).readonly();

const questionSchema = z.discriminatedUnion('about', [
  z.object({ about: z.literal('balance'), account }),
  z.object({ about: z.literal('arrivals'), account, since: instant, until: instant }),
  z.object({ about: z.literal('usage'), account, days: z.array(billingDay).readonly() }),
  z.object({ about: z.literal('month-bill'), account, month: billingMonth }),
  z.object({ about: z.literal('bill-page'), account, day: billingDay, nextToken: z.string().exactOptional() }),
  z.object({ about: z.literal('split-page'), account, day: billingDay, nextToken: z.string().exactOptional() }),
  z.object({ about: z.literal('product-amounts'), account, day: billingDay }),
  z.object({ about: z.literal('orders'), account, since: instant, until: instant }),
  z.object({ about: z.literal('order'), account, orderId: z.string().min(1) }),
  z.object({ about: z.literal('ram'), account, action: z.enum(ramReads), parameters: ramParameters }),
  z.object({
    about: z.literal('ram-with'),
    key,
    account,
    action: z.enum([...ramReads, ...ramWrites]),
    parameters: ramParameters,
  }),
  z.object({ about: z.literal('hold-freezer'), id: accountId, key: key.exactOptional() }),
  z.object({
    about: z.literal('ask-freezer'),
    id: accountId,
    action: z.enum([...ramReads, ...ramWrites]),
    parameters: ramParameters,
  }),
  z.object({ about: z.literal('release-freezer'), id: accountId }),
  z.object({ about: z.literal('keep-freezer'), id: accountId, key }),
  z.object({ about: z.literal('forget-freezer'), id: accountId }),
  z.object({ about: z.literal('has-freezer'), id: accountId }),
  z.object({ about: z.literal('key'), key, site: z.enum(['china', 'international', 'either']) }),
  z.object({ about: z.literal('keep'), id: accountId, key }),
  z.object({ about: z.literal('forget'), id: accountId }),
  z.object({ about: z.literal('keep-webhook'), slot, webhook }),
  z.object({ about: z.literal('forget-webhook'), slot }),
  z.object({ about: z.literal('has-webhook'), slot }),
  z.object({ about: z.literal('post'), slot, payload }),
  z.object({ about: z.literal('try-webhook'), webhook, payload }),
  z.object({ about: z.literal('set-pin'), signer: z.string().min(1), pin: z.string().min(1) }),
  z.object({ about: z.literal('check-pin'), signer: z.string().min(1), pin: z.string().min(1), now: instant }),
  z.object({ about: z.literal('forget-pin'), signer: z.string().min(1) }),
  z.object({ about: z.literal('lend'), id: accountId, key, simulatorUrl: z.string().exactOptional() }),
]);

const duration = z.custom<Duration>((value) => wholeNumber(value) && Number(value) >= 0);
const resultOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), failure: failureSchema }),
  ]);

const headers = z.record(z.string(), z.string()).readonly();
const signedRequest = z.object({ method: z.string(), url: z.string(), headers, body: z.string() });
const rawAnswer = z.object({ status: z.number(), headers, body: z.string() });

export const toVaultSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('setup'),
    simulatorUrl: z.string().exactOptional(),
    slackUrl: z.string().exactOptional(),
    patience: duration.exactOptional(),
    promptPatience: duration.exactOptional(),
  }),
  z.object({ type: z.literal('question'), number: z.number(), question: questionSchema }),
  z.object({ type: z.literal('sent'), number: z.number(), answer: resultOf(rawAnswer) }),
]);

export const fromVaultSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('answer'), number: z.number(), answer: resultOf(z.unknown()) }),
  z.object({ type: z.literal('send'), number: z.number(), request: signedRequest }),
  z.object({ type: z.literal('unlocked') }),
  /** This process can no longer reach the keychain: the next question needs a new one. */
  z.object({ type: z.literal('worn-out') }),
]);

export type Question = z.infer<typeof questionSchema>;
export type AccountRef = z.infer<typeof account>;
export type ToVault = z.infer<typeof toVaultSchema>;
export type FromVault = z.infer<typeof fromVaultSchema>;

const billedLine = z
  .object({
    day: billingDay,
    productCode: z.string(),
    product: z.string(),
    region: z.string(),
    instance: z.string(),
    instanceName: z.string(),
    part: z.string().exactOptional(),
    tags: z.array(z.object({ key: z.string(), value: z.string() }).readonly()).readonly(),
    resourceGroup: z.string(),
    costUnit: z.string(),
    remark: z.string(),
    item: z.enum(billItems),
    amount: money,
    source: z.enum(billSources),
  })
  .readonly();

const kind = z.enum(['top-up', 'refund', 'adjustment', 'transfer', 'withdrawal']);

/** What a good answer holds, by what was asked about. */
export const valueSchemas = {
  balance: z.object({ available: money, site }).readonly(),
  arrivals: z
    .array(z.object({ at: instant, kind, amount: money, transactionNumber: z.string(), remark: z.string() }).readonly())
    .readonly(),
  usage: z.array(z.object({ day: billingDay, amount: money }).readonly()).readonly(),
  monthBill: z
    .object({
      month: billingMonth,
      products: z.array(z.object({ product: z.string(), amount: money })).readonly(),
      tax: money,
    })
    .readonly(),
  billPage: z
    .object({
      uid: z.string(),
      lines: z.array(billedLine).readonly(),
      total: z.number(),
      nextToken: z.string().exactOptional(),
    })
    .readonly(),
  productAmounts: z
    .array(z.object({ productCode: z.string(), product: z.string(), amount: decimal }).readonly())
    .readonly(),
  orders: z.array(z.object({ id: z.string(), at: instant, kind: z.string() }).readonly()).readonly(),
  order: z.object({ operator: z.string(), instances: z.array(z.string()).readonly() }).readonly(),
  ram: z.record(z.string(), z.unknown()).readonly(),
  nothing: z.undefined(),
};

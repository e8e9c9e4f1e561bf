import { z } from 'zod';
import type { InputError } from '../input-error';
import { writtenAmount } from '../money';
import { instantOf } from '../time';
import { isCalendarDay } from './calendar-day';

const on = z.boolean();
const share = z.number().gt(0).max(10);

/** Empty takes a cap back. */
const isCap = (amount: string): boolean => amount === '' || Number(writtenAmount(amount) ?? 0) > 0;

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const sections = {
  days: z.strictObject({ on, underDays: z.number().gt(0).max(365) }),
  share20: z.strictObject({ on }),
  share5: z.strictObject({ on }),
  buffer: z.strictObject({ on }),
  spike: z.strictObject({ on }),
  /** Told so many hours before the moment, and again when it has passed. */
  decideBy: z.strictObject({ on, hoursBefore: z.number().min(0).max(240) }),
  stale: z.strictObject({ on, afterIntervals: z.number().min(2).max(96) }),
  keyRefused: z.strictObject({ on }),
  billHigher: z.strictObject({ on, byShare: share }),
  /** Without a cap nothing is judged. In the account's currency, of one month of the bill. */
  budget: z.strictObject({ on, monthlyCap: z.string().refine(isCap).exactOptional() }),
  expiry: z.strictObject({
    on,
    daysBefore: z.number().min(0).max(365),
    dates: z
      .array(z.strictObject({ what: z.enum(['card', 'credit']), on: z.string().refine(isCalendarDay) }).readonly())
      .max(20)
      .readonly(),
  }),
  /** `on`: the account has auto-recharge. That alone quietens nothing. */
  autoRecharge: z.strictObject({
    on,
    expectWithinMinutes: z.number().min(1).max(10_080),
    provenWithinDays: z.number().min(1).max(366),
    /** Of a typical month's burn. */
    thresholdShare: z.array(z.number().gt(0).max(1)).min(1).max(5).readonly(),
  }),
  testTopUp: z.strictObject({
    on,
    everyDays: z.number().min(1).max(366),
    lastDone: z
      .string()
      .refine((iso) => instantOf(iso) !== undefined)
      .exactOptional(),
  }),
  /** Late, short, twice or in another account. */
  topUpArrival: z.strictObject({ on }),
  topUpUnplanned: z.strictObject({ on }),
  /** Every week at this time where the approver is, whatever the balance; 1 is Monday. */
  standingTopUp: z.strictObject({ on, weekday: z.number().int().min(1).max(7), time: z.string().regex(TIME) }),
};

export const alertRulesSchema = z.strictObject(sections).readonly();
/** One account's rules, all of them said. */
export type AlertRules = z.infer<typeof alertRulesSchema>;

/** What is kept on the disk: only what differs from the defaults, for all accounts or for one. */
export const rulesChangeSchema = z
  .strictObject({
    days: sections.days.partial().exactOptional(),
    share20: sections.share20.partial().exactOptional(),
    share5: sections.share5.partial().exactOptional(),
    buffer: sections.buffer.partial().exactOptional(),
    spike: sections.spike.partial().exactOptional(),
    decideBy: sections.decideBy.partial().exactOptional(),
    stale: sections.stale.partial().exactOptional(),
    keyRefused: sections.keyRefused.partial().exactOptional(),
    billHigher: sections.billHigher.partial().exactOptional(),
    budget: sections.budget.partial().exactOptional(),
    expiry: sections.expiry.partial().exactOptional(),
    autoRecharge: sections.autoRecharge.partial().exactOptional(),
    testTopUp: sections.testTopUp.partial().exactOptional(),
    topUpArrival: sections.topUpArrival.partial().exactOptional(),
    topUpUnplanned: sections.topUpUnplanned.partial().exactOptional(),
    standingTopUp: sections.standingTopUp.partial().exactOptional(),
  })
  .readonly();
export type RulesChange = z.infer<typeof rulesChangeSchema>;

/** Five days, the shares and Friday at 15:00 are the agencies' report; a quarter has 91 days. */
export const defaultAlertRules: AlertRules = {
  days: { on: true, underDays: 5 },
  share20: { on: true },
  share5: { on: true },
  buffer: { on: true },
  spike: { on: true },
  decideBy: { on: true, hoursBefore: 24 },
  stale: { on: true, afterIntervals: 4 },
  keyRefused: { on: true },
  billHigher: { on: true, byShare: 0.2 },
  budget: { on: true },
  expiry: { on: true, daysBefore: 14, dates: [] },
  autoRecharge: { on: false, expectWithinMinutes: 60, provenWithinDays: 30, thresholdShare: [0.2, 0.05] },
  testTopUp: { on: true, everyDays: 91 },
  topUpArrival: { on: true },
  topUpUnplanned: { on: true },
  standingTopUp: { on: false, weekday: 5, time: '15:00' },
};

export type RulesAnswer =
  | { readonly ok: true; readonly rules: AlertRules }
  | { readonly ok: false; readonly reason: InputError };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `expiry.dates.0.on`; a name that is no rule is itself the field. */
function fieldOf(issue: z.core.$ZodIssue | undefined): string {
  const path = issue?.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : (issue?.path ?? []);
  return path.map(String).join('.');
}

function mergedSection(rules: AlertRules, name: string, section: unknown): unknown {
  const before: unknown = Object.entries(rules).find(([each]) => each === name)?.[1];
  return isObject(section) && isObject(before) ? { ...before, ...section } : section;
}

/** The rules with the change in place, or the first field that cannot be taken. `change` comes from outside. */
export function rulesWith(rules: AlertRules, change: unknown): RulesAnswer {
  if (!isObject(change)) return { ok: false, reason: { text: 'input.not-understood' } };
  const merged = {
    ...rules,
    ...Object.fromEntries(Object.entries(change).map(([name, section]) => [name, mergedSection(rules, name, section)])),
  };
  const parsed = alertRulesSchema.safeParse(merged);
  if (parsed.success) return { ok: true, rules: parsed.data };
  const field = fieldOf(parsed.error.issues[0]);
  return { ok: false, reason: { field, text: 'input.alert-rule.unreadable', values: { field } } };
}

/** Kept changes were checked when they were made; one that no longer fits leaves the rules as they are. */
export function rulesOf(...changes: readonly (RulesChange | undefined)[]): AlertRules {
  return changes.reduce<AlertRules>((rules, change) => {
    const answer = rulesWith(rules, change ?? {});
    return answer.ok ? answer.rules : rules;
  }, defaultAlertRules);
}

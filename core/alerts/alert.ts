import { z } from 'zod';
import { accountIdSchema } from '../account-id';
import type { Instant } from '../time';
import { deeds } from './condition';
import { deliverySchema } from './delivery-record';
import type { Happening } from './happening';
import { alertKinds, severities } from './kinds';

const instant = z.number().transform((at) => at as Instant);
const count = z.number().int().min(0);

const standingSchema = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('raised') }),
    z.strictObject({ state: z.literal('acknowledged'), at: instant, note: z.string() }),
    z.strictObject({ state: z.literal('snoozed'), at: instant, until: instant }),
    z.strictObject({ state: z.literal('resolved'), at: instant }),
  ])
  .readonly();

/** Why the alert is told, this time. */
export const occasions = ['raised', 'worse', 'reminder', 'snooze-over', 'acknowledgement-over'] as const;
export type Occasion = (typeof occasions)[number];

/** Kept on the disk: it survives a restart as it is. */
export const alertSchema = z
  .strictObject({
    id: z.string().min(1),
    account: accountIdSchema,
    kind: z.enum(alertKinds),
    severity: z.enum(severities),
    /** How bad it is now; 0 is where the kind begins. */
    level: count,
    raisedAt: instant,
    facts: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    action: z.strictObject({ do: z.enum(deeds), account: accountIdSchema }).readonly(),
    /** How many times it got a step worse. */
    worsened: count,
    /** Each step is told once on each channel; a worse level, a reminder and the end of a silence are steps. */
    step: count,
    stepAt: instant,
    because: z.enum(occasions),
    standing: standingSchema,
    deliveries: z.array(deliverySchema).readonly(),
    /** Of a fire drill: marked TEST wherever it is shown. */
    test: z.boolean(),
  })
  .readonly();

export type Alert = z.infer<typeof alertSchema>;
export type Standing = z.infer<typeof standingSchema>;

export interface AlertsChange {
  readonly alerts: readonly Alert[];
  readonly happened: readonly Happening[];
}

export const isOpen = ({ standing }: Alert): boolean => standing.state !== 'resolved';
/** Open, and nobody has acted. */
export const isWaiting = ({ standing }: Alert): boolean => standing.state === 'raised';

/** A reminder of no hurry is shown in the window and interrupts nobody; once it is overdue it is no longer calm. */
export const isTold = ({ severity, test }: Alert): boolean => test || severity !== 'calm';

const STEPS_KEPT = 3;

/** Told anew on every channel from `now` on. */
export const withNextStep = (alert: Alert, because: Occasion, now: Instant): Alert => ({
  ...alert,
  standing: { state: 'raised' },
  step: alert.step + 1,
  stepAt: now,
  because,
  deliveries: alert.deliveries.filter(({ step }) => step > alert.step - STEPS_KEPT),
});

export const happeningOf = (
  alert: Alert,
  what: Happening['what'],
  values: Happening['values'],
  now: Instant,
): Happening => ({
  at: now,
  account: alert.account,
  what,
  kind: alert.kind,
  alert: alert.id,
  ...(alert.test ? { test: true } : {}),
  values,
});

import { z } from 'zod';
import type { Instant } from '../time';

/** The ladder above the tray, which always shows every alert: the person's screen, the team, and someone else. */
export const channels = ['notification', 'slack', 'second'] as const;
export type Channel = (typeof channels)[number];

/** Plain words of the program's own: never an address, a key or an answer's text. */
export const heldReasons = ['quiet-hours', 'do-not-disturb'] as const;
export type HeldReason = (typeof heldReasons)[number];

/** One alert's step on one channel. */
export const deliverySchema = z
  .strictObject({
    channel: z.enum(channels),
    step: z.number().int().min(0),
    at: z.number().transform((at) => at as Instant),
    /** `sending` is the intent, kept before anything leaves. */
    outcome: z.enum(['sending', 'sent', 'failed', 'held', 'given-up']),
    /** Idempotency key of the message that carried it; several alerts may share one. */
    message: z.string(),
    tries: z.number().int().min(0),
    /** The program ended while it was sending, so nobody knows whether it arrived. */
    interrupted: z.boolean().exactOptional(),
    why: z.string().exactOptional(),
  })
  .readonly();

export type Delivery = z.infer<typeof deliverySchema>;

export const deliveryOf = (deliveries: readonly Delivery[], step: number, channel: Channel): Delivery | undefined =>
  deliveries.find((each) => each.step === step && each.channel === channel);

/** One record for each step and channel: the newer takes the place of the older. */
export const withDelivery = (deliveries: readonly Delivery[], delivery: Delivery): readonly Delivery[] => [
  ...deliveries.filter(({ step, channel }) => step !== delivery.step || channel !== delivery.channel),
  delivery,
];

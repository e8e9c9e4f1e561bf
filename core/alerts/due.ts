import { z } from 'zod';
import type { Alert } from './alert';
import type { Channel } from './delivery-record';
import { type QuietHours, quietHoursSchema } from './quiet-hours';

/** What of it a person chooses and the disk keeps. */
export const deliveryChoiceSchema = z
  .strictObject({
    /** Someone else is told of a critical alert when nobody acted for so long. */
    escalateAfterMinutes: z.number().int().min(1).max(1_440).default(30),
    quietHours: quietHoursSchema.exactOptional(),
  })
  .readonly();

export interface DeliverySettings {
  /** Those that are set up and switched on. */
  readonly channels: ReadonlySet<Channel>;
  readonly escalateAfterMinutes: number;
  readonly quietHours?: QuietHours;
  /** The system's own do-not-disturb, now. */
  readonly doNotDisturb: boolean;
}

/** One message to send now. Keep `withIntent` first, send then, keep `withOutcome` last. */
export interface Due {
  /** Idempotency key: that of its most pressing alert, its step and the channel. */
  readonly key: string;
  readonly channel: Channel;
  /** `account`: all alerts are of one account; `digest`: of several. */
  readonly form: 'account' | 'digest';
  /** The most pressing first; at least one. */
  readonly alerts: readonly Alert[];
}

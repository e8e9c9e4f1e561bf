import { z } from 'zod';
import type { Failure } from './failure';
import type { Duration } from './time';

const retryAfter = z.custom<Duration>((value) => typeof value === 'number' && value >= 0);
const plain = z.enum([
  ...(['offline', 'timed-out', 'certificate-refused', 'captive-portal', 'wrong-site', 'key-unknown'] as const),
  ...(['key-inactive', 'secret-wrong', 'clock-skewed', 'key-missing'] as const),
]);

/** Failures that came over a process's border or off the disk. */
export const failureSchema: z.ZodType<Failure> = z.discriminatedUnion('kind', [
  z.object({ kind: plain }),
  z.object({ kind: z.literal('throttled'), retryAfter: retryAfter.exactOptional() }),
  z.object({ kind: z.literal('provider-down'), code: z.string() }),
  z.object({ kind: z.literal('no-permission'), action: z.string().exactOptional() }),
  z.object({ kind: z.literal('unreadable'), field: z.string() }),
  z.object({ kind: z.literal('refused'), code: z.string() }),
  z.object({ kind: z.literal('slack-refused'), code: z.string() }),
  z.object({ kind: z.literal('currency-changed'), was: z.string(), is: z.string() }),
  z.object({ kind: z.literal('keyring'), state: z.enum(['absent', 'locked', 'cancelled', 'crashed', 'slow']) }),
]);

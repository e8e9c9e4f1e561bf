import { z } from 'zod';

/** What a person may change. Unknown keys are refused, so that a misspelt one is never silently ignored. */
export const settingsSchema = z.strictObject({
  readEveryMinutes: z.number().int().min(1).max(1_440).default(15),
  /** Under this many days the account is `watch`. */
  watchUnderDays: z.number().min(0).max(365).default(14),
  /** Under this many days the account is `critical` and the system is asked to notify. */
  criticalUnderDays: z.number().min(0).max(365).default(5),
  notifications: z.boolean().default(true),
  startAtLogin: z.boolean().default(false),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['system', 'en', 'zh-CN']).default('system'),
  hideAmounts: z.boolean().default(false),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

import { z } from 'zod';

const themes = z.enum(['system', 'light', 'dark']);
const languages = z.enum(['system', 'en', 'zh-CN']);

/** What a person may change. Unknown keys are refused, so that a misspelt one is never silently ignored. */
export const settingsSchema = z.strictObject({
  readEveryMinutes: z.number().int().min(1).max(1_440).default(15),
  /** Under this many days the account is `watch`. */
  watchUnderDays: z.number().min(0).max(365).default(14),
  /** Under this many days the account is `critical` and the system is asked to notify. */
  criticalUnderDays: z.number().min(0).max(365).default(5),
  notifications: z.boolean().default(true),
  startAtLogin: z.boolean().default(false),
  theme: themes.default('system'),
  language: languages.default('system'),
  hideAmounts: z.boolean().default(false),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** Some of the settings, none filled in; ranges are judged by `settingsWith`, which names the field. */
export const settingsChangeSchema = z.strictObject({
  readEveryMinutes: z.number().exactOptional(),
  watchUnderDays: z.number().exactOptional(),
  criticalUnderDays: z.number().exactOptional(),
  notifications: z.boolean().exactOptional(),
  startAtLogin: z.boolean().exactOptional(),
  theme: themes.exactOptional(),
  language: languages.exactOptional(),
  hideAmounts: z.boolean().exactOptional(),
});

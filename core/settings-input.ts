import type { z } from 'zod';
import type { InputError } from './input-error';
import { type Settings, settingsSchema } from './settings';

const rangeTexts = {
  readEveryMinutes: 'input.readEveryMinutes.range',
  watchUnderDays: 'input.watchUnderDays.range',
  criticalUnderDays: 'input.criticalUnderDays.range',
} as const;

const hasRange = (field: string): field is keyof typeof rangeTexts => Object.hasOwn(rangeTexts, field);

/** A name that is no setting is what is wrong with it, so that name is the field. */
const fieldOf = (issue: z.core.$ZodIssue | undefined): string =>
  String((issue?.code === 'unrecognized_keys' ? issue.keys : issue?.path)?.[0] ?? '');

/** A field that is there without a value changes nothing; the schema would put its default in its place. */
const said = (change: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

export type SettingsChange =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly reason: InputError };

/** The settings with the change in place, or the first field that cannot be taken. */
export function settingsWith(settings: Settings, change: Partial<Settings>): SettingsChange {
  const parsed = settingsSchema.safeParse({ ...settings, ...said(change) });
  if (!parsed.success) {
    const field = fieldOf(parsed.error.issues[0]);
    const text = hasRange(field) ? rangeTexts[field] : 'input.settings.unreadable';
    return { ok: false, reason: { field, text, values: { field } } };
  }
  const { criticalUnderDays, watchUnderDays } = parsed.data;
  if (criticalUnderDays > watchUnderDays) {
    const values = { watch: watchUnderDays };
    return { ok: false, reason: { field: 'criticalUnderDays', text: 'input.criticalUnderDays.above-watch', values } };
  }
  return { ok: true, settings: parsed.data };
}

import type { z } from 'zod';
import { type AccountProfile, accountProfileSchema, cutOffOf } from './account-profile';
import type { InputError } from './input-error';

const HOURS_A_DAY = 24;

const texts = {
  atZero: 'input.profile.choice',
  products: 'input.profile.choice',
  paymentMethod: 'input.profile.choice',
  ownStopHours: 'input.profile.ownStopHours',
  ownDeletionDays: 'input.profile.ownDeletionDays',
  leadMinutes: 'input.profile.leadMinutes',
  leadBusinessDays: 'input.profile.leadBusinessDays',
  cutOff: 'input.profile.cutOff',
  approverFrom: 'input.profile.approverFrom',
  approverTo: 'input.profile.approverTo',
  approverZone: 'input.profile.approverZone',
  payerCountry: 'input.profile.payerCountry',
  taxPercent: 'input.profile.taxPercent',
  taxChargedOn: 'input.profile.taxChargedOn',
  invoiceProfile: 'input.profile.invoiceProfile',
  registeredCountry: 'input.profile.registeredCountry',
  deploymentRegion: 'input.profile.choice',
  accountLevel: 'input.profile.choice',
  topUpRegion: 'input.profile.topUpRegion',
  topUpStep: 'input.profile.topUpStep',
} as const satisfies Readonly<Record<keyof AccountProfile, InputError['text']>>;

const isKnown = (field: string): field is keyof typeof texts => Object.hasOwn(texts, field);

/** Only what is said is changed; `null` takes a value away, so that the usual one counts again. */
export type AccountProfileChange = { readonly [Field in keyof AccountProfile]?: AccountProfile[Field] | null };

export type AccountProfileAnswer =
  | { readonly ok: true; readonly profile: AccountProfile }
  | { readonly ok: false; readonly reason: InputError };

const refused = (field: string, values?: InputError['values']): AccountProfileAnswer => ({
  ok: false,
  reason: {
    field,
    text: isKnown(field) ? texts[field] : 'input.profile.choice',
    values: values ?? { field },
  },
});

/** A name that is no field is what is wrong with it. */
const fieldOf = (issue: z.core.$ZodIssue | undefined): string =>
  String((issue?.code === 'unrecognized_keys' ? issue.keys : issue?.path)?.[0] ?? '');

function withChange(profile: AccountProfile, change: AccountProfileChange): Readonly<Record<string, unknown>> {
  const said = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    Object.entries({ ...profile, ...Object.fromEntries(said) }).filter(([, value]) => value !== null),
  );
}

/** What each field allows by itself may not fit together. */
function misfit(profile: AccountProfile): AccountProfileAnswer | undefined {
  const { approverFrom, approverTo, atZero, ownStopHours, ownDeletionDays } = profile;
  if (approverTo <= approverFrom) {
    return { ok: false, reason: { field: 'approverTo', text: 'input.profile.hours', values: { from: approverFrom } } };
  }
  // A usual cut-off counts only for the account's own method; one that was entered is judged at once.
  const cutOff = profile.cutOff ?? cutOffOf(profile, profile.paymentMethod);
  if (cutOff !== undefined && cutOff <= approverFrom) {
    const values = { from: approverFrom };
    return { ok: false, reason: { field: 'cutOff', text: 'input.profile.cutOff.early', values } };
  }
  const deletedFirst = atZero === 'own' && ownDeletionDays * HOURS_A_DAY < ownStopHours;
  return deletedFirst
    ? { ok: false, reason: { field: 'ownDeletionDays', text: 'input.profile.deleted-first' } }
    : undefined;
}

/** The profile with the change in place, or the first field that cannot be taken; nothing was changed then. */
export function accountProfileWith(profile: AccountProfile, change: AccountProfileChange): AccountProfileAnswer {
  const parsed = accountProfileSchema.safeParse(withChange(profile, change));
  if (!parsed.success) return refused(fieldOf(parsed.error.issues[0]));
  return misfit(parsed.data) ?? { ok: true, profile: parsed.data };
}

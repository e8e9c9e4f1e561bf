import type { AccountProfile } from '../../core/account-profile';
import type { AccountProfileChange } from '../../core/account-profile-input';
import { type AtZeroProduct, atZeroProducts, atZeroProfiles } from '../../core/at-zero/rules';
import { paymentMethods } from '../../core/decide-by/payment-method';

/** As typed; main judges it. */
export interface ProfileDraft extends Record<string, unknown> {
  readonly paymentMethod: string;
  readonly leadMinutes: string;
  readonly leadBusinessDays: string;
  readonly cutOff: string;
  readonly approverFrom: string;
  readonly approverTo: string;
  readonly approverZone: string;
  readonly payerCountry: string;
  readonly taxPercent: string;
  readonly taxChargedOn: string;
  readonly atZero: string;
  readonly products: readonly string[];
  readonly ownStopHours: string;
  readonly ownDeletionDays: string;
}

const written = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

export const profileDraftOf = (profile: AccountProfile): ProfileDraft => ({
  paymentMethod: profile.paymentMethod,
  leadMinutes: written(profile.leadMinutes),
  leadBusinessDays: written(profile.leadBusinessDays),
  cutOff: written(profile.cutOff),
  approverFrom: profile.approverFrom,
  approverTo: profile.approverTo,
  approverZone: profile.approverZone,
  payerCountry: profile.payerCountry,
  taxPercent: written(profile.taxPercent),
  taxChargedOn: written(profile.taxChargedOn),
  atZero: profile.atZero,
  products: profile.products,
  ownStopHours: written(profile.ownStopHours),
  ownDeletionDays: written(profile.ownDeletionDays),
});

/** Empty takes the value away, so that the usual one counts; what is no number is for main to refuse. */
const textOr = (typed: string): string | null => typed.trim() || null;
const numberOr = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));

const isProduct = (name: string): name is AtZeroProduct => atZeroProducts.some((each) => each === name);

export const changeOf = (draft: ProfileDraft): AccountProfileChange => ({
  paymentMethod: paymentMethods.find((each) => each === draft.paymentMethod) ?? null,
  leadMinutes: numberOr(draft.leadMinutes),
  leadBusinessDays: numberOr(draft.leadBusinessDays),
  cutOff: textOr(draft.cutOff),
  approverFrom: textOr(draft.approverFrom),
  approverTo: textOr(draft.approverTo),
  approverZone: draft.approverZone.trim(),
  payerCountry: draft.payerCountry.trim().toUpperCase(),
  taxPercent: textOr(draft.taxPercent),
  taxChargedOn: numberOr(draft.taxChargedOn),
  atZero: atZeroProfiles.find((each) => each === draft.atZero) ?? null,
  products: draft.products.filter(isProduct),
  ownStopHours: numberOr(draft.ownStopHours),
  ownDeletionDays: numberOr(draft.ownDeletionDays),
});

import { type AccountProfile, accountLevels } from '../../core/account-profile';
import type { AccountProfileChange } from '../../core/account-profile-input';
import { type AtZeroProduct, atZeroProducts, atZeroProfiles } from '../../core/at-zero/rules';
import { paymentMethods } from '../../core/decide-by/payment-method';
import { type InvoiceProfile, namedInvoiceProfiles } from '../../core/invoices/invoice-cycle';
import { regions } from '../../core/invoices/regions';
import { topUpRegions } from '../../core/top-up/minimums';

export const OWN_DAYS = 'own';

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
  readonly invoices: string;
  /** Days of the month, where `invoices` is `own`: named as main names what is wrong with them. */
  readonly invoiceProfile: string;
  readonly registeredCountry: string;
  readonly deploymentRegion: string;
  readonly accountLevel: string;
  readonly topUpRegion: string;
  readonly topUpStep: string;
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
  invoices: typeof profile.invoiceProfile === 'string' ? profile.invoiceProfile : OWN_DAYS,
  invoiceProfile: typeof profile.invoiceProfile === 'string' ? '' : profile.invoiceProfile.days.join(', '),
  registeredCountry: written(profile.registeredCountry),
  deploymentRegion: written(profile.deploymentRegion),
  accountLevel: profile.accountLevel,
  topUpRegion: written(profile.topUpRegion),
  topUpStep: written(profile.topUpStep),
  atZero: profile.atZero,
  products: profile.products,
  ownStopHours: written(profile.ownStopHours),
  ownDeletionDays: written(profile.ownDeletionDays),
});

/** Empty takes the value away, so that the usual one counts; what is no number is for main to refuse. */
const textOr = (typed: string): string | null => typed.trim() || null;
const numberOr = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));

const isProduct = (name: string): name is AtZeroProduct => atZeroProducts.some((each) => each === name);

const daysIn = (typed: string): readonly number[] =>
  typed
    .split(/[\s,，、;]+/)
    .filter((day) => day !== '')
    .map(Number);

const invoiceProfileIn = ({ invoices, invoiceProfile }: ProfileDraft): InvoiceProfile =>
  namedInvoiceProfiles.find((each) => each === invoices) ?? { days: daysIn(invoiceProfile) };

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
  invoiceProfile: invoiceProfileIn(draft),
  registeredCountry: textOr(draft.registeredCountry.toUpperCase()),
  deploymentRegion: regions.find((each) => each === draft.deploymentRegion) ?? null,
  accountLevel: accountLevels.find((each) => each === draft.accountLevel) ?? null,
  topUpRegion: topUpRegions.find((each) => each === draft.topUpRegion) ?? null,
  topUpStep: textOr(draft.topUpStep),
  atZero: atZeroProfiles.find((each) => each === draft.atZero) ?? null,
  products: draft.products.filter(isProduct),
  ownStopHours: numberOr(draft.ownStopHours),
  ownDeletionDays: numberOr(draft.ownDeletionDays),
});

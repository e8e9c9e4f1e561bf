import { z } from 'zod';
import type { AccountId } from '../account';
import { accountIdSchema } from '../account-id';
import type { InputError } from '../input-error';
import { days, type Instant, later } from '../time';
import { taxCountryOf, taxNumberOf } from './tax-number';

/** How long a look at the tax office is trusted when nobody says otherwise: registrations end without notice. */
export const USUAL_VALIDITY = days(90);
/** Nobody can vouch for longer: beyond it the date is a slip of the pen. */
const LONGEST_VALIDITY = days(730);
const LONGEST_TEXT = 200;
const LONGEST_NUMBER = 60;

const instant = z.number().transform((at) => at as Instant);
const text = z.string().min(1).max(LONGEST_TEXT);

const isWhole = (kept: object): boolean =>
  [0, 4].includes(['confirmedBy', 'confirmedAt', 'evidence', 'validUntil'].filter((field) => field in kept).length);

/** The tax number of one account and who has seen that it is validated; the last four are there together or not at all. */
export const taxRegistrationSchema = z
  .strictObject({
    account: accountIdSchema,
    /** ISO 3166, and `XI` for Northern Ireland. */
    country: z.string().regex(/^[A-Z]{2}$/),
    /** As `taxNumberOf` keeps it; as it was written where the country is not covered. */
    number: z.string().min(1).max(LONGEST_NUMBER),
    confirmedBy: text.exactOptional(),
    confirmedAt: instant.exactOptional(),
    /** A reference that a person wrote, such as `VIES 2026-11-20, file 123`. */
    evidence: text.exactOptional(),
    validUntil: instant.exactOptional(),
  })
  .refine(isWhole, 'a confirmation in part');

export type TaxRegistration = Readonly<z.infer<typeof taxRegistrationSchema>>;

export type RegistrationStanding = 'missing' | 'wrong-form' | 'unconfirmed' | 'expired' | 'confirmed';

export function registrationStanding(registration: TaxRegistration | undefined, now: Instant): RegistrationStanding {
  if (registration === undefined) return 'missing';
  const judged = taxNumberOf(registration.country, registration.number);
  if (judged !== 'not-covered' && !judged.ok) return 'wrong-form';
  const { confirmedAt, validUntil } = registration;
  if (confirmedAt === undefined || validUntil === undefined) return 'unconfirmed';
  return validUntil <= now ? 'expired' : 'confirmed';
}

export type RegistrationAnswer =
  | { readonly ok: true; readonly registration: TaxRegistration }
  | { readonly ok: false; readonly reason: InputError };

const refused = (field: string, said: InputError['text'], values: InputError['values'] = {}): RegistrationAnswer => ({
  ok: false,
  reason: { field, text: said, values },
});

/** The number of an account, new or changed: whatever was confirmed of another number no longer counts. */
export function withTaxNumber(
  before: TaxRegistration | undefined,
  entered: { readonly account: AccountId; readonly country: string; readonly number: string },
): RegistrationAnswer {
  const country = taxCountryOf(entered.country);
  if (!/^[A-Z]{2}$/.test(country)) return refused('country', 'input.tax.country');
  const judged = taxNumberOf(country, entered.number);
  if (judged !== 'not-covered' && !judged.ok) return judged;
  const number = judged === 'not-covered' ? entered.number.trim() : judged.number;
  if (number === '') return refused('number', 'input.tax.number-empty');
  if (number.length > LONGEST_NUMBER) return refused('number', 'input.tax.number-long', { most: LONGEST_NUMBER });
  const isSame = before?.account === entered.account && before.country === country && before.number === number;
  return { ok: true, registration: isSame ? before : { account: entered.account, country, number } };
}

export interface Confirming {
  readonly confirmedBy: string;
  readonly evidence: string;
  /** Absent: for as long as is usual. */
  readonly validUntil?: Instant;
}

/** A person has seen in Alibaba Cloud's Tax Information that the number is validated, and says by what. */
export function withConfirmation(
  registration: TaxRegistration,
  confirming: Confirming,
  now: Instant,
): RegistrationAnswer {
  const { validUntil = later(now, USUAL_VALIDITY) } = confirming;
  const by = confirming.confirmedBy.trim();
  const seen = confirming.evidence.trim();
  if (by === '') return refused('confirmedBy', 'input.tax.confirmed-by');
  if (by.length > LONGEST_TEXT) return refused('confirmedBy', 'input.tax.long', { most: LONGEST_TEXT });
  if (seen === '') return refused('evidence', 'input.tax.evidence');
  if (seen.length > LONGEST_TEXT) return refused('evidence', 'input.tax.long', { most: LONGEST_TEXT });
  if (validUntil <= now) return refused('validUntil', 'input.tax.valid-until.past');
  if (validUntil > later(now, LONGEST_VALIDITY)) return refused('validUntil', 'input.tax.valid-until.far');
  const judged = taxNumberOf(registration.country, registration.number);
  if (judged !== 'not-covered' && !judged.ok) return judged;
  return {
    ok: true,
    registration: { ...registration, confirmedBy: by, confirmedAt: now, evidence: seen, validUntil },
  };
}

/** What was confirmed is taken back; the number stays. */
export const withoutConfirmation = ({ account, country, number }: TaxRegistration): TaxRegistration => ({
  account,
  country,
  number,
});

import type { RegistrationStanding, TaxRegistration } from '../tax/registration';
import { costOfSkipping } from '../tax/skipping';
import type { Check } from './check';

/** What it costs to go on without it, where that is known. */
function remedyOf(country: string): Pick<Check, 'remedy' | 'values'> {
  const { effect, percent } = costOfSkipping(country);
  if (effect === 'purchase-blocked') return { remedy: 'top-up.check.tax.blocks', values: { country } };
  if (effect === 'unknown' || percent === undefined) return { remedy: 'top-up.check.tax.remedy', values: { country } };
  return { remedy: 'top-up.check.tax.costs', values: { country, percent } };
}

export function taxCheck(
  registration: TaxRegistration | undefined,
  standing: RegistrationStanding,
  country: string,
): Check {
  const name = 'tax';
  if (registration === undefined || standing === 'missing') {
    const { remedy, values } = remedyOf(country);
    return { name, standing: 'open', text: 'top-up.check.tax.missing', values, ...(remedy ? { remedy } : {}) };
  }
  const { number, confirmedBy, confirmedAt, validUntil } = registration;
  const seen = confirmedBy === undefined || confirmedAt === undefined ? {} : { by: confirmedBy, confirmedAt };
  const known = { number, ...seen, ...(validUntil === undefined ? {} : { untilAt: validUntil }) };
  if (standing === 'confirmed') return { name, standing: 'passed', text: 'top-up.check.tax.passed', values: known };
  const { remedy, values } = remedyOf(registration.country);
  return {
    name,
    standing: standing === 'wrong-form' ? 'failed' : 'open',
    text: `top-up.check.tax.${standing}`,
    values: { ...known, ...values },
    ...(remedy === undefined ? {} : { remedy }),
  };
}

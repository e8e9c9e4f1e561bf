import type { Check } from './check';
import type { Landing } from './landing';
import type { TopUpPlan } from './plan';

const name = 'invoice';

const figures = ({ cutDay, landsAt, currency, language, country }: Landing): Check['values'] => ({
  cutDay,
  landsAt,
  country,
  currency: currency ?? '–',
  language,
});

/** The finance lead is told which invoice it is on. Who confirmed another invoice has to look again. */
export function invoiceCheck({ confirmed }: TopUpPlan, landing: Landing, landingConfirmed?: Landing): Check {
  const values = figures(landing);
  const said = confirmed.invoice;
  const vat = landing.laterForeignVat;
  if (said === undefined) {
    const remedy = 'top-up.check.invoice.open.remedy';
    if (landing.countryAssumed) {
      return { name, standing: 'open', text: 'top-up.check.invoice.assumed', values, remedy };
    }
    if (vat === undefined) return { name, standing: 'open', text: 'top-up.check.invoice.open', values, remedy };
    return { name, standing: 'open', text: 'top-up.check.invoice.vat', values: { ...values, vat }, remedy };
  }
  if (landingConfirmed !== undefined && !landing.ofPayment && landingConfirmed.cutDay !== landing.cutDay) {
    const moved = { ...values, was: landingConfirmed.cutDay };
    const remedy = 'top-up.check.invoice.moved.remedy';
    return { name, standing: 'open', text: 'top-up.check.invoice.moved', values: moved, remedy };
  }
  const told = { ...values, by: said.by, confirmedAt: said.at };
  return { name, standing: 'passed', text: 'top-up.check.invoice.passed', values: told };
}

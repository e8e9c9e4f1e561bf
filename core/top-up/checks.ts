import type { Account } from '../account';
import { registrationStanding, type TaxRegistration } from '../tax/registration';
import type { Instant } from '../time';
import type { Check } from './check';
import { amountCheck, methodCheck, remarkCheck } from './checks-of-payment';
import { type CurrencyFacts, currencyCheck } from './currency-check';
import { invoiceCheck } from './invoice-check';
import type { Landing } from './landing';
import { type CheckName, checkNames, type TopUpPlan } from './plan';
import { taxCheck } from './tax-check';

/** What a plan is checked against, as it is known now. */
export interface CheckFacts extends CurrencyFacts {
  readonly account: Account;
  /** A client's isolated budget: it may not be allowed to spend what comes in. */
  readonly isSub: boolean;
  readonly registration?: TaxRegistration;
  /** ISO 3166, where the entity is registered that is invoiced. */
  readonly taxCountry: string;
  readonly landing: Landing;
  /** The invoice that was there when somebody confirmed it. */
  readonly landingConfirmed?: Landing;
}

function permissionCheck({ confirmed }: TopUpPlan, { isSub, account }: CheckFacts): Check {
  const name = 'permission';
  if (!isSub) return { name, standing: 'passed', text: 'top-up.check.permission.main', values: {} };
  const { permission } = confirmed;
  if (permission !== undefined) {
    const values = { by: permission.by, confirmedAt: permission.at };
    return { name, standing: 'passed', text: 'top-up.check.permission.passed', values };
  }
  const remedy = 'top-up.check.permission.remedy';
  return { name, standing: 'open', text: 'top-up.check.permission.open', values: { name: account.name }, remedy };
}

const checkers: Readonly<Record<CheckName, (plan: TopUpPlan, facts: CheckFacts, now: Instant) => Check>> = {
  tax: (_plan, { registration, taxCountry }, now) =>
    taxCheck(registration, registrationStanding(registration, now), taxCountry),
  currency: currencyCheck,
  invoice: (plan, { landing, landingConfirmed }) => invoiceCheck(plan, landing, landingConfirmed),
  permission: permissionCheck,
  minimum: amountCheck,
  method: methodCheck,
  remark: remarkCheck,
};

function checkOf(name: CheckName, plan: TopUpPlan, facts: CheckFacts, now: Instant): Check {
  const check = checkers[name](plan, facts, now);
  return check.standing !== 'passed' && plan.overrides[name] !== undefined
    ? { ...check, standing: 'overridden' }
    : check;
}

/** All of them, in the order in which they are worked through. */
export const checksOf = (plan: TopUpPlan, facts: CheckFacts, now: Instant): readonly Check[] =>
  checkNames.map((name) => checkOf(name, plan, facts, now));

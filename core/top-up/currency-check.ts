import type { Account } from '../account';
import type { Check } from './check';
import type { TopUpPlan } from './plan';

export interface CurrencyFacts {
  readonly account: Account;
  /** All other accounts: one of them may have the right currency. */
  readonly others: readonly Account[];
}

const name = 'currency';

/** Names the accounts that the money could go to instead. */
function mismatch(is: string, payer: string, { account, others }: CurrencyFacts): Check {
  const right = others.filter(({ currency }) => currency === payer).map((each) => each.name);
  const values = { name: account.name, is, payer };
  const text = 'top-up.check.currency.mismatch';
  return right.length === 0
    ? { name, standing: 'failed', text, values, remedy: 'top-up.check.currency.none-right' }
    : {
        name,
        standing: 'failed',
        text,
        values: { ...values, right: right.join(', ') },
        remedy: 'top-up.check.currency.mismatch.remedy',
      };
}

/** An account's currency is sticky: money in another one is exchanged at a loss or sent back. */
export function currencyCheck({ amount, payerCurrency, confirmed }: TopUpPlan, facts: CurrencyFacts): Check {
  const { account } = facts;
  const is = account.currency;
  if (is === undefined) {
    const remedy = 'top-up.check.currency.unread.remedy';
    return { name, standing: 'open', text: 'top-up.check.currency.unread', values: { name: account.name }, remedy };
  }
  if (payerCurrency !== is) return mismatch(is, payerCurrency, facts);
  if (amount.currency !== is) return mismatch(is, amount.currency, facts);
  const said = confirmed.currency;
  if (said === undefined) {
    const remedy = 'top-up.check.currency.open.remedy';
    return { name, standing: 'open', text: 'top-up.check.currency.open', values: { name: account.name, is }, remedy };
  }
  const values = { is, by: said.by, confirmedAt: said.at };
  return { name, standing: 'passed', text: 'top-up.check.currency.passed', values };
}

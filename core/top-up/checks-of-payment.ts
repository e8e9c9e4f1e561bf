import { moneyFact } from '../alerts/condition';
import { fractionDigits } from '../format';
import { compareMoney, isNegative, isZero } from '../money';
import type { Check } from './check';
import { minimumOf, wireFloorOf } from './minimums';
import type { TopUpPlan } from './plan';
import { LONGEST_REMARK, parseRemark } from './remark';
import { decimalsOf } from './round-up';

const failed = (
  name: Check['name'],
  text: Check['text'],
  values: Check['values'],
  remedy: NonNullable<Check['remedy']>,
): Check => ({ name, standing: 'failed', text, values, remedy });

/** The region's minimum, and nothing rounded: what is written is what is transferred. */
export function amountCheck({ amount, region }: TopUpPlan): Check {
  const name = 'minimum';
  const written = moneyFact(amount);
  const decimals = fractionDigits(amount.currency);
  if (decimalsOf(amount) > decimals) {
    const values = { amount: amount.amount, currency: amount.currency, most: decimals };
    return failed(name, 'top-up.check.minimum.decimals', values, 'top-up.check.minimum.decimals.remedy');
  }
  const least = minimumOf(region);
  if (isNegative(amount) || isZero(amount)) {
    return failed(name, 'top-up.check.minimum.nothing', {}, 'top-up.check.minimum.nothing.remedy');
  }
  if (least === undefined) {
    return { name, standing: 'passed', text: 'top-up.check.minimum.unknown', values: { amount: written } };
  }
  const values = { amount: written, least: moneyFact(least) };
  if (least.currency !== amount.currency) {
    return failed(name, 'top-up.check.minimum.region', values, 'top-up.check.minimum.region.remedy');
  }
  if (compareMoney(amount, least) < 0) {
    return failed(name, 'top-up.check.minimum.under', values, 'top-up.check.minimum.under.remedy');
  }
  return { name, standing: 'passed', text: 'top-up.check.minimum.passed', values };
}

/**
 * A wire transfer is for more than its floor. Which cards are taken and what is not (American Express, Diners Club,
 * crypto) is the agencies' report of 2026-11-23; the texts say it.
 */
export function methodCheck({ amount, method }: TopUpPlan): Check {
  const name = 'method';
  const floor = method === 'wire' ? wireFloorOf(amount.currency)?.least : undefined;
  if (floor !== undefined && compareMoney(amount, floor) <= 0) {
    const values = { amount: moneyFact(amount), floor: moneyFact(floor) };
    return failed(name, 'top-up.check.method.wire-floor', values, 'top-up.check.method.wire-floor.remedy');
  }
  return { name, standing: 'passed', text: `top-up.check.method.${method}`, values: {} };
}

export function remarkCheck({ remark }: TopUpPlan): Check {
  const name = 'remark';
  if (parseRemark(remark) !== undefined) {
    return { name, standing: 'passed', text: 'top-up.check.remark.passed', values: { remark } };
  }
  const text = remark.trim() === '' ? 'top-up.check.remark.empty' : 'top-up.check.remark.form';
  return failed(name, text, { remark, most: LONGEST_REMARK }, 'top-up.check.remark.remedy');
}

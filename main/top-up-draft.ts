import type { AccountId } from '../core/account';
import type { AccountState } from '../core/account-state';
import { profileOf } from '../core/account-terms';
import { paymentMethods } from '../core/decide-by/payment-method';
import type { InputError } from '../core/input-error';
import { isZero } from '../core/money';
import { accountOf, type State } from '../core/state';
import type { Instant } from '../core/time';
import type { BatchLine } from '../core/top-up/batch';
import { regionOf, sizingFactsOf, sizingRuleOf } from '../core/top-up/desk-facts';
import { topUpRegions } from '../core/top-up/minimums';
import type { SizeChoice, TopUpPlan } from '../core/top-up/plan';
import { newPlan, type PlanChange, withChange } from '../core/top-up/plan-edit';
import { sizeChoiceOf } from '../core/top-up/size-input';
import { type Sized, sizeOf } from '../core/top-up/sizing';
import type { PlanAnswer } from '../core/top-up/transitions';
import type { Commands } from '../preload/contract';

type Payment = Pick<TopUpPlan, 'method' | 'region'>;
type TopUpChange = Commands['top-up.change']['change'];
type Refusal = { readonly ok: false; readonly reason: InputError };

const refused = (text: InputError['text'], field?: string): Refusal => ({
  ok: false,
  reason: field === undefined ? { text } : { text, field },
});

function sized(state: State, account: AccountState, size: SizeChoice, payment: Payment, now: Instant): Sized {
  const profile = profileOf(state, account.account.id);
  const facts = sizingFactsOf(account, profile, now);
  if (facts === undefined) return refused('input.top-up.unread');
  const { method, region } = payment;
  return sizeOf(size, facts, sizingRuleOf(profile, facts.currency, method, state.topUps.settings, region));
}

/** The part of a change that stands by itself. */
function plainChange({ method, remark, payerCurrency, region, preparedBy }: TopUpChange): PlanChange | Refusal {
  const knownMethod = paymentMethods.find((each) => each === method);
  if (method !== undefined && knownMethod === undefined) return refused('input.top-up.unreadable', 'method');
  const knownRegion = topUpRegions.find((each) => each === region);
  if (region !== undefined && knownRegion === undefined) return refused('input.top-up.unreadable', 'region');
  const currency = payerCurrency?.trim().toUpperCase();
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) {
    return refused('input.top-up.payer-currency', 'payerCurrency');
  }
  return {
    ...(knownMethod === undefined ? {} : { method: knownMethod }),
    ...(knownRegion === undefined ? {} : { region: knownRegion }),
    ...(currency === undefined ? {} : { payerCurrency: currency }),
    ...(remark === undefined ? {} : { remark: remark.trim() }),
    ...(preparedBy === undefined ? {} : { preparedBy: preparedBy.trim() || null }),
  };
}

const isRefusal = (change: PlanChange | Refusal): change is Refusal => 'ok' in change;

/** A size, a method and a minimum are worked out together: the amount follows from all three. */
export function changedPlan(state: State, plan: TopUpPlan, wanted: TopUpChange, now: Instant): PlanAnswer {
  const account = accountOf(state, plan.account);
  if (account === undefined) return refused('input.account.gone');
  const plain = plainChange(wanted);
  if (isRefusal(plain)) return plain;
  const choice = wanted.size === undefined ? undefined : sizeChoiceOf(wanted.size);
  if (choice !== undefined && !choice.ok) return choice;
  const size = choice?.size ?? plan.size;
  const isSame = choice === undefined && plain.method === undefined && plain.region === undefined;
  if (isSame) return withChange(plan, plain, now);
  const worked = sized(
    state,
    account,
    size,
    { method: plain.method ?? plan.method, region: plain.region ?? plan.region },
    now,
  );
  if (!worked.ok) return worked;
  if (isZero(worked.amount)) return refused('input.top-up.nothing-needed', size.kind === 'until' ? 'day' : 'days');
  return withChange(plan, { ...plain, size, amount: worked.amount, worked: worked.worked }, now);
}

interface Amounted {
  readonly size: SizeChoice;
  readonly amount: TopUpPlan['amount'];
  readonly worked: TopUpPlan['worked'];
}

/** Paid as the account usually is, with the money that it is billed in. */
function planOfAmount(state: State, account: AccountId, id: string, { size, amount, worked }: Amounted, now: Instant) {
  const profile = profileOf(state, account);
  const { currency } = amount;
  const region = regionOf(profile, currency);
  const { paymentMethod: method } = profile;
  return newPlan({ id, account, size, amount, worked, method, payerCurrency: currency, remark: '', region }, now);
}

/** A draft of a line of the batch. */
export const draftOfLine = (state: State, line: BatchLine, id: string, now: Instant): PlanAnswer =>
  planOfAmount(state, line.account, id, line, now);

/** A first draft for the next sprint; where too little is known for that, of the least that can be paid. */
export function draftFor(state: State, account: AccountState, id: string, now: Instant): PlanAnswer {
  const profile = profileOf(state, account.account.id);
  const facts = sizingFactsOf(account, profile, now);
  if (facts === undefined) return refused('input.top-up.unread');
  const rule = sizingRuleOf(profile, facts.currency, profile.paymentMethod, state.topUps.settings);
  const sprint: SizeChoice = { kind: 'sprint', days: state.topUps.settings.sprintDays };
  const plain: SizeChoice = { kind: 'amount', amount: rule.least?.amount ?? rule.step };
  const forSprint = sizeOf(sprint, facts, rule);
  const size = forSprint.ok && !isZero(forSprint.amount) ? sprint : plain;
  const worked = size === sprint ? forSprint : sizeOf(plain, facts, rule);
  if (!worked.ok) return worked;
  return planOfAmount(state, account.account.id, id, { size, amount: worked.amount, worked: worked.worked }, now);
}

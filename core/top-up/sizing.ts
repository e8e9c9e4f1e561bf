import { moneyFact } from '../alerts/condition';
import { plainDay, weekdayOf } from '../decide-by/plain-day';
import { fractionDigits } from '../format';
import type { InputError } from '../input-error';
import {
  type Currency,
  compareMoney,
  difference,
  isNegative,
  isZero,
  type Money,
  money,
  sum,
  writtenAmount,
  zero,
} from '../money';
import type { BillingDay } from '../time';
import type { SizeChoice, WorkedLine } from './plan';
import { decimalsOf, firstAbove, percentOf, roundedUp, times } from './round-up';

/** What is known of one account when a top-up is sized, all in its currency. */
export interface SizingFacts {
  readonly currency: Currency;
  /** Of Monday to Sunday (UTC+8); empty while unknown. */
  readonly burnOfWeekday: readonly Money[];
  /** Stands in where the weekdays are not known. */
  readonly burnPerDay?: Money;
  /** The balance above the floor and the tax. Absent: never read. */
  readonly headroom?: Money;
  readonly today: BillingDay;
}

export interface SizingRule {
  readonly marginPercent: number;
  /** Decimal string above 0: amounts are rounded up to a multiple of it. */
  readonly step: string;
  readonly least?: Money;
  /** A wire transfer is for more than this. */
  readonly moreThan?: Money;
}

export type Sized =
  /** `amount` is 0 where nothing is needed. */
  | { readonly ok: true; readonly amount: Money; readonly worked: readonly WorkedLine[] }
  | { readonly ok: false; readonly reason: InputError };

type Lines = readonly WorkedLine[];

const line = (text: WorkedLine['text'], values: WorkedLine['values']): WorkedLine => ({ text, values });
const refused = (text: InputError['text'], field: string, values?: InputError['values']): Sized => ({
  ok: false,
  reason: values === undefined ? { field, text } : { field, text, values },
});

/** Of so many whole days, today included; undefined while no burn is known. */
export function burnOver({ burnOfWeekday, burnPerDay, currency, today }: SizingFacts, days: number): Money | undefined {
  if (burnOfWeekday.length !== 7) return burnPerDay === undefined ? undefined : times(burnPerDay, days);
  const first = weekdayOf(plainDay(today)) - 1;
  const ofWeek = burnOfWeekday.reduce((total, each) => sum(total, each), zero(currency));
  let total = times(ofWeek, Math.floor(days / 7));
  for (let index = 0; index < days % 7; index += 1) {
    total = sum(total, burnOfWeekday[(first + index) % 7] ?? zero(currency));
  }
  return total;
}

/** Never under the minimum, above the wire's floor, and rounded up by less than one step. */
function paid(needed: Money, { least, moreThan, step }: SizingRule, worked: Lines): Sized {
  const lines = [...worked];
  let amount = needed;
  if (least?.currency === amount.currency && compareMoney(amount, least) < 0) {
    amount = least;
    lines.push(line('top-up.worked.minimum', { amount: moneyFact(amount) }));
  }
  const up = roundedUp(amount, step);
  const rounded =
    moreThan?.currency === up.currency && compareMoney(up, moreThan) <= 0 ? firstAbove(moreThan, step) : up;
  if (rounded !== up && moreThan !== undefined) {
    lines.push(line('top-up.worked.wire', { floor: moneyFact(moreThan), amount: moneyFact(rounded) }));
  } else {
    lines.push(line('top-up.worked.rounded', { step: `${amount.currency} ${step}`, amount: moneyFact(rounded) }));
  }
  return { ok: true, amount: rounded, worked: lines };
}

interface Expected {
  readonly burn: Money;
  readonly lines: Lines;
}

function withMargin({ burn, lines }: Expected, { marginPercent }: SizingRule): Expected {
  const margin = percentOf(burn, marginPercent);
  const total = sum(burn, margin);
  const values = { percent: String(marginPercent), margin: moneyFact(margin), amount: moneyFact(total) };
  return { burn: total, lines: [...lines, line('top-up.worked.margin', values)] };
}

function sprint(choice: Extract<SizeChoice, { kind: 'sprint' }>, facts: SizingFacts, rule: SizingRule): Sized {
  const entered = choice.expected === undefined ? undefined : writtenAmount(choice.expected);
  const burn = entered === undefined ? burnOver(facts, choice.days) : money(facts.currency, entered);
  if (burn === undefined) return refused('input.top-up.burn-unknown', 'expected');
  const text = entered === undefined ? 'top-up.worked.expected' : 'top-up.worked.entered';
  const expected = { burn, lines: [line(text, { count: choice.days, amount: moneyFact(burn) })] };
  const { burn: needed, lines } = withMargin(expected, rule);
  if (isZero(needed)) return { ok: true, amount: needed, worked: [...lines, line('top-up.worked.nothing', {})] };
  return paid(needed, rule, lines);
}

/** So that the credit lasts so many days, today included: what it burns in them, plus the margin, less what is left. */
function lasting(days: number, facts: SizingFacts, rule: SizingRule): Sized {
  const { headroom } = facts;
  const burn = burnOver(facts, days);
  if (headroom === undefined || burn === undefined) return refused('input.top-up.burn-unknown', 'size');
  const expected = [line('top-up.worked.expected', { count: days, amount: moneyFact(burn) })];
  const have = line('top-up.worked.have', { left: moneyFact(headroom) });
  if (compareMoney(headroom, burn) >= 0) {
    const worked = [...expected, have, line('top-up.worked.nothing', {})];
    return { ok: true, amount: zero(facts.currency), worked };
  }
  const { burn: wanted, lines } = withMargin({ burn, lines: expected }, rule);
  const needed = difference(wanted, headroom);
  return paid(needed, rule, [...lines, have, line('top-up.worked.needed', { amount: moneyFact(needed) })]);
}

/** What a person enters is what is transferred: it is neither rounded nor raised. */
function plain(written: string, { currency }: SizingFacts): Sized {
  const decimal = writtenAmount(written);
  if (decimal === undefined) return refused('input.top-up.amount.unreadable', 'amount');
  const amount = money(currency, decimal);
  if (isNegative(amount) || isZero(amount)) return refused('input.top-up.amount.positive', 'amount');
  const most = fractionDigits(currency);
  if (decimalsOf(amount) > most) return refused('input.top-up.amount.decimals', 'amount', { currency, most });
  return { ok: true, amount, worked: [line('top-up.worked.amount', { amount: moneyFact(amount) })] };
}

export function sizeOf(choice: SizeChoice, facts: SizingFacts, rule: SizingRule): Sized {
  if (choice.kind === 'amount') return plain(choice.amount, facts);
  if (choice.kind === 'sprint') return sprint(choice, facts, rule);
  if (choice.kind === 'above-days') return lasting(choice.days, facts, rule);
  const days = plainDay(choice.day) - plainDay(facts.today) + 1;
  return days < 1 ? refused('input.top-up.until.past', 'day') : lasting(days, facts, rule);
}

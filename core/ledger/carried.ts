import Big from 'big.js';
import type { Instant } from '../time';
import type { MonthOfBalance, SettlingFall } from './month-of-balance';

/** Usage of a month that was not in its closing balance, and when it was in the balance. */
export interface Carried {
  /** Decimal string; `0` where the balance was up to date. */
  readonly amount: string;
  readonly at: Instant;
}

/** A month that has a bill: what the bill and tax say left the balance, less what did leave it, as a decimal string. */
export interface BilledMonthOfBalance {
  readonly balance: MonthOfBalance;
  /** Billed usage and tax, less the fall of the balance between opening and closing; undefined without a bill. */
  readonly behind: string | undefined;
}

const nothingCarried = ({ closing }: MonthOfBalance): Carried => ({ amount: '0', at: closing.at });

const choicesAt = (balance: MonthOfBalance): readonly Carried[] => [
  nothingCarried(balance),
  ...balance.settling.map(({ at, fall }: SettlingFall) => ({ amount: fall, at })),
];

const withAmount = (choices: readonly Carried[], amount: string): Carried | undefined =>
  choices.find((choice) => choice.amount === amount);

const lagOf = ({ at }: Carried, { closing }: MonthOfBalance): number => at - closing.at;

interface Pair {
  readonly into: Carried;
  readonly out: Carried;
}

/** Of all pairs that explain the month to the cent the one whose usage took about as long to settle both times. */
function pairExplaining(before: MonthOfBalance, { balance, behind }: BilledMonthOfBalance): Pair | undefined {
  let best: (Pair & { readonly cost: number }) | undefined;
  const outs = choicesAt(balance);
  for (const into of choicesAt(before)) {
    const out = withAmount(outs, new Big(behind ?? '0').plus(into.amount).toFixed());
    if (out === undefined) continue;
    const [first, second] = [lagOf(into, before), lagOf(out, balance)];
    const cost = Math.abs(first - second) + Math.max(first, second) / 1_000;
    if (best === undefined || cost < best.cost) best = { into, out, cost };
  }
  return best;
}

/**
 * For each month what it carries over into the next: usage that the bill counts for it and that left the balance only
 * after its end. It is believed where a fall of the balance soon after the end is that very amount; undefined where
 * none is, so that the difference stays a difference.
 */
export function carriedOver(months: readonly BilledMonthOfBalance[]): readonly (Carried | undefined)[] {
  const carried: (Carried | undefined)[] = months.map(() => undefined);
  for (const [index, month] of months.entries()) {
    if (month.behind === undefined) continue;
    const before = months[index - 1]?.balance;
    const known = carried[index - 1];
    if (known !== undefined) {
      carried[index] = withAmount(choicesAt(month.balance), new Big(month.behind).plus(known.amount).toFixed());
    }
    if (carried[index] !== undefined || before === undefined || known !== undefined) continue;
    const pair = pairExplaining(before, month);
    carried[index - 1] = pair?.into;
    carried[index] = pair?.out;
  }
  return carried;
}

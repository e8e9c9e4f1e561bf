import { isCalendarDay } from '../alerts/calendar-day';
import type { InputError } from '../input-error';
import { writtenAmount } from '../money';
import type { BillingDay } from '../time';
import type { SizeChoice } from './plan';

/** As typed; which of the fields count is said by `kind`. */
export interface SizeWritten {
  readonly kind: SizeChoice['kind'];
  readonly days?: string;
  readonly expected?: string;
  readonly day?: string;
  readonly amount?: string;
}

export type SizeAnswer =
  | { readonly ok: true; readonly size: SizeChoice }
  | { readonly ok: false; readonly reason: InputError };

const MOST_DAYS = 366;

const taken = (size: SizeChoice): SizeAnswer => ({ ok: true, size });
const refused = (field: string, text: InputError['text'], values?: InputError['values']): SizeAnswer => ({
  ok: false,
  reason: values === undefined ? { field, text } : { field, text, values },
});

const positive = (written: string | undefined): string | undefined => {
  const decimal = writtenAmount(written ?? '');
  return decimal !== undefined && Number(decimal) > 0 ? decimal : undefined;
};

function daysIn(written: string | undefined): number | undefined {
  const days = /^\s*\d{1,3}\s*$/.test(written ?? '') ? Number(written) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : undefined;
}

export function sizeChoiceOf({ kind, days, expected, day, amount }: SizeWritten): SizeAnswer {
  if (kind === 'amount') {
    const decimal = writtenAmount(amount ?? '');
    if (decimal === undefined) return refused('amount', 'input.top-up.amount.unreadable');
    return Number(decimal) > 0 ? taken({ kind, amount: decimal }) : refused('amount', 'input.top-up.amount.positive');
  }
  if (kind === 'until') {
    const written = (day ?? '').trim();
    return isCalendarDay(written)
      ? taken({ kind, day: written as BillingDay })
      : refused('day', 'input.top-up.until.form');
  }
  const count = daysIn(days);
  if (count === undefined) return refused('days', 'input.top-up.days', { most: MOST_DAYS });
  if (kind === 'above-days' || (expected ?? '').trim() === '') return taken({ kind, days: count });
  const decimal = positive(expected);
  return decimal === undefined
    ? refused('expected', 'input.top-up.expected')
    : taken({ kind, days: count, expected: decimal });
}
